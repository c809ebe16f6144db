/** The swarms of one patient, and what is known of their body. */
import { TICKS_PER_MINUTE } from "../../sim/rules/clock.ts";
import type { SwarmStage } from "../../sim/ruleset.ts";
import type { Lot, Patient } from "../../sim/state.ts";
import type { IconName } from "../ui/icons.ts";
import type { Game } from "./game.ts";
import { lotName, STAGE_ICONS } from "./lots.ts";
import { whenText } from "./telemetry.ts";

export interface SwarmRow {
  readonly id: number;
  readonly lot: string;
  /** Firmware and since when. */
  readonly line: string;
  readonly stage: SwarmStage;
  readonly icon: IconName;
  readonly stageText: string;
  /** What is up with the lot: paused, recalled, alarm; "" when nothing. */
  readonly note: string;
}

export interface SwarmView {
  readonly swarms: readonly SwarmRow[];
  readonly traits: readonly { readonly id: string; readonly name: string; readonly about: string }[];
  /** What is known of the body, in a sentence. */
  readonly body: string;
  /** Nobody has tested it, and nobody is at it. */
  readonly untested: boolean;
}

export function swarmView(game: Game, patient: Patient): SwarmView {
  const { words, rules, state } = game;
  const { traits, known } = patient.constitution;
  const test = state.nanobots.bodyTests.find((each) => each.patient === patient.id);
  return {
    swarms: state.nanobots.swarms
      .filter((swarm) => swarm.patient === patient.id)
      .map((swarm) => {
        const lot = state.lots.find((each) => each.id === swarm.lot);
        return {
          id: swarm.id,
          lot: lotName(game, swarm.lot),
          line: words.t("nano.carries-line", {
            firmware: swarm.firmware,
            when: swarm.since < 0 ? words.t("nano.before") : whenText(game, swarm.since),
          }),
          stage: swarm.stage,
          icon: STAGE_ICONS[swarm.stage],
          stageText: words.t(`nano.stage.${swarm.stage}`),
          note: lot ? lotNote(game, lot) : "",
        };
      }),
    traits: known
      ? traits.map((id) => {
          const trait = rules.nanobots.bodyTraits[id];
          return { id, name: trait ? words.tx(trait.name) : id, about: trait ? words.tx(trait.about) : "" };
        })
      : [],
    body: known
      ? traits.length === 0
        ? words.t("nano.body-plain")
        : ""
      : test
        ? words.t("nano.body-testing", {
            count: Math.max(1, Math.ceil((test.due - state.tick) / TICKS_PER_MINUTE)),
          })
        : words.t("nano.body-unknown"),
    untested: !known && !test,
  };
}

/** What stands against a lot, in a sentence; "" when nothing does. */
export function lotNote(game: Game, lot: Lot): string {
  const { words } = game;
  const name = lotName(game, lot.id);
  if (lot.recalled) return words.t("nano.plan-recalled", { lot: name, class: lot.recalled });
  if (lot.paused) return words.t("nano.plan-paused", { lot: name });
  return lot.alarm >= 0 ? words.t("nano.plan-alarm", { lot: name }) : "";
}
