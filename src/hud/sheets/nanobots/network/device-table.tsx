import type { Game } from "../../../model/game.ts";
import { spreadWithout, stationsLost, type NetworkView } from "../../../model/network.ts";
import { useStore } from "../../../ui/store-context.ts";

/** The same as the picture, row by row: every node, how it stands, and what cutting it off would do. */
export function DeviceTable(props: {
  readonly game: Game;
  readonly view: NetworkView;
  readonly chosen: string;
  readonly onPick: (id: string) => void;
}) {
  const { words } = useStore();
  const { game, view } = props;
  return (
    <div class="table-scroll">
      <table class="days">
        <caption class="visually-hidden">{words.t("network.table.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{words.t("network.table.device")}</th>
            <th scope="col">{words.t("network.table.state")}</th>
            <th scope="col">{words.t("network.table.links")}</th>
            <th scope="col">{words.t("network.table.cut")}</th>
            <th scope="col">{words.t("network.table.lost")}</th>
          </tr>
        </thead>
        <tbody>
          {view.nodes.map((node) => (
            <tr key={node.id}>
              <th scope="row">
                <button
                  type="button"
                  class="net-row"
                  aria-pressed={node.id === props.chosen}
                  onClick={() => props.onPick(node.id)}
                >
                  {node.name}
                </button>
              </th>
              <td>{node.stateText}</td>
              <td>{words.num(view.links.filter(({ from, to }) => from === node || to === node).length)}</td>
              <td>{words.num(node.isolated ? view.spread : spreadWithout(game, node.id), 1)}</td>
              <td>{words.num(stationsLost(game, view, node.id).length)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
