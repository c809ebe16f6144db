import type { ForestLine } from "../../../model/board-cause.ts";
import { useStore } from "../../../ui/store-context.ts";

/** Ends of the scale; what lies beyond is drawn with an arrow. */
const LOW = 0.125;
const HIGH = 32;
const TICKS = [0.25, 1, 4, 16];

/** Where a ratio stands, 0–100, on a scale of doublings. */
function at(ratio: number): number {
  const inside = Math.min(HIGH, Math.max(LOW, ratio));
  return (Math.log(inside / LOW) / Math.log(HIGH / LOW)) * 100;
}

/** A forest plot as a table: its last column draws each ratio with its interval, a diamond for the adjusted one. */
export function BoardForest(props: { readonly name: string; readonly lines: readonly ForestLine[] }) {
  const { words } = useStore();
  return (
    <section class="board-figure" aria-labelledby="board-forest">
      <h4 id="board-forest">{words.t("board.forest", { cause: props.name })}</h4>
      <table class="board-forest" aria-labelledby="board-forest">
        <thead>
          <tr>
            <th scope="col">{words.t("board.forest-of")}</th>
            <th scope="col">{words.t("board.forest-counts")}</th>
            <th scope="col">{words.t("board.forest-times")}</th>
            <td class="forest-cell" aria-hidden="true">
              <span class="forest-axis">
                {TICKS.map((tick) => (
                  <span key={tick} style={{ insetInlineStart: `${at(tick)}%` }}>
                    {words.num(tick, 2)}×
                  </span>
                ))}
              </span>
            </td>
          </tr>
        </thead>
        <tbody>
          {props.lines.map((line) => (
            <tr key={line.key} class={`forest-${line.kind}`}>
              <th scope="row">{line.label}</th>
              <td>{line.counts}</td>
              <td class={line.ratio ? "" : "is-none"}>{line.text}</td>
              <td class="forest-cell" aria-hidden="true">
                <span class="forest-plot">
                  <span class="forest-one" style={{ insetInlineStart: `${at(1)}%` }} />
                  {line.ratio && (
                    <>
                      <span
                        class={`forest-span ${line.ratio.low < LOW ? "is-under" : ""} ${line.ratio.high > HIGH ? "is-over" : ""}`}
                        style={{
                          insetInlineStart: `${at(line.ratio.low)}%`,
                          width: `${at(line.ratio.high) - at(line.ratio.low)}%`,
                        }}
                      />
                      <span class="forest-mark" style={{ insetInlineStart: `${at(line.ratio.value)}%` }} />
                    </>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="board-note">{words.t("board.forest-note")}</p>
    </section>
  );
}
