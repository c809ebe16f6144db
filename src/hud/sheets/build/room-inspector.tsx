import { tilesOf } from "../../../sim/rules/house/building.ts";
import { findRoom } from "../../../sim/rules/house/rooms.ts";
import { assignedTo, needsOf, numberShare, numbersOf, numberText, roomName } from "../../model/building.ts";
import type { Game } from "../../model/game.ts";
import { Small } from "../../inspector/others.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Bar } from "../../ui/meter.tsx";
import { useStore } from "../../ui/store-context.ts";
import { takeTool } from "./apply-tool.ts";
import { SellButton } from "./sell-button.tsx";
import { HEATS } from "./heat-maps.tsx";
import { Needs } from "./needs.tsx";

/** A room: how large, what it still needs, what it is like to be in, who works there, and what can be done with it. */
export function RoomInspector(props: { readonly game: Game; readonly id: string }) {
  const { game, id } = props;
  const store = useStore();
  const { words } = store;
  const room = findRoom(game.state, id);
  const kind = room && game.rules.roomKinds[room.kind];
  if (!room || !kind) return null;
  const [w, h] = room.size;
  const picture = store.api.picture({ room: room.kind });
  const numbers = numbersOf(game, tilesOf(room));
  const staff = assignedTo(game, room.id);
  return (
    <Small
      title={roomName(game, room)}
      line={words.t("build.room-line", { size: words.t("build.size", { w, h }), tiles: w * h })}
      onShow={() => store.api.focusOn({ room: room.id })}
      face={<span class="thing-face">{picture ? <img src={picture} alt="" /> : <Icon name="layout-grid" />}</span>}
    >
      {words.tx(kind.about) && <p class="about">{words.tx(kind.about)}</p>}
      {kind.needs.length > 0 && <Needs needs={needsOf(game, room)} />}
      <dl class="room-numbers">
        {HEATS.map(({ id, icon }) => (
          <div key={id} class={`heat-${id}`}>
            <dt>
              <Icon name={icon} />
              {words.t(`build.heat.${id}`)}
            </dt>
            <dd>
              <Bar share={numberShare(id, numbers)} class="bar-heat" />
              {numberText(words, id, numbers)}
            </dd>
          </div>
        ))}
      </dl>
      <p class="room-staff">
        <Icon name="users" />
        {staff.length > 0 ? words.t("build.assigned", { names: words.list(staff) }) : words.t("build.nobody-assigned")}
      </p>
      <div class="build-actions">
        <button type="button" class="button" onClick={() => takeTool(store, { kind: "copy", room: room.id })}>
          <Icon name="copy" />
          {words.t("build.mode.copy")}
        </button>
        {room.doors.length > 0 && (
          <button
            type="button"
            class="button"
            onClick={() => takeTool(store, { kind: "door", room: room.id, index: 0 })}
          >
            <Icon name="door" />
            {words.t("build.tool.door")}
          </button>
        )}
        <SellButton command={{ type: "sell-room", room: room.id }} />
      </div>
    </Small>
  );
}
