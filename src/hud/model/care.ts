/** Examinations, plans and comforts as the inspector offers them. */
import {
  adverseChance,
  chooseLot,
  frightOf,
  missingFor,
  planPreview,
  treatmentsFor,
  usualCare,
} from "../../sim/rules/care/care.ts";
import { guess, hasWhatItNeeds, isFor, suggest } from "../../sim/rules/fear/comforts.ts";
import { priceOf } from "../../sim/rules/money/money.ts";
import { planOffer } from "../../sim/rules/care/offer.ts";
import { fearOf, knownFindings } from "../../sim/rules/people/people.ts";
import type { ComfortKind, Treatment, Way } from "../../sim/ruleset.ts";
import type { Finding, Patient, PlanItem } from "../../sim/state.ts";
import type { IconName } from "../ui/icons.ts";
import { comfortIcon } from "./causes.ts";
import type { Game } from "./game.ts";
import { lotNote } from "./swarms.ts";

export const WAY_ICONS: Readonly<Record<Way, IconName>> = {
  "by-hand": "hand-finger",
  nanobots: "cpu",
  conservative: "leaf",
};

export interface WayOption {
  readonly treatment: string;
  readonly way: Way;
  readonly lot: string;
  readonly name: string;
  readonly wayName: string;
  readonly icon: IconName;
  readonly minutes: string;
  readonly price: string;
  readonly pain: string;
  /** 0–10. */
  readonly painValue: number;
  /** "2–6 %" or "". */
  readonly risk: string;
  readonly works: string;
  readonly means: string;
  /** What it frightens with, in words, and about how much it frightens this patient, 0–100. */
  readonly frightens: string;
  readonly fright: number;
  /** The numbers side by side, in the order of `WAY_COLUMNS`; `best` marks the best of the ways. */
  readonly cells: readonly { readonly text: string; readonly best: boolean }[];
  /** All of it in one line, for a reader. */
  readonly said: string;
  /** "frightens" by these triggers that the clinic knows the patient has. */
  readonly warns: string;
  readonly disabled: string;
}

/** What ways are compared by; `care.column.<id>` in the locale file. */
export const WAY_COLUMNS = ["minutes", "price", "pain", "fright", "risk", "works"] as const;

const WAY_ORDER: Readonly<Record<Way, number>> = { "by-hand": 0, nanobots: 1, conservative: 2 };

/** Whole per cents, as one number when both ends are the same. */
export function riskText(game: Game, low: number, high: number): string {
  if (high < 0.0005) return "";
  const { words } = game;
  const digits = high < 0.05 ? 1 : 0;
  const from = words.num(low * 100, digits);
  const to = words.num(high * 100, digits);
  return from === to ? words.t("care.risk-one", { risk: to }) : words.t("care.risk", { low: from, high: to });
}

/** Ways that this clinic has; where it may be built up, also those that it could have, and what they take. */
export function wayOptions(game: Game, patient: Patient, finding: Finding): WayOption[] {
  const builds = game.rules.building.things.length > 0;
  const treatments = treatmentsFor(game.rules, finding)
    .filter((treatment) => builds || missingFor(game.state, treatment) === "")
    .sort((a, b) => WAY_ORDER[a.way] - WAY_ORDER[b.way]);
  const rows = treatments.map((treatment) => numbersOf(game, patient, treatment));
  return treatments.map((treatment, i) => wayOption(game, patient, treatment, rows[i] ?? [], rows));
}

/** The numbers of `WAY_COLUMNS`, each so that less is better. */
function numbersOf(game: Game, patient: Patient, treatment: Treatment): number[] {
  const lot = treatment.way === "nanobots" ? chooseLot(game.state) : undefined;
  return [
    treatment.minutes,
    -(priceOf(game.rules, game.state, treatment) - treatment.cost),
    treatment.pain,
    frightFor(game, patient, treatment),
    adverseChance(treatment, lot),
    -treatment.success,
  ];
}

/** Anxiety points that a treatment may give this patient, as far as their MDAS and control tell. */
function frightFor(game: Game, patient: Patient, treatment: Treatment): number {
  const felt = (0.35 + 0.65 * fearOf(patient)) * (1 - 0.5 * (patient.control / 1000));
  return Math.round(frightOf(game.rules, treatment) * felt);
}

function wayOption(
  game: Game,
  patient: Patient,
  treatment: Treatment,
  numbers: readonly number[],
  rows: readonly (readonly number[])[],
): WayOption {
  const { words, rules, state } = game;
  const lot = treatment.way === "nanobots" ? chooseLot(state) : undefined;
  const risk = adverseChance(treatment, lot);
  const kinds = [...new Set(treatment.triggers.map((trigger) => trigger.kind))];
  const lower = (id: string): string =>
    rules.triggers[id] ? words.tx(rules.triggers[id].name).toLocaleLowerCase(words.locale) : id;
  const names = kinds.filter((id) => patient.known.triggers.includes(id)).map(lower);
  const missing = missingFor(state, treatment);
  const thing = rules.thingKinds[missing];
  const price = words.money(priceOf(rules, state, treatment));
  const fright = frightFor(game, patient, treatment);
  const riskWords = riskText(game, risk * 0.6, Math.min(1, risk * 1.6));
  const texts = [
    words.num(treatment.minutes),
    price,
    words.num(treatment.pain, 1),
    words.num(fright),
    riskWords || "–",
    words.percent(treatment.success),
  ];
  // A column in which all are alike has no best.
  const best = numbers.map((value, column) => {
    const all = rows.map((row) => row[column] ?? 0);
    return value === Math.min(...all) && all.some((other) => other !== value) && texts[column] !== "–";
  });
  const said = [
    words.t("care.minutes", { count: treatment.minutes }),
    price,
    words.t("care.pain", { pain: words.num(treatment.pain, 1) }),
    words.t("care.fright", { n: fright }),
    riskWords && words.t("plan.risk-fact", { risk: riskWords }),
    words.t("plan.works-fact", { works: words.percent(treatment.success) }),
  ];
  return {
    frightens: kinds.length > 0 ? words.t("care.frightens", { names: words.list(kinds.map(lower)) }) : "",
    fright,
    cells: texts.map((text, column) => ({ text, best: best[column] ?? false })),
    said: said.filter(Boolean).join(", "),
    treatment: treatment.id,
    way: treatment.way,
    lot: lot?.id ?? "",
    name: words.tx(treatment.name),
    wayName: words.t(`way.${treatment.way}`),
    icon: WAY_ICONS[treatment.way],
    minutes: words.t("care.minutes", { count: treatment.minutes }),
    price,
    pain: words.t("care.pain", { pain: words.num(treatment.pain, 1) }),
    painValue: treatment.pain,
    risk: riskWords,
    works: words.percent(treatment.success),
    means: words.t(`way.means.${treatment.way}`),
    warns: [names.length > 0 ? words.t("care.warns", { names: words.list(names) }) : "", lot ? lotNote(game, lot) : ""]
      .filter(Boolean)
      .join(" "),
    disabled: thing
      ? words.t("care.needs", { thing: words.tx(thing.name) })
      : treatment.way === "nanobots" && !lot
        ? [words.t("refusal.no-lot"), ...state.lots.map((each) => lotNote(game, each))].filter(Boolean).join(" ")
        : "",
  };
}

/** Findings that a plan can be made for, with their ways. */
export function plannable(game: Game, patient: Patient): { finding: Finding; options: WayOption[] }[] {
  return knownFindings(patient)
    .filter((finding) => finding.treated === "" || !finding.cured)
    .map((finding) => ({ finding, options: wayOptions(game, patient, finding) }))
    .filter((entry) => entry.options.length > 0)
    .sort((a, b) => b.finding.severity - a.finding.severity || a.finding.id - b.finding.id);
}

/** The draft of a plan while the player makes it up: finding id → treatment id ("" for leave alone). */
export interface Draft {
  readonly choices: Readonly<Record<number, string>>;
  readonly explain: boolean;
  /** Treat them for what they can pay, if that is less than it costs. */
  readonly waive: boolean;
  /** Comfort ids, one of each kind at most. */
  readonly comforts: readonly string[];
}

export function draftItems(game: Game, draft: Draft): PlanItem[] {
  const items: PlanItem[] = [];
  for (const [finding, treatment] of Object.entries(draft.choices)) {
    if (!treatment) continue;
    const lot = game.rules.treatments[treatment]?.way === "nanobots" ? (chooseLot(game.state)?.id ?? "") : "";
    items.push({ finding: Number(finding), treatment, lot });
  }
  return items.sort((a, b) => a.finding - b.finding);
}

export function draftComforts(draft: Draft): string[] {
  return [...draft.comforts];
}

/** A start for the plan: usual care for what was found, explaining on; what comforts whom is for the player to choose. */
export function emptyDraft(game: Game, patient: Patient): Draft {
  const usual = plannable(game, patient).map(({ finding }) => [
    finding.id,
    usualCare(game.rules, game.state, finding)?.id ?? "",
  ]);
  return { choices: Object.fromEntries(usual), explain: true, waive: false, comforts: [] };
}

export interface PlanSummary {
  readonly minutes: string;
  readonly price: string;
  readonly pain: string;
  readonly risk: string;
  readonly works: string;
  readonly profit: string;
}

export function planSummary(game: Game, patient: Patient, draft: Draft): PlanSummary {
  const { words } = game;
  const items = draftItems(game, draft);
  const offer = planOffer(game.rules, game.state, patient, items, draft.waive);
  const done = offer.lines.flatMap((line) => (line.done ? [line.done] : []));
  const preview = planPreview(game.rules, game.state, patient, done, draft.explain, draftComforts(draft));
  return {
    minutes: words.t("care.minutes", { count: Math.round(preview.minutes) }),
    price: words.money(offer.pays),
    pain: words.t("care.of-ten", { n: words.num(preview.pain, 1) }),
    risk: riskText(game, preview.risk[0], preview.risk[1]),
    works: done.length > 0 ? words.percent(preview.success) : "",
    profit: words.signedMoney(offer.pays - preview.cost),
  };
}

export interface ComfortChip {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly icon: IconName;
  readonly kind: ComfortKind;
  /** 0–1: the assistant's guess that it is liked. */
  readonly chance: number;
  /** "72 % · 9 visits", "loves it", "dislikes it". */
  readonly guess: string;
  readonly known: "loves" | "dislikes" | "neutral" | "";
  readonly best: boolean;
  readonly minutes: string;
  /** "for their kind of fear", "not for their kind of fear" or "". */
  readonly fits: string;
  readonly fitsWell: boolean;
  /** It is what they are known to fear. */
  readonly trap: string;
  /** "₡25" or "". */
  readonly cost: string;
  /** What the clinic lacks for it: "Needs this: nitrous unit." or "". */
  readonly disabled: string;
}

/** What could be offered if the clinic, where it may be built up, had the machine for it. */
function lacking(game: Game, patient: Patient, kind: ComfortKind): string[] {
  if (game.rules.building.things.length === 0) return [];
  return game.state.unlocked.comforts.filter((id) => {
    const comfort = game.rules.comforts[id];
    return comfort?.kind === kind && isFor(comfort, patient.age) && !hasWhatItNeeds(game.state, comfort);
  });
}

/** Comforts of a kind, best guess first, then those that lack something. */
export function comfortChips(game: Game, patient: Patient, kind: ComfortKind): ComfortChip[] {
  const { words, rules, state } = game;
  const lacks = lacking(game, patient, kind);
  return [...suggest(rules, state, patient, kind), ...lacks].map((id, index) => {
    const comfort = rules.comforts[id];
    const belief = guess(rules, state, patient, id);
    const fear = belief.trap && comfort ? rules.triggers[comfort.trap] : undefined;
    const known = comfort?.drug
      ? ""
      : belief.known === null
        ? ""
        : belief.known > 0
          ? "loves"
          : belief.known < 0
            ? "dislikes"
            : "neutral";
    return {
      id,
      name: comfort ? words.tx(comfort.name) : id,
      about: comfort ? words.tx(comfort.about) : "",
      icon: comfortIcon(id, kind),
      kind,
      chance: belief.chance,
      guess: comfort?.drug
        ? words.t("comfort.drug")
        : known
          ? words.t(`comfort.${known}`)
          : belief.n > 0
            ? words.t("comfort.guess", { chance: words.percent(belief.chance), count: belief.n })
            : words.t("comfort.prior", { chance: words.percent(belief.chance) }),
      known,
      best: index === 0,
      minutes: words.t("care.minutes", { count: comfort?.minutes ?? 0 }),
      fits: belief.fit === 1 ? "" : words.t(belief.fit > 1 ? "comfort.fits" : "comfort.fits-not"),
      fitsWell: belief.fit > 1,
      trap: fear ? words.t("comfort.trap", { fear: words.tx(fear.name) }) : "",
      cost: comfort && comfort.cost > 0 ? words.money(comfort.cost) : "",
      disabled: lacks.includes(id)
        ? words.t("care.needs", { thing: words.tx(rules.thingKinds[comfort?.needs ?? ""]?.name ?? "") })
        : "",
    };
  });
}
