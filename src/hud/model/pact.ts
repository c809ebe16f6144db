/** How the two houses stand: what holds and what it would cost to break it, and what it takes to come closer. */
import { clockOf } from "../../sim/rules/clock.ts";
import { willing, type WillingCause } from "../../sim/rules/rival/willing.ts";
import type { PactTuning } from "../../sim/ruleset.ts";
import type { Pact } from "../../sim/state.ts";
import type { IconName } from "../ui/icons.ts";
import type { CauseLine } from "./causes.ts";
import type { Game } from "./game.ts";
import { clockText } from "./people.ts";

export interface PactFact {
  readonly key: string;
  readonly icon: IconName;
  readonly text: string;
}

/** A hand that the player could hold out, and how likely it is to be taken. */
export interface PactWay {
  readonly kind: "truce" | "joint";
  readonly icon: IconName;
  readonly title: string;
  readonly means: string;
  /** 0–1. */
  readonly chance: number;
  readonly odds: string;
  readonly reasons: readonly CauseLine[];
  /** What has to come first, or "". */
  readonly first: string;
}

export interface PactView {
  readonly kind: Pact["kind"];
  readonly icon: IconName;
  readonly title: string;
  /** Since when, and until when; "" for neither. */
  readonly when: string;
  readonly offer: string;
  readonly yours: string;
  readonly theirs: string;
  /** What holds between the two, what came of it, what breaking it costs, and what is remembered. */
  readonly holds: readonly PactFact[];
  readonly counts: readonly PactFact[];
  readonly breaks: readonly PactFact[];
  readonly memory: readonly PactFact[];
  readonly ways: readonly PactWay[];
}

const ICONS = { none: "swords", truce: "flag", joint: "home-heart" } as const satisfies Record<Pact["kind"], IconName>;
const HOLDS: Readonly<Record<Pact["kind"], readonly (readonly [string, IconName])[]>> = {
  none: [],
  truce: [
    ["quiet", "shield-check"],
    ["offers", "heart-handshake"],
  ],
  joint: [
    ["quiet", "shield-check"],
    ["send", "walk"],
    ["method", "hand-finger"],
    ["name", "speakerphone"],
    ["cases", "report-search"],
    ["blame", "alert-octagon"],
  ],
};
const REASONS: Readonly<Record<WillingCause, IconName>> = {
  usual: "scale",
  regard: "heart",
  ethics: "leaf",
  aggression: "swords",
  pride: "award",
  need: "coin",
  behind: "chart-pie",
  kept: "heart-handshake",
  broken: "heart-broken",
};

/** null where nothing can be agreed on: no rival, a ghost, or a level without pacts. */
export function pactView(game: Game): PactView | null {
  const { rules, state, words } = game;
  const { rival } = rules;
  const pact = state.rival?.pact;
  if (rival?.kind !== "person" || !rival.pact || !pact) return null;
  const t = rules.tuning.pact;
  const names = { rival: words.tx(rival.who.name), house: words.tx(rival.who.house) };
  const fact = (key: string, icon: IconName, values: Readonly<Record<string, string | number>> = {}): PactFact => ({
    key,
    icon,
    text: words.t(`pact.${key}`, { ...names, ...values }),
  });
  return {
    kind: pact.kind,
    icon: ICONS[pact.kind],
    title: words.t(`pact.state.${pact.kind}`, names),
    when: whenText(game, pact),
    offer:
      pact.offer === ""
        ? ""
        : words.t(`pact.offer.${pact.offer}`, { ...names, time: momentText(game, pact.offerUntil) }),
    yours: words.t("pact.you"),
    theirs: names.house,
    holds: HOLDS[pact.kind].map(([key, icon]) => fact(`holds.${key}`, icon, sizes(game, t))),
    counts:
      pact.kind === "joint"
        ? [
            fact("sent.to-them", "arrow-right", { count: pact.sent.toThem }),
            fact("sent.to-you", "arrow-left", { count: pact.sent.toYou }),
            fact("sent.fees", "coins", { amount: words.signedMoney(pact.sent.fees) }),
          ]
        : [],
    breaks:
      pact.kind === "none"
        ? []
        : [
            fact("breaks.trust", "heart-broken", { points: t.breakTrust }),
            fact("breaks.fame", "award", { points: t.breakFame }),
            fact("breaks.word", "messages", { points: t.breakWord }),
            fact("breaks.regard", "mood-angry", { points: t.breakRegard }),
          ],
    memory: [
      ...(pact.broke.you > 0 ? [fact("memory.you", "history", { count: pact.broke.you })] : []),
      ...(pact.broke.rival > 0 ? [fact("memory.rival", "history", { count: pact.broke.rival })] : []),
      ...(pact.kept >= 60 ? [fact("memory.kept", "hourglass", { count: Math.floor(pact.kept / 60) })] : []),
    ],
    ways: (["truce", "joint"] as const).filter((kind) => next(pact.kind, kind)).map((kind) => wayOf(game, pact, kind)),
  };
}

const next = (now: Pact["kind"], kind: "truce" | "joint"): boolean =>
  now === "none" || (now === "truce" && kind === "joint");

function sizes({ words }: Game, t: PactTuning) {
  return {
    fee: words.money(t.fee),
    method: words.percent(t.method),
    name: words.percent(t.fame),
    blame: words.percent(t.blame),
    points: words.num(t.blameTrust, 1),
  };
}

function momentText({ words }: Game, tick: number): string {
  return words.t("pact.moment", { day: clockOf(tick).day, time: clockText(tick) });
}

function whenText(game: Game, pact: Pact): string {
  if (pact.kind === "none") return "";
  const since = momentText(game, pact.since);
  return pact.until < 0
    ? game.words.t("pact.since", { since })
    : game.words.t("pact.since-until", { since, until: momentText(game, pact.until) });
}

function wayOf(game: Game, pact: Pact, kind: "truce" | "joint"): PactWay {
  const { rules, state, words } = game;
  const { chance, reasons } = willing(rules, state, kind);
  // What is in their till, only somebody who was there can say.
  const told = reasons.filter(({ cause }) => cause !== "need" || state.rival?.scouted);
  let most = 0.01;
  for (const { share } of told) most = Math.max(most, Math.abs(share));
  return {
    kind,
    icon: ICONS[kind],
    title: words.t(`pact.way.${kind}`),
    means: words.t(`pact.way.${kind}-means`),
    chance,
    odds: words.t("pact.odds", { chance: words.percent(chance) }),
    reasons: told.map(({ cause, share }) => ({
      key: cause,
      icon: REASONS[cause],
      label: words.t(`pact.because.${cause}-${share >= 0 ? "for" : "against"}`),
      source: "",
      amount: words.signed(Math.round(100 * share)),
      good: share >= 0,
      share: Math.abs(share) / most,
    })),
    first: kind === "joint" && pact.kind === "none" ? words.t("pact.way.first-truce") : "",
  };
}
