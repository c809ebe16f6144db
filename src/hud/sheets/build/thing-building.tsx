import { canBuild } from "../../../sim/rules/house/building.ts";
import { roomAt } from "../../../sim/rules/house/rooms.ts";
import { turned } from "../../../session/tool.ts";
import type { Thing } from "../../../sim/state.ts";
import { factsOf, needsOf, roomName } from "../../model/building.ts";
import type { Game } from "../../model/game.ts";
import { Icon } from "../../ui/icon.tsx";
import { useStore } from "../../ui/store-context.ts";
import { Action } from "../../ui/tip.tsx";
import { takeTool } from "./apply-tool.ts";
import { SellButton } from "./sell-button.tsx";
import { Needs } from "./needs.tsx";

/** What can be done with a thing where building is allowed, the room it stands in, and what that room still needs. */
export function ThingBuilding(props: { readonly game: Game; readonly thing: Thing }) {
  const { game, thing } = props;
  const store = useStore();
  const { words } = store;
  const kind = game.rules.thingKinds[thing.kind];
  if (!kind || !canBuild(game.rules)) return null;
  const room = roomAt(game.state, thing.at[0], thing.at[1]);
  const facts = factsOf(game, kind);
  const turn = {
    type: "move-thing",
    thing: thing.id,
    at: thing.at,
    facing: turned(thing.facing, kind.hung ? 2 : 1),
  } as const;
  return (
    <>
      {words.tx(kind.about) && <p class="about">{words.tx(kind.about)}</p>}
      {facts.length > 0 && (
        <ul class="fact-list">
          {facts.map((fact) => (
            <li key={fact.icon}>
              <Icon name={fact.icon} />
              {fact.means}
            </li>
          ))}
        </ul>
      )}
      {room ? (
        <button
          type="button"
          class="text-button in-room"
          onClick={() => (store.api.selection.value = { kind: "room", id: room.id })}
        >
          <Icon name="layout-grid" />
          {words.t("build.in-room", { room: roomName(game, room) })}
        </button>
      ) : (
        <p class="in-room">
          <Icon name="layout-grid" />
          {words.t("build.on-open-floor")}
        </p>
      )}
      {room && <Needs needs={needsOf(game, room)} />}
      <div class="build-actions">
        <button
          type="button"
          class="button"
          onClick={() => takeTool(store, { kind: "move", thing: thing.id, facing: thing.facing, again: false })}
        >
          <Icon name="arrows-move" />
          {words.t("build.mode.move")}
        </button>
        {/* What hangs has its face to the viewer on one wall alone. */}
        {!kind.hung && (
          <Action
            icon="rotate-clockwise"
            refusal={store.refusal(turn)}
            onClick={() => {
              if (!store.send(turn)) store.api.sound("build");
            }}
          >
            {words.t("build.turn")}
          </Action>
        )}
        <SellButton command={{ type: "sell-thing", thing: thing.id }} />
      </div>
    </>
  );
}
