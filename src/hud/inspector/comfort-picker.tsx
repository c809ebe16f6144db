import type { Patient } from "../../sim/state.ts";
import { comfortChips } from "../model/care.ts";
import type { ComfortChip } from "../model/care.ts";
import type { Game } from "../model/game.ts";
import { Icon } from "../ui/icon.tsx";
import { useStore } from "../ui/store-context.ts";

/** One world and one way to talk, each with the assistant's guess; press again to take it off. */
export function ComfortPicker(props: {
  readonly game: Game;
  readonly patient: Patient;
  readonly world: string;
  readonly talk: string;
  readonly onChange: (world: string, talk: string) => void;
}) {
  const { words } = useStore();
  const { game, patient, world, talk } = props;
  const groups = [
    { kind: "world", on: world, set: (id: string) => props.onChange(id, talk) },
    { kind: "talk", on: talk, set: (id: string) => props.onChange(world, id) },
  ] as const;
  return (
    <div class="comforts">
      {groups.map((group) => {
        const chips = comfortChips(game, patient, group.kind);
        if (chips.length === 0) return null;
        const shown = chips.find((chip) => chip.id === group.on);
        return (
          <div key={group.kind} class="comfort-group" role="group" aria-label={words.t(`comfort.${group.kind}`)}>
            <h4 class="block-sub">{words.t(`comfort.${group.kind}`)}</h4>
            <div class="comfort-chips">
              {chips.map((chip) => (
                <ComfortButton
                  key={chip.id}
                  chip={chip}
                  on={chip.id === group.on}
                  onPress={() => group.set(chip.id === group.on ? "" : chip.id)}
                />
              ))}
            </div>
            <p class="comfort-about">{shown ? shown.about : words.t("comfort.none")}</p>
          </div>
        );
      })}
    </div>
  );
}

function ComfortButton(props: { readonly chip: ComfortChip; readonly on: boolean; readonly onPress: () => void }) {
  const { chip } = props;
  return (
    <button
      type="button"
      class={`comfort-chip comfort-${chip.kind} ${chip.known ? `known-${chip.known}` : ""}`}
      aria-pressed={props.on}
      onClick={props.onPress}
    >
      <span class="comfort-fill" aria-hidden="true" style={{ transform: `scaleX(${chip.chance})` }} />
      <Icon name={chip.icon} />
      <span class="comfort-words">
        <b>{chip.name}</b>
        <span>
          {chip.known === "loves" && <Icon name="heart-filled" />}
          {chip.known === "dislikes" && <Icon name="heart-broken" />}
          {chip.guess}
        </span>
      </span>
    </button>
  );
}
