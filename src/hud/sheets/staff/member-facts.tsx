import { useId, useState } from "preact/hooks";
import type { Staff } from "../../../sim/state.ts";
import { causeLines } from "../../model/causes.ts";
import type { Game } from "../../model/game.ts";
import type { MemberRow, TraitChip } from "../../model/staff.ts";
import { CauseList } from "../../ui/cause-list.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Bar } from "../../ui/meter.tsx";
import { useStore } from "../../ui/store-context.ts";

/** Skill, manner, fatigue and mood as bars with words; mood opens its causes. */
export function MemberFacts(props: { readonly game: Game; readonly staff: Staff; readonly row: MemberRow }) {
  const { game, staff, row } = props;
  const { words } = useStore();
  const [why, setWhy] = useState(false);
  const id = useId();
  const lines = why ? causeLines(game, "mood", staff.mood, 6) : [];
  return (
    <>
      {row.warning && (
        <p class="member-warning">
          <Icon name="alert-triangle" />
          {row.warning}
        </p>
      )}
      <dl class="member-facts">
        <Fact name={words.t("staff.skill")} share={row.skill} text={words.percent(row.skill)} />
        <Fact name={words.t("staff.manner")} share={row.manner} text={words.percent(row.manner)} />
        <Fact
          name={words.t("staff.fatigue")}
          share={row.fatigue / 100}
          text={row.fatigueText}
          class={`fatigue-${row.fatigueBand}`}
        />
        <Fact name={words.t("staff.mood")} share={row.mood / 100} text={row.moodText} class={`mood-${row.moodBand}`} />
      </dl>
      <p class="member-now">
        <b>{words.t("staff.now")}</b> {words.t("staff.pace-now", { pace: row.pace })} ·{" "}
        {words.t("staff.manner-now", { manner: row.mannerNow })}
      </p>
      <Traits traits={row.traits} />
      <button
        type="button"
        class="text-button member-why"
        aria-expanded={why}
        aria-controls={id}
        onClick={() => setWhy(!why)}
      >
        <Icon name={why ? "chevron-up" : "chevron-down"} />
        {words.t("staff.why-mood", { name: row.given })}
      </button>
      <div id={id} hidden={!why}>
        {why &&
          (lines.length > 0 ? <CauseList lines={lines} bars /> : <p class="quiet">{words.t("staff.no-causes")}</p>)}
      </div>
    </>
  );
}

export function Fact(props: {
  readonly name: string;
  readonly share: number;
  readonly text: string;
  readonly class?: string;
}) {
  return (
    <div class={`member-fact ${props.class ?? ""}`}>
      <dt>{props.name}</dt>
      <dd>
        <span>{props.text}</span>
        <Bar share={props.share} class="bar-thick" />
      </dd>
    </div>
  );
}

/** What somebody is like: each trait with what it does. */
export function Traits(props: { readonly traits: readonly TraitChip[] }) {
  const { words } = useStore();
  if (props.traits.length === 0) return null;
  return (
    <ul class="member-traits" aria-label={words.t("staff.trait-list")}>
      {props.traits.map((trait) => (
        <li key={trait.id}>
          <b>{trait.name}</b> {trait.about}
        </li>
      ))}
    </ul>
  );
}
