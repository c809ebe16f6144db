/** Lots as the nanobots sheet shows them: what is in the box, who carries it, and what state it is in. */
import { inUse } from "../../sim/rules/nanobots/counters.ts";
import { STEPS } from "../../sim/rules/nanobots/rollouts.ts";
import { alarms } from "../../sim/rules/nanobots/telemetry.ts";
import type { SwarmStage } from "../../sim/ruleset.ts";
import type { Lot, LotChange, Rollout, Swarm } from "../../sim/state.ts";
import type { IconName } from "../ui/icons.ts";
import type { Game } from "./game.ts";
import { SMALL_WINDOW, telemetryView, whenText } from "./telemetry.ts";
import type { ChartMark, TelemetryView } from "./telemetry.ts";

export type ChipTone = "teal" | "amber" | "coral" | "violet" | "grey";

export interface LotChip {
  readonly id: string;
  readonly icon: IconName;
  readonly text: string;
  readonly tone: ChipTone;
}

export const STAGE_ICONS: Readonly<Record<SwarmStage, IconName>> = {
  0: "circle-check",
  1: "bolt",
  2: "mood-sad",
  3: "droplet",
  4: "ambulance",
};

export interface LotView {
  readonly id: string;
  readonly name: string;
  readonly firmware: string;
  /** 0–1. */
  readonly integrity: number;
  readonly doses: number;
  /** Carriers who are inside now, and who are at home. */
  readonly inHouse: number;
  readonly atHome: number;
  /** Carriers known to feel it, and the worst known stage among them. */
  readonly felt: number;
  readonly worst: SwarmStage;
  readonly chips: readonly LotChip[];
  readonly telemetry: TelemetryView;
  /** Nobody can be given it. */
  readonly shut: boolean;
  /** The readings have drifted for too long to be chance. */
  readonly alarm: { readonly title: string; readonly text: string } | null;
}

export function lotName(game: Game, id: string): string {
  const def = game.rules.lots.find((each) => each.id === id);
  return def ? game.words.tx(def.name) : id;
}

/** Whether the clinic knows that this swarm is felt: it shows in the house, or its bearer has called. */
export function knownFelt(game: Game, swarm: Swarm): boolean {
  if (swarm.stage === 0) return false;
  return (
    swarm.called >= 0 ||
    game.state.patients.some((patient) => patient.id === swarm.patient) ||
    game.state.nanobots.incidents.some((incident) => incident.swarm === swarm.id)
  );
}

export function rolloutOf(game: Game, lot: string): Rollout | undefined {
  return game.state.nanobots.rollouts.find((each) => each.lot === lot);
}

export function lotView(game: Game, lot: Lot, window: number = SMALL_WINDOW): LotView {
  const swarms = game.state.nanobots.swarms.filter((swarm) => swarm.lot === lot.id);
  const inside = new Set(game.state.patients.map((patient) => patient.id));
  const carriers = [...new Set(swarms.map((swarm) => swarm.patient))];
  const inHouse = carriers.filter((id) => inside.has(id)).length;
  const felt = swarms.filter((swarm) => knownFelt(game, swarm));
  return {
    id: lot.id,
    name: lotName(game, lot.id),
    firmware: lot.firmware,
    integrity: lot.integrity / 1000,
    doses: lot.doses,
    inHouse,
    atHome: carriers.length - inHouse,
    felt: felt.length,
    worst: felt.reduce<SwarmStage>((worst, swarm) => (swarm.stage > worst ? swarm.stage : worst), 0),
    chips: chipsOf(game, lot),
    telemetry: telemetryView(game, lot, window),
    shut: !inUse(lot),
    alarm: alarmOf(game, lot),
  };
}

export function lotViews(game: Game): LotView[] {
  return game.state.lots.map((lot) => lotView(game, lot));
}

/** What state a lot is in, each with a sign and a word; what matters most comes first. */
export function chipsOf(game: Game, lot: Lot): LotChip[] {
  const { words } = game;
  const chips: LotChip[] = [];
  if (lot.recalled)
    chips.push({
      id: "recalled",
      icon: "package-off",
      text: words.t("nano.chip.recalled", { class: lot.recalled }),
      tone: "coral",
    });
  if (lot.paused) chips.push({ id: "paused", icon: "player-pause", text: words.t("nano.chip.paused"), tone: "amber" });
  if (inUse(lot)) chips.push({ id: "in-use", icon: "circle-check", text: words.t("nano.chip.in-use"), tone: "teal" });
  const rollout = rolloutOf(game, lot.id);
  if (rollout)
    chips.push({
      id: "rollout",
      icon: rollout.halted ? "hand-stop" : "stairs-up",
      text: words.t(rollout.halted ? "nano.chip.halted" : "nano.chip.rollout", {
        share: STEPS[rollout.step] ?? 100,
        firmware: rollout.firmware,
      }),
      tone: rollout.halted ? "amber" : "violet",
    });
  if (lot.told) chips.push({ id: "told", icon: "speakerphone", text: words.t("nano.chip.told"), tone: "grey" });
  return chips;
}

const CHANGE_MARKS: Readonly<Record<LotChange["what"], readonly [icon: IconName, tone: ChartMark["tone"]]>> = {
  alarm: ["bell-ringing", "bad"],
  paused: ["player-pause", "warn"],
  resumed: ["player-play", "plain"],
  diagnosed: ["microscope", "plain"],
  patched: ["download", "good"],
  "rolled-back": ["history", "good"],
  recalled: ["package-off", "warn"],
  told: ["speakerphone", "plain"],
};

/** What happened to a lot, oldest first: what was done, the first dose given here, and who felt it first. */
export function lotMarks(game: Game, lot: Lot): ChartMark[] {
  const { words, state } = game;
  const marks: ChartMark[] = [];
  const put = (what: string, tick: number, icon: IconName, tone: ChartMark["tone"]): void => {
    const text = words.t(`nano.mark.${what}`);
    marks.push({ key: `${what}-${tick}`, tick, when: whenText(game, tick), icon, text, tone });
  };
  for (const change of lot.changes) put(change.what, change.tick, ...CHANGE_MARKS[change.what]);
  const given = state.nanobots.swarms
    .filter((swarm) => swarm.lot === lot.id && swarm.since >= 0)
    .reduce((least, swarm) => Math.min(least, swarm.since), Infinity);
  if (given < Infinity) put("given", given, "vaccine", "plain");
  const first = state.nanobots.incidents
    .filter((incident) => incident.lot === lot.id)
    .reduce((least, incident) => Math.min(least, incident.tick), Infinity);
  if (first < Infinity) put("first-symptom", first, "first-aid-kit", "bad");
  const rollout = rolloutOf(game, lot.id);
  if (rollout) put("rollout", rollout.since, "stairs-up", "plain");
  return marks.sort((a, b) => a.tick - b.tick || (a.key < b.key ? -1 : 1));
}

/** The alarm in words: since when, and which channels have left what is usual. */
function alarmOf(game: Game, lot: Lot): LotView["alarm"] {
  const { words, rules } = game;
  if (lot.alarm < 0) return null;
  const channels = alarms(lot.telemetry, rules.tuning.nanobots).map(({ channel, way }) =>
    words.t(`nano.alarm-channel.${channel}-${way > 0 ? "high" : "low"}`),
  );
  return {
    title: words.t("nano.alarm", { when: whenText(game, lot.alarm) }),
    text: channels.length > 0 ? words.t("nano.alarm-text", { channels: words.list(channels) }) : "",
  };
}

/** Lots that want a look now: an alarm while they are still given, or a rollout that its gate holds. */
export function lotCalls(game: Game): number {
  return game.state.lots.filter((lot) => (lot.alarm >= 0 && inUse(lot)) || rolloutOf(game, lot.id)?.halted).length;
}
