/** House rules in words: each as a sentence, what came of it, and which acted on a patient. */
import type { Policy, PolicyAct, PolicyTest } from "../../sim/ruleset.ts";
import type { SimEvent } from "../../sim/events.ts";
import type { Patient, PolicyLog, PolicyNote } from "../../sim/state.ts";
import { permitted } from "../../sim/rules/story/permits.ts";
import { TICKS_PER_MINUTE } from "../../sim/rules/clock.ts";
import { findPatient, patientName } from "../../sim/rules/people/people.ts";
import { findThing } from "../../sim/rules/house/places.ts";
import { answerTo, autoIn, openQuestion } from "../../sim/rules/policies/answers.ts";
import { isGuard, isProtocol } from "../../sim/rules/policies/vocabulary.ts";
import type { IconName } from "../ui/icons.ts";
import { codeText, humanise } from "./game.ts";
import type { Game } from "./game.ts";
import { lotName } from "./lots.ts";
import { nameOf, UNITS } from "./policy-asks.ts";

/** Whether this level has house rules at all: to write, or only to see. */
export function hasPolicies(game: Game): boolean {
  return permitted(game.rules, game.state, "policies", "") || game.state.policies.length > 0;
}

/** "When their anxiety is at least 60 and …: explain it first." */
export function policySentence(game: Game, policy: Pick<Policy, "when" | "then">): string {
  const { words } = game;
  const act = actPhrase(game, policy.then);
  if (policy.when.length === 0) return words.t("policy.always", { act });
  return words.t("policy.when", { tests: words.list(policy.when.map((test) => testPhrase(game, test))), act });
}

function testPhrase(game: Game, test: PolicyTest): string {
  const { words } = game;
  if ("is" in test)
    return words.t(`policy.test.${test.about}`, {
      names: either(
        game,
        test.is.map((id) => nameOf(game, test.about, id)),
      ),
    });
  if ("yes" in test) return words.t(`policy.pick.${test.about}-${test.yes}`);
  const unit = UNITS[test.about];
  const bare = (value: number): string =>
    unit === "stage" && words.has(`policy.stage.${value}`) ? words.t(`policy.stage.${value}`) : words.num(value, 1);
  const n = (value: number): string => words.t(`policy.unit.${unit}`, { n: bare(value) });
  const { atLeast, atMost } = test;
  const range =
    atLeast !== undefined && atMost !== undefined
      ? words.t("policy.range.between", { low: bare(atLeast), high: n(atMost) })
      : atLeast !== undefined
        ? words.t("policy.range.least", { n: n(atLeast) })
        : words.t("policy.range.most", { n: n(atMost ?? 0) });
  return words.t("policy.test.number", { about: words.t(`policy.about.${test.about}`), range });
}

/** "a, b or c". */
function either({ words }: Game, names: readonly string[]): string {
  const [first = "", ...rest] = names;
  const last = rest.pop();
  return last === undefined ? first : words.t("policy.either", { names: [first, ...rest].join(", "), last });
}

function actPhrase(game: Game, act: PolicyAct): string {
  const { words } = game;
  const percent = (value: number): string => words.t("policy.unit.percent", { n: words.num(value) });
  switch (act.do) {
    case "examine":
      return words.t("policy.act.examine", { method: nameOf(game, "exam", act.method) });
    case "treat":
      return act.way === "nanobots" && act.integrity !== undefined
        ? words.t("policy.act.treat-lots", { percent: percent(act.integrity) })
        : words.t(`policy.act.treat-${act.way}`);
    case "comfort":
      return words.t("policy.act.comfort", { comfort: nameOf(game, "comfort", act.comfort) });
    case "best-comfort":
      return words.t(act.chance ? "policy.act.best-comfort-if" : "policy.act.best-comfort", {
        kind: nameOf(game, "comfort-kind", act.kind),
        percent: percent(act.chance ?? 0),
      });
    case "explain":
      return words.t(act.first ? "policy.act.explain" : "policy.act.explain-not");
    case "answer":
      return words.t(`policy.act.answer-${act.answer}`);
    case "forbid": {
      const what =
        act.what === "nanobots" && act.integrity !== undefined
          ? words.t("policy.act.forbid-lots", { percent: percent(act.integrity) })
          : words.t(`policy.act.forbid-${act.what}`);
      return words.t(`policy.binds.${act.binds}`, { what });
    }
    case "require": {
      const what =
        act.what === "explain"
          ? words.t("policy.act.require-explain")
          : act.kind === undefined
            ? words.t("policy.act.require-comfort")
            : words.t("policy.act.require-kind", { kind: nameOf(game, "comfort-kind", act.kind) });
      return words.t(`policy.binds.${act.binds}`, { what });
    }
    case "canaries": {
      const what = words.t("policy.act.canaries", { count: act.most, minutes: words.num(act.minutes) });
      return words.t(`policy.binds.${act.binds}`, { what });
    }
    case "pause-lot":
      return words.t(act.on ? "policy.act.pause-lot" : "policy.act.release-lot");
    case "recall-lot":
      return words.t("policy.act.recall-lot", { level: words.t(`policy.pick.class-${act.class}`) });
    case "roll-out":
      return words.t(act.gate ? "policy.act.roll-out" : "policy.act.roll-out-on");
    case "answer-call":
      return words.t(`policy.act.call-${act.answer}`);
    default:
      return words.t(`policy.act.${act.do}`);
  }
}

export function actIcon(act: PolicyAct): IconName {
  switch (act.do) {
    case "examine":
      return "scan";
    case "treat":
      return act.way === "nanobots" ? "cpu" : act.way === "conservative" ? "leaf" : "hand-finger";
    case "leave-alone":
      return "eye";
    case "comfort":
    case "best-comfort":
      return "heart";
    case "explain":
      return "message-circle";
    case "answer":
      return "hand-stop";
    case "go-first":
      return "arrow-up-circle";
    case "ask-me":
      return "user-check";
    case "pause-lot":
      return act.on ? "player-pause" : "player-play";
    case "diagnose-lot":
      return "search";
    case "tell-patients":
      return "speakerphone";
    case "recall-lot":
      return "alert-octagon";
    case "roll-out":
      return "refresh";
    case "roll-back":
      return "arrow-back-up";
    case "report-incident":
      return "flag";
    case "answer-call":
      return "headphones";
    case "isolate-device":
      return "route-off";
    default:
      return "shield";
  }
}

export interface PolicyRecord {
  /** "asked 12 times, held 9, acted 8". */
  readonly work: string;
  /** "8 patients: left at 24, 75 % treated, 1 complaint", or "" before anybody left. */
  readonly outcome: string;
  /** Why it could not be followed, the commonest first. */
  readonly refused: readonly string[];
}

export function policyRecord(game: Game, policy: Policy): PolicyRecord | null {
  const log = game.state.policyLog[policy.id];
  if (!log || log.asked + log.overridden === 0) return null;
  const { words } = game;
  const work = isGuard(policy)
    ? words.t("policy.record.guard", { held: log.held, count: log.overridden })
    : isProtocol(policy.then)
      ? words.t("policy.record.protocol", { held: log.held, acted: log.acted })
      : words.t("policy.record.work", { asked: log.asked, held: log.held, acted: log.acted });
  return {
    work,
    outcome: outcomeOf(game, log),
    refused: [...log.refused]
      .sort((a, b) => b.times - a.times || (a.code < b.code ? -1 : 1))
      .map(({ code, times }) => words.t("policy.record.refused", { count: times, why: whyText(game, code) })),
  };
}

/** What came of visits in which no rule acted, to compare with; "" before there were any. */
export function handRecord(game: Game): string {
  const log = game.state.policyLog[""];
  return log ? outcomeOf(game, log) : "";
}

function outcomeOf({ words }: Game, log: PolicyLog): string {
  if (log.patients === 0) return "";
  return words.t("policy.record.outcome", {
    patients: words.t("policy.record.patients", { count: log.patients }),
    anxiety: words.num(log.anxiety / log.patients / 1000),
    treated: words.percent(log.treated / log.patients),
    complaints: words.t("policy.record.complaints", { count: log.complaints }),
  });
}

function whyText({ words }: Game, code: string): string {
  return words.has(`policy.why.${code}`) ? words.t(`policy.why.${code}`) : codeText(words, "refusal", code);
}

export function policyName({ words, state }: Game, id: string): string {
  const policy = state.policies.find((each) => each.id === id);
  return policy ? words.tx(policy.name) : humanise(id);
}

/** What a rule decided for a patient: "Holographic scan", "36: nanobots". */
export function noteText(game: Game, note: PolicyNote): string {
  const { words } = game;
  const [what = "", way = ""] = note.what.split(":");
  // What is no tooth's names no tooth.
  const whole = note.id === "0";
  switch (what) {
    case "exam":
      return nameOf(game, "exam", note.id);
    case "way":
      return words.t(whole ? "policy.note.way-whole" : "policy.note.way", {
        tooth: note.id,
        way: words.t(`way.${way}`),
      });
    case "leave-alone":
      return words.t(whole ? "policy.note.leave-alone-whole" : "policy.note.leave-alone", { tooth: note.id });
    case "comfort":
      return nameOf(game, "comfort", note.id);
    case "explain":
      return words.t(note.id === "true" ? "policy.note.explain" : "policy.note.explain-not");
    case "raised-hand":
      return words.t(`policy.act.answer-${note.id}`);
    default:
      return words.t(`policy.note.${what}`);
  }
}

/** What a protocol did: "Lot 7 is paused". */
export function protocolText(game: Game, done: Extract<SimEvent, { type: "protocol-acted" }>): string {
  const { words, rules, state } = game;
  const patient = done.patient > 0 ? findPatient(state, done.patient) : undefined;
  const [id = ""] = done.target.split("@");
  const lot = state.lots.some((each) => each.id === id);
  const kind = rules.thingKinds[findThing(state, id)?.kind ?? ""];
  const name = patient
    ? words.tx(patientName(rules, patient))
    : lot
      ? lotName(game, id)
      : kind
        ? words.tx(kind.name)
        : humanise(id);
  const act = state.policies.find((policy) => policy.id === done.policy)?.then;
  const key =
    act?.do === "pause-lot" && !act.on
      ? "release-lot"
      : act?.do === "answer-call"
        ? `answer-call-${act.answer}`
        : done.act;
  return words.t(`policy.did.${key}`, {
    name,
    level: act?.do === "recall-lot" ? act.class : "",
  });
}

export interface NoteLine {
  readonly policy: string;
  readonly what: string;
}

/** Why things were done for this patient: one line a rule, in the order in which they acted. */
export function noteLines(game: Game, notes: readonly PolicyNote[]): NoteLine[] {
  const lines = new Map<string, string[]>();
  for (const note of notes) {
    const said = lines.get(note.policy) ?? [];
    lines.set(note.policy, [...said, noteText(game, note)]);
  }
  return [...lines].map(([id, said]) => ({ policy: policyName(game, id), what: game.words.list(said) }));
}

export interface Upcoming {
  /** Whole minutes of clinic time, at least 1. */
  readonly minutes: number;
  readonly lines: readonly NoteLine[];
}

/** What the rules will do for a patient soon, or null when the decision is the player's (or there is none). */
export function upcoming(game: Game, patient: Patient): Upcoming | null {
  const ticks = autoIn(game.rules, game.state, patient);
  const open = openQuestion(patient);
  if (ticks < 0 || !open) return null;
  return {
    minutes: Math.max(1, Math.ceil(ticks / TICKS_PER_MINUTE)),
    lines: noteLines(game, answerTo(game.rules, game.state, patient, open.question).by),
  };
}
