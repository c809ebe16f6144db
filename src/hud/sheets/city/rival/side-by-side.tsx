import type { Dossier, FigurePair } from "../../../model/dossier.ts";
import { Icon } from "../../../ui/icon.tsx";
import { useStore } from "../../../ui/store-context.ts";

/** Public figures of both houses: numbers, and bars that grow from the middle. */
export function SideBySide({ view }: { readonly view: Dossier }) {
  const { words } = useStore();
  return (
    <section class="dossier-card pairs" aria-labelledby="dossier-pairs">
      <h3 id="dossier-pairs">{words.t("dossier.side-by-side")}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col" class="is-you pair-side">
              {words.t("dossier.you")}
            </th>
            <th scope="col">
              <span class="visually-hidden">{words.t("dossier.public")}</span>
            </th>
            <th scope="col" class="is-rival pair-side">
              {words.t("dossier.them")}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.pairs.map((pair) => (
            <Pair key={pair.id} pair={pair} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Pair({ pair }: { readonly pair: FigurePair }) {
  const { words } = useStore();
  const cell = (side: "you" | "rival", text: string, length: number) => (
    <td class={`pair-cell is-${side} ${pair.better === side ? "is-better" : ""}`}>
      <span class="pair-bar" aria-hidden="true">
        <span style={{ width: `${100 * length}%` }} />
      </span>
      <b>{text}</b>
      {pair.better === side && (
        <>
          <Icon name="check" />
          <span class="visually-hidden">{words.t(side === "you" ? "dossier.better-you" : "dossier.better-them")}</span>
        </>
      )}
    </td>
  );
  return (
    <tr>
      {cell("you", pair.you, pair.yours)}
      <th scope="row">
        <Icon name={pair.icon} />
        {pair.name}
      </th>
      {cell("rival", pair.rival, pair.theirs)}
    </tr>
  );
}
