import type { Table } from "../../../../sim/rules/evidence/tables.ts";
import { useStore } from "../../../ui/store-context.ts";

const MOST = 60;
const ROW = 10;
/** A little figure on a 12×14 grid: head and shoulders. */
const FIGURE = "M6 6.4a2.7 2.7 0 1 0 0-5.4a2.7 2.7 0 0 0 0 5.4M1.4 13c0-3 1.8-5.2 4.6-5.2s4.6 2.2 4.6 5.2z";

/** Who a cause fits and who fell ill: four groups of little people, each with its number. */
export function BoardDots(props: { readonly table: Table; readonly unknown: number }) {
  const { words } = useStore();
  const { table, unknown } = props;
  const cell = (count: number, ill: boolean) => (
    <td>
      <b>{words.num(count)}</b>
      <Figures count={Math.min(MOST, count)} ill={ill} />
      {count > MOST && <span class="board-more">{words.t("board.more", { count: count - MOST })}</span>}
    </td>
  );
  return (
    <table class="board-dots">
      <caption>{words.t("board.who")}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="visually-hidden">{words.t("board.group")}</span>
          </th>
          <th scope="col">{words.t("board.ill")}</th>
          <th scope="col">{words.t("board.well")}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{words.t("board.fits")}</th>
          {cell(table.a, true)}
          {cell(table.b, false)}
        </tr>
        <tr>
          <th scope="row">{words.t("board.fits-not")}</th>
          {cell(table.c, true)}
          {cell(table.d, false)}
        </tr>
      </tbody>
      {unknown > 0 && (
        <tfoot>
          <tr>
            <td colSpan={3}>{words.t("board.unknown", { count: unknown })}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function Figures(props: { readonly count: number; readonly ill: boolean }) {
  const { count, ill } = props;
  const rows = Math.max(1, Math.ceil(count / ROW));
  return (
    <svg
      class={`board-figures ${ill ? "is-ill" : "is-well"}`}
      viewBox={`0 0 ${ROW * 12} ${rows * 15}`}
      style={{ aspectRatio: `${ROW * 12} / ${rows * 15}` }}
      aria-hidden="true"
      focusable="false"
    >
      {Array.from({ length: count }, (_, i) => (
        <path key={i} d={FIGURE} transform={`translate(${(i % ROW) * 12} ${Math.floor(i / ROW) * 15})`} />
      ))}
    </svg>
  );
}
