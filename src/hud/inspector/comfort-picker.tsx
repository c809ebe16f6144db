import { useState } from "preact/hooks";
import type { Patient } from "../../sim/state.ts";
import { comfortChips } from "../model/care.ts";
import type { ComfortChip } from "../model/care.ts";
import { KIND_ICONS } from "../model/causes.ts";
import type { Game } from "../model/game.ts";
import { Icon } from "../ui/icon.tsx";
import { useStore } from "../ui/store-context.ts";

const KINDS = ["world", "talk", "touch", "sedation"] as const;
/** Chips of a kind that are shown before "show all" is pressed; one more than that is shown anyway. */
const FEW = 4;

/** One comfort of each kind at most, each with the assistant's guess; press again to take it off. */
export function ComfortPicker(props: {
  readonly game: Game;
  readonly patient: Patient;
  readonly on: readonly string[];
  readonly onChange: (comforts: readonly string[]) => void;
}) {
  const { game, patient, on } = props;
  const choose = (kind: (typeof KINDS)[number], id: string): void => {
    const others = on.filter((each) => game.rules.comforts[each]?.kind !== kind);
    props.onChange(on.includes(id) ? others : [...others, id]);
  };
  return (
    <div class="comforts">
      {KINDS.map((kind) => (
        <ComfortGroup
          key={kind}
          kind={kind}
          chips={comfortChips(game, patient, kind)}
          on={on}
          onPress={(id) => choose(kind, id)}
        />
      ))}
    </div>
  );
}

function ComfortGroup(props: {
  readonly kind: (typeof KINDS)[number];
  readonly chips: readonly ComfortChip[];
  readonly on: readonly string[];
  readonly onPress: (id: string) => void;
}) {
  const { words } = useStore();
  const { kind, chips, on } = props;
  const [all, setAll] = useState(false);
  if (chips.length === 0) return null;
  const long = chips.length > FEW + 1;
  const shown = all || !long ? chips : chips.filter((chip, i) => i < FEW || on.includes(chip.id));
  const chosen = chips.find((chip) => on.includes(chip.id));
  return (
    <div class="comfort-group" role="group" aria-label={words.t(`comfort.${kind}`)}>
      <h4 class="block-sub">
        <Icon name={KIND_ICONS[kind]} />
        {words.t(`comfort.${kind}`)}
      </h4>
      <div class="comfort-chips">
        {shown.map((chip) => (
          <ComfortButton key={chip.id} chip={chip} on={chip.id === chosen?.id} onPress={() => props.onPress(chip.id)} />
        ))}
      </div>
      {long && (
        <button type="button" class="text-button comfort-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {words.t(all ? "comfort.fewer" : "comfort.all", { count: chips.length })}
        </button>
      )}
      <p class="comfort-about">
        {chosen ? chosen.about : words.t(kind === "world" ? "comfort.none" : "comfort.none-short")}
        {chosen && (
          <span class="comfort-facts">
            {[words.t("comfort.takes", { minutes: chosen.minutes }), chosen.cost].filter(Boolean).join(" · ")}
          </span>
        )}
      </p>
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
      aria-disabled={chip.disabled !== ""}
      onClick={chip.disabled ? undefined : props.onPress}
    >
      <span class="comfort-fill" aria-hidden="true" style={{ transform: `scaleX(${chip.chance})` }} />
      <Icon name={chip.icon} />
      <span class="comfort-words">
        <b>{chip.name}</b>
        {chip.disabled && (
          <span class="comfort-lacks">
            <Icon name="lock" />
            {chip.disabled}
          </span>
        )}
        <span>
          {!chip.trap && chip.known === "loves" && <Icon name="heart-filled" />}
          {!chip.trap && chip.known === "dislikes" && <Icon name="heart-broken" />}
          {chip.trap || chip.disabled ? "" : chip.guess}
        </span>
        {chip.trap && (
          <span class="comfort-trap">
            <Icon name="alert-triangle" />
            {chip.trap}
          </span>
        )}
        {!chip.trap && !chip.disabled && chip.fits && (
          <span class={chip.fitsWell ? "comfort-fits" : "comfort-misfits"}>
            <Icon name={chip.fitsWell ? "brain" : "alert-triangle"} />
            {chip.fits}
          </span>
        )}
      </span>
    </button>
  );
}
