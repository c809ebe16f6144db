/** Incidents and telephone calls as the interface shows them. */
import type { Command } from "../../sim/commands/command.ts";
import { publicLoss } from "../../sim/rules/nanobots/recall.ts";
import { TICKS_PER_MINUTE } from "../../sim/rules/clock.ts";
import { findPatient, patientName } from "../../sim/rules/people/people.ts";
import type { Look, SwarmStage } from "../../sim/ruleset.ts";
import type { Call, Incident, Patient } from "../../sim/state.ts";
import type { IconName } from "../ui/icons.ts";
import { counterPrice } from "../../sim/rules/nanobots/counters.ts";
import type { Game } from "./game.ts";
import { lotName, STAGE_ICONS } from "./lots.ts";
import type { LotChip } from "./lots.ts";
import { whenText } from "./telemetry.ts";

/** Neither reported nor kept quiet: the player has still to say what is said about it. */
export function isUndecided(incident: Incident): boolean {
  return !incident.reported && !incident.covered;
}

export function caseCalls(game: Game): number {
  return game.state.nanobots.incidents.filter(isUndecided).length;
}

export interface Who {
  readonly id: number;
  readonly name: string;
  readonly given: string;
  /** Null for somebody of whom nothing is remembered. */
  readonly look: Look | null;
  readonly portrait: string;
  /** In the clinic now. */
  readonly inside: boolean;
}

export function whoIs(game: Game, id: number): Who {
  const { words, rules, state } = game;
  const patient: Patient | undefined = findPatient(state, id);
  const name = patient ? words.tx(patientName(rules, patient)) : words.t("feed.someone");
  return {
    id,
    name,
    given: name.split(" ")[0] ?? name,
    look: patient?.look ?? null,
    portrait: patient?.cast ? (rules.cast[patient.cast]?.portrait ?? "") : "",
    inside: state.patients.some((each) => each.id === id),
  };
}

export interface CaseAnswer {
  readonly id: "report" | "tell" | "quiet";
  readonly icon: IconName;
  readonly command: Command;
  readonly name: string;
  readonly stakes: string;
}

export interface CaseView {
  readonly id: number;
  readonly who: Who;
  readonly lot: string;
  readonly when: string;
  readonly stage: SwarmStage;
  readonly stageIcon: IconName;
  readonly stageText: string;
  /** How they are now, in a few words. */
  readonly now: string;
  readonly chips: readonly LotChip[];
  /** Until when the regulator waits for a report; "" where nothing presses. */
  readonly deadline: string;
  /** 0–1 of a cover-up's fuse, with how near it is in words; null where nothing burns. */
  readonly fuse: { readonly share: number; readonly text: string } | null;
  readonly answers: readonly CaseAnswer[];
  readonly undecided: boolean;
}

/** Undecided ones first, then the newest. */
export function caseViews(game: Game): CaseView[] {
  return [...game.state.nanobots.incidents]
    .sort((a, b) => Number(isUndecided(b)) - Number(isUndecided(a)) || b.tick - a.tick || b.id - a.id)
    .map((incident) => caseView(game, incident));
}

export function caseView(game: Game, incident: Incident): CaseView {
  const { words } = game;
  const who = whoIs(game, incident.patient);
  return {
    id: incident.id,
    who,
    lot: lotName(game, incident.lot),
    when: whenText(game, incident.tick),
    stage: incident.stage,
    stageIcon: STAGE_ICONS[incident.stage],
    stageText: words.t(`nano.stage.${incident.stage}`),
    now: nowText(game, incident, who),
    chips: caseChips(game, incident),
    deadline: deadlineText(game, incident),
    fuse:
      incident.covered && !incident.out
        ? {
            share: incident.fuse / 1000,
            text: words.t(`nano.fuse.${incident.fuse < 350 ? "long" : incident.fuse < 700 ? "half" : "short"}`),
          }
        : null,
    answers: caseAnswers(game, incident),
    undecided: isUndecided(incident),
  };
}

function nowText(game: Game, incident: Incident, who: Who): string {
  const { words, state } = game;
  const swarm = state.nanobots.swarms.find((each) => each.id === incident.swarm);
  if (incident.stage === 4 && !who.inside) return words.t("nano.case-now.hospital");
  if (!swarm) return words.t("nano.case-now.free");
  return words.t(who.inside ? "nano.case-now.inside" : "nano.case-now.home");
}

function caseChips(game: Game, incident: Incident): LotChip[] {
  const { words } = game;
  const chips: LotChip[] = [];
  const chip = (id: string, icon: IconName, tone: LotChip["tone"]): void => {
    chips.push({ id, icon, text: words.t(`nano.case-chip.${id}`), tone });
  };
  if (isUndecided(incident)) chip("open", "help-circle", "amber");
  if (incident.reported) chip("reported", "report", "teal");
  if (incident.told) chip("told", "speakerphone", "teal");
  if (incident.covered && !incident.out) chip("covered", "mask", "violet");
  if (incident.out) chip("out", "flame", "coral");
  if (game.state.nanobots.fined.includes(incident.id)) chip("fined", "coin", "coral");
  return chips;
}

/** Serious harm has to be reported within some hours. */
function deadlineText(game: Game, incident: Incident): string {
  const { words, rules, state } = game;
  const { reportHours, fine } = rules.tuning.safety;
  if (!isUndecided(incident) || incident.stage < 3 || state.nanobots.fined.includes(incident.id)) return "";
  const until = incident.tick + reportHours * 60 * TICKS_PER_MINUTE;
  return words.t("nano.deadline", { when: whenText(game, until), fine: words.money(fine) });
}

/** What can be said about a case, with its price in plain words; empty when all is said. */
function caseAnswers(game: Game, incident: Incident): CaseAnswer[] {
  const { words, rules, state } = game;
  const { safety, trust } = rules.tuning;
  const points = (n: number): string => words.num(n, 1);
  const loss = publicLoss(rules, incident);
  const answers: CaseAnswer[] = [];
  if (!incident.reported)
    answers.push({
      id: "report",
      icon: "report",
      command: { type: "report-incident", incident: incident.id },
      name: words.t("nano.answer.report"),
      stakes: incident.covered
        ? words.t("nano.answer.report-late", { n: points(loss) })
        : words.t("nano.answer.report-means", { n: points(safety.reportTrust) }),
    });
  if (!incident.told && !incident.covered)
    answers.push({
      id: "tell",
      icon: "speakerphone",
      command: { type: "tell-patients", lot: incident.lot },
      name: words.t("nano.answer.tell"),
      stakes: words.t("nano.answer.tell-means", {
        price: words.money(counterPrice(rules, state, "tell", incident.lot)),
        n: points(safety.toldTrust),
      }),
    });
  if (isUndecided(incident) && rules.nanobots.coverUp)
    answers.push({
      id: "quiet",
      icon: "mask",
      command: { type: "cover-up", incident: incident.id },
      name: words.t("nano.answer.quiet"),
      stakes: words.t("nano.answer.quiet-means", { n: points(loss), loss: points(loss * trust.badWeight) }),
    });
  return answers;
}

export const CALL_ANSWERS = ["come-in", "kit", "wait"] as const;
export type CallAnswer = (typeof CALL_ANSWERS)[number];

export interface CallCard {
  readonly id: number;
  readonly who: Who;
  readonly stage: SwarmStage;
  readonly stageIcon: IconName;
  readonly stageText: string;
  readonly says: string;
  readonly lot: string;
  readonly waited: string;
}

/** Everybody on the line, who feels it worst first. */
export function callCards(game: Game): CallCard[] {
  return game.state.nanobots.calls
    .filter((call) => !call.answered)
    .sort((a, b) => b.stage - a.stage || a.tick - b.tick || a.id - b.id)
    .map((call) => callCard(game, call));
}

function callCard(game: Game, call: Call): CallCard {
  const { words, state } = game;
  const swarm = state.nanobots.swarms.find((each) => each.id === call.swarm);
  return {
    id: call.id,
    who: whoIs(game, call.patient),
    stage: call.stage,
    stageIcon: STAGE_ICONS[call.stage],
    stageText: words.t(`nano.stage.${call.stage}`),
    // The same person says the same, however often it is drawn.
    says: words.t(`phone.says.${Math.max(1, call.stage)}.${call.id % 3}`),
    lot: swarm ? lotName(game, swarm.lot) : "",
    waited: words.t("phone.waited", { count: Math.floor((state.tick - call.tick) / TICKS_PER_MINUTE) }),
  };
}
