/** What can be done about a lot, as cards: what each does, what it costs and how long it takes, and how it suits. */
import type { Command, QueryResult } from "../../sim/commands/command.ts";
import { counterPrice } from "../../sim/rules/nanobots/counters.ts";
import { bestGuess, labQuality, LAB_KINDS, opinionOf } from "../../sim/rules/nanobots/lab.ts";
import type { LabKind } from "../../sim/rules/nanobots/lab.ts";
import { recallPrice } from "../../sim/rules/nanobots/recall.ts";
import type { RecallClass } from "../../sim/rules/nanobots/recall.ts";
import { stepDue, STEPS } from "../../sim/rules/nanobots/rollouts.ts";
import { TICKS_PER_MINUTE } from "../../sim/rules/clock.ts";
import type { Counter, MalfunctionKind } from "../../sim/ruleset.ts";
import type { Lot } from "../../sim/state.ts";
import type { IconName } from "../ui/icons.ts";
import type { Game } from "./game.ts";
import { whenText } from "./telemetry.ts";

/** What a command would do now; null where there is no game. */
export type Ask = (command: Command) => QueryResult | null;

export interface CounterFact {
  readonly icon: IconName;
  readonly text: string;
}

export interface CounterCard {
  readonly id: string;
  readonly icon: IconName;
  readonly name: string;
  readonly about: string;
  readonly facts: readonly CounterFact[];
  /** How well it does against what the lab takes it for; "" without an opinion. */
  readonly suits: string;
  readonly suitsTone: "good" | "fair" | "bad";
  readonly command: Command;
  /** Words on the button. */
  readonly action: string;
  readonly danger: boolean;
}

const ICONS: Readonly<Record<Counter, IconName>> = {
  pause: "player-pause",
  diagnose: "microscope",
  patch: "download",
  rollout: "stairs-up",
  "roll-back": "history",
  flush: "droplet",
  "by-hand": "hand-finger",
  isolate: "plug-connected-x",
  restore: "refresh",
  recall: "package-off",
  report: "report",
  tell: "speakerphone",
};

export function counterIcon(counter: Counter): IconName {
  return ICONS[counter];
}

/** Effects on a kind from which a counter is called good or fair. */
const GOOD = 0.65;
const FAIR = 0.25;
/** Chance from which the lab's word is worth going by. */
const WORTH = 0.35;

function suits(game: Game, lot: string, counter: Counter): Pick<CounterCard, "suits" | "suitsTone"> {
  const { words, rules, state } = game;
  const guess = bestGuess(state, lot);
  if (!guess || guess.kind === "none" || guess.chance < WORTH) return { suits: "", suitsTone: "fair" };
  const effect = rules.nanobots.counters[counter].effect[guess.kind];
  const tone = effect >= GOOD ? "good" : effect >= FAIR ? "fair" : "bad";
  const kind = words.tx(rules.nanobots.malfunctions[guess.kind].name);
  return { suits: words.t(`nano.suits.${tone}`, { kind: lower(game, kind) }), suitsTone: tone };
}

function lower(game: Game, text: string): string {
  return text.charAt(0).toLocaleLowerCase(game.words.locale) + text.slice(1);
}

function facts(
  game: Game,
  ask: Ask,
  command: Command,
  price: number,
  minutes: number,
  more: readonly CounterFact[] = [],
): CounterFact[] {
  const { words } = game;
  const answer = ask(command);
  const cost = answer?.ok ? (answer.price ?? price) : price;
  const time = answer?.ok ? (answer.minutes ?? minutes) : minutes;
  return [
    { icon: "coin", text: cost > 0 ? words.money(cost) : words.t("nano.free") },
    { icon: "clock", text: time > 0 ? words.t("nano.minutes", { count: Math.round(time) }) : words.t("nano.at-once") },
    ...more,
  ];
}

function card(
  game: Game,
  ask: Ask,
  lot: Lot,
  counter: Counter,
  command: Command,
  more: {
    readonly action?: string;
    readonly about?: string;
    readonly name?: string;
    readonly facts?: readonly CounterFact[];
    readonly danger?: boolean;
    readonly suited?: boolean;
    readonly price?: number;
    readonly minutes?: number;
  } = {},
): CounterCard {
  const { words, rules, state } = game;
  const def = rules.nanobots.counters[counter];
  const none = { suits: "", suitsTone: "fair" } as const;
  return {
    id: counter,
    icon: ICONS[counter],
    name: more.name ?? words.tx(def.name),
    about: more.about ?? words.tx(def.about),
    facts: facts(
      game,
      ask,
      command,
      more.price ?? counterPrice(rules, state, counter, lot.id),
      more.minutes ?? def.minutes,
      more.facts,
    ),
    ...(more.suited ? suits(game, lot.id, counter) : none),
    command,
    action: more.action ?? words.t(`nano.do.${counter}`),
    danger: more.danger ?? false,
  };
}

/** Look closer: a sample for the lab. */
export function diagnoseCard(game: Game, ask: Ask, lot: Lot): CounterCard {
  const quality = labQuality(game.rules, game.state);
  const text = game.words.t(`nano.lab.${quality >= 0.8 ? "good" : quality >= 0.6 ? "fair" : "poor"}`);
  return card(game, ask, lot, "diagnose", { type: "diagnose-lot", lot: lot.id }, { facts: [{ icon: "flask", text }] });
}

/** Stop: no new doses, or on with them. */
export function pauseCard(game: Game, ask: Ask, lot: Lot): CounterCard {
  const { words } = game;
  const command = { type: "pause-lot", lot: lot.id, on: !lot.paused } as const;
  return lot.paused
    ? card(game, ask, lot, "pause", command, {
        name: words.t("nano.resume"),
        about: words.t("nano.resume-about"),
        action: words.t("nano.do.resume"),
      })
    : card(game, ask, lot, "pause", command, { suited: true });
}

/** Stop: a recall of the class that is asked for. */
export function recallCard(game: Game, ask: Ask, lot: Lot, wanted: RecallClass): CounterCard {
  const { words, rules, state } = game;
  return card(
    game,
    ask,
    lot,
    "recall",
    { type: "recall-lot", lot: lot.id, class: wanted },
    {
      action: words.t("nano.do.recall-class", { class: wanted }),
      price: recallPrice(rules, state, lot.id, wanted),
      minutes: 0,
      danger: wanted === "I",
      suited: wanted === "I",
      facts: [
        {
          icon: "heart-handshake",
          text: words.t(wanted === "III" ? "nano.trust-none" : "nano.trust-less", {
            n: words.num(rules.tuning.safety.recallTrust / (wanted === "I" ? 1 : 2), 1),
          }),
        },
      ],
    },
  );
}

export interface FirmwareChoice {
  readonly id: string;
  readonly notes: string;
}

/** Versions that could go on the lot now, newest first. */
export function firmwareChoices(game: Game, lot: Lot): FirmwareChoice[] {
  const { words, rules, state } = game;
  return rules.nanobots.firmware
    .filter((each) => each.from <= state.tick && each.id !== lot.firmware)
    .map((each) => ({ id: each.id, notes: words.tx(each.notes) }))
    .reverse();
}

/** Mend: firmware at once or in steps, and the way back. `firmware` "" where there is none to install. */
export function mendCards(game: Game, ask: Ask, lot: Lot, firmware: string, gate: boolean): CounterCard[] {
  const { words, rules, state } = game;
  const cards: CounterCard[] = [];
  if (firmware) {
    const steps = rules.nanobots.counters.rollout.minutes * (STEPS.length - 1);
    cards.push(
      card(
        game,
        ask,
        lot,
        "rollout",
        { type: "roll-out", lot: lot.id, firmware, gate },
        { suited: true, minutes: steps },
      ),
      card(game, ask, lot, "patch", { type: "patch-lot", lot: lot.id, firmware }, { suited: true }),
    );
  }
  const to = state.nanobots.rollouts.find((each) => each.lot === lot.id)?.from ?? lot.before;
  cards.push(
    card(
      game,
      ask,
      lot,
      "roll-back",
      { type: "roll-back", lot: lot.id },
      { suited: true, ...(to ? { action: words.t("nano.do.roll-back-to", { firmware: to }) } : {}) },
    ),
  );
  return cards;
}

/** Speak: to everyone who carries it. */
export function tellCard(game: Game, ask: Ask, lot: Lot): CounterCard {
  const { words, rules } = game;
  return card(
    game,
    ask,
    lot,
    "tell",
    { type: "tell-patients", lot: lot.id },
    {
      facts: [
        {
          icon: "heart-handshake",
          text: words.t("nano.trust-less", { n: words.num(rules.tuning.safety.toldTrust, 1) }),
        },
      ],
    },
  );
}

export interface RolloutView {
  readonly firmware: string;
  readonly gate: boolean;
  /** Why it stands still, in a sentence; "" while it runs. */
  readonly halted: string;
  readonly next: string;
  readonly steps: readonly { readonly share: number; readonly state: "done" | "now" | "halted" | "ahead" }[];
}

export function rolloutView(game: Game, lot: string): RolloutView | null {
  const { words, rules, state } = game;
  const rollout = state.nanobots.rollouts.find((each) => each.lot === lot);
  if (!rollout) return null;
  const left = Math.max(0, Math.ceil((stepDue(rules, rollout) - state.tick) / TICKS_PER_MINUTE));
  return {
    firmware: rollout.firmware,
    gate: rollout.gate,
    halted: rollout.halted ? words.t(`nano.halted.${rollout.halted}`) : "",
    next: rollout.halted ? "" : words.t("nano.next-step", { count: left, share: STEPS[rollout.step + 1] ?? 100 }),
    steps: STEPS.map((share, step) => ({
      share,
      state: step < rollout.step ? "done" : step > rollout.step ? "ahead" : rollout.halted ? "halted" : "now",
    })),
  };
}

export interface OpinionRow {
  readonly kind: LabKind;
  readonly name: string;
  readonly sign: string;
  /** 0–1. */
  readonly chance: number;
  readonly text: string;
  readonly best: boolean;
}

export interface OpinionView {
  /** How sure the lab is, in a sentence. */
  readonly said: string;
  readonly when: string;
  readonly rows: readonly OpinionRow[];
}

/** What the lab thinks, the likeliest first. */
export function opinionView(game: Game, lot: string): OpinionView | null {
  const { words, rules, state } = game;
  const opinion = opinionOf(state, lot);
  if (!opinion) return null;
  const kindName = (kind: LabKind): string =>
    kind === "none" ? words.t("nano.kind-none") : words.tx(rules.nanobots.malfunctions[kind].name);
  const rows = LAB_KINDS.map((kind) => ({ kind, chance: opinion.chances[kind] / 1000 })).sort(
    (a, b) => b.chance - a.chance || LAB_KINDS.indexOf(a.kind) - LAB_KINDS.indexOf(b.kind),
  );
  const top = rows[0];
  if (!top) return null;
  const sure = top.chance >= 0.85 ? "sure" : top.chance >= 0.6 ? "likely" : top.chance >= WORTH ? "leaning" : "open";
  const said = words.t(
    top.kind === "none" && sure !== "open" ? `nano.lab-said.${sure}-none` : `nano.lab-said.${sure}`,
    {
      kind: lower(game, kindName(top.kind)),
    },
  );
  return {
    said,
    when: whenText(game, opinion.tick),
    rows: rows.map(({ kind, chance }, index) => ({
      kind,
      name: kindName(kind),
      sign:
        kind === "none"
          ? words.t("nano.sign-none")
          : words.tx(rules.nanobots.malfunctions[kind as MalfunctionKind].sign),
      chance,
      text: words.percent(chance),
      best: index === 0 && sure !== "open",
    })),
  };
}

/** What the lab is doing about a lot, with the minutes that are left; "" when nothing. */
export function labBusy(game: Game, lot: string): string {
  const { words, state } = game;
  let ahead = 0;
  for (const job of state.nanobots.lab) {
    ahead += job.left;
    if (job.target === lot)
      return words.t(`nano.job.${job.what}`, { count: Math.ceil(ahead / TICKS_PER_MINUTE), firmware: job.firmware });
  }
  return "";
}
