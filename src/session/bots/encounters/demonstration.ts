/** Players of a demonstration: each is a style of the same hands, looking only at what the panel shows. */
import type { DemoPace, DemonstrationDef, HallAct, HeckleAnswer, Ruleset, TurnChoice } from "../../../sim/ruleset.ts";
import type { ClinicState, DemonstrationState, EncounterOf } from "../../../sim/state.ts";
import type { Act } from "../../../sim/encounters/rule.ts";
import {
  ANSWERS,
  answerWorth,
  attentionOf,
  choiceWorth,
  freshness,
  HALL_ACTS,
  nextTrigger,
  shareLeft,
  stepsIn,
  STEPS,
  triggerPoints,
  waitFor,
  workOf,
} from "../../../sim/rules/encounters/demonstration.ts";
import { guess } from "../../../sim/rules/fear/comforts.ts";
import { findPatient } from "../../../sim/rules/people/people.ts";
import { HANDS, type EncounterBot, type EncounterBots } from "./bot.ts";

type Play = Readonly<DemonstrationState>;
interface Seen {
  readonly rules: Ruleset;
  readonly state: Readonly<ClinicState>;
  readonly play: Play;
  readonly def: DemonstrationDef;
  readonly step: number;
}

/** What a player bets on. */
interface Style {
  /** Steps between two acts. */
  readonly hands: number;
  readonly pace: (seen: Seen) => DemoPace;
  readonly answer: (seen: Seen) => HeckleAnswer;
  readonly turn: (seen: Seen) => TurnChoice;
  /** What to give the hall, best first; null to keep quiet. */
  readonly hall: (seen: Seen) => HallAct | null;
  /** Whether to lay a hand on their shoulder. */
  readonly hand: (seen: Seen) => boolean;
  /** Whether cameras are to be kept down. */
  readonly quiet: (seen: Seen) => boolean;
  /** Whether to try another world when the one that is on does not fit, and one after another for the show. */
  readonly worlds: "first" | "search" | "all";
}

function player(style: Style): EncounterBot<"demonstration"> {
  let last = -100;
  return (rules, state, encounter: Readonly<EncounterOf<"demonstration">>, def) => {
    const { play, step } = encounter;
    if (step - last < style.hands) return null;
    const act = chosen(style, { rules, state, play, def, step });
    if (act) last = step;
    return act;
  };
}

function chosen(style: Style, seen: Seen): Act | null {
  const { play, step } = seen;
  if (play.turn.phase === "choosing") return { act: "turn", on: style.turn(seen) };
  const talking = play.turn.phase === "doing";
  if (!play.world) return wear(style, seen);
  if (style.hand(seen) && waitFor(play, "hand", step) === 0) return { act: "hand", on: "" };
  if (play.heckle?.phase === "asked" && !talking) return { act: "answer", on: style.answer(seen) };
  const pace = style.pace(seen);
  if (pace !== play.pace) return { act: "pace", on: pace };
  const world = wear(style, seen);
  if (world) return world;
  if (talking || waitFor(play, "hall", step) > 0) return null;
  if (play.flash >= 0 && style.quiet(seen)) return { act: "hall", on: "hush" };
  const hall = style.hall(seen);
  return hall ? { act: "hall", on: hall } : null;
}

/** A world to put on now, or null. */
function wear(style: Style, { rules, state, play, step }: Seen): Act | null {
  if (waitFor(play, "world", step) > 0) return null;
  const now = play.worlds.find((each) => each.id === play.world);
  const patient = findPatient(state, play.chair.patient);
  const value = (world: Play["worlds"][number]) => {
    if (world.seen) return { loves: 2, fine: 0.5, dislikes: -1 }[world.seen];
    return patient ? guess(rules, state, patient, world.id).chance : 0.5;
  };
  const best = [...play.worlds].sort((a, b) => value(b) - value(a) || (a.id < b.id ? -1 : 1))[0];
  if (!best) return null;
  if (!now) return { act: "world", on: best.id };
  if (style.worlds === "first")
    return now.seen === "dislikes" && best.id !== now.id ? { act: "world", on: best.id } : null;
  if (step - play.worldSince < 25) return null;
  if (style.worlds === "all") {
    const fresh = play.worlds.find((each) => each.times === 0);
    if (fresh && attentionOf(play) < 70 && play.anxiety.value < 62_000) return { act: "world", on: fresh.id };
  }
  if (now.seen === "loves" || best.id === now.id) return null;
  return value(best) > value(now) ? { act: "world", on: best.id } : null;
}

/** Seconds of steady work that are left to do for each second that is left. */
function behind({ play, def }: Seen): number {
  const { all, done } = workOf(play, def);
  return (all - done + (play.turn.phase === "over" ? 0 : 11)) / Math.max(1, play.left / STEPS - 2);
}

/** The fright that comes within `seconds`, in points before who feels it; 0 for none. */
function ahead({ rules, play, def }: Seen, seconds: number): number {
  const next = nextTrigger(play, def);
  return next && next.seconds <= seconds ? triggerPoints(rules, play, def, next.trigger) : 0;
}

function bestAnswer({ play, def }: Seen, among: readonly HeckleAnswer[] = ANSWERS): HeckleAnswer {
  return (
    [...among].sort((a, b) => answerWorth(play, def, b) - answerWorth(play, def, a) || (a < b ? -1 : 1))[0] ?? "humble"
  );
}

/** Of what the hall might be given, what is freshest by a weight each. */
function freshest({ play, def, step }: Seen, weights: Partial<Record<HallAct, number>>, least = 0.4): HallAct | null {
  let best: HallAct | null = null;
  let most = least;
  for (const act of HALL_ACTS) {
    const worth = (weights[act] ?? 0) * freshness(play, def, act, step);
    if (worth > most) {
      most = worth;
      best = act;
    }
  }
  return best;
}

const anxiety = ({ play }: Seen) => play.anxiety.value / 1000;

/** Read the card: keeps to the middle, soothes when it looks bad, says something when people look bored. */
const simple = (): EncounterBot<"demonstration"> => {
  let turn = 0;
  return player({
    hands: 2 * HANDS,
    worlds: "first",
    pace: (seen) => (anxiety(seen) > 80 ? "rest" : anxiety(seen) > 66 ? "careful" : "steady"),
    hand: (seen) => anxiety(seen) > 62,
    quiet: () => false,
    answer: () => "humble",
    turn: () => "aside",
    hall: (seen) =>
      attentionOf(seen.play) < 56 ? ((["explain", "show", "story"] as const)[turn++ % 3] ?? null) : null,
  });
};

/** Pace by the clock and by the fear: as fast as they can bear. */
function paceFor(seen: Seen, bold: number): DemoPace {
  const fear = anxiety(seen);
  if (fear > 84) return "rest";
  const fright = ahead(seen, 2.5);
  if (fear > 68 || (fright > 14 && fear > 40)) return behind(seen) > 1.25 ? "steady" : "careful";
  if (behind(seen) > 1.05 || (fear < bold && fright < 14)) return fear < 60 ? "bold" : "steady";
  return "steady";
}

const braces = (seen: Seen, from: number) => ahead(seen, 2) > from || anxiety(seen) > 72;

const expert = () =>
  player({
    hands: HANDS,
    worlds: "search",
    pace: (seen) => paceFor(seen, 34),
    hand: (seen) => braces(seen, 9),
    quiet: (seen) => anxiety(seen) > 38 && seen.play.flash < 15,
    answer: (seen) => bestAnswer(seen),
    turn: (seen) => bestChoice(seen),
    hall: (seen) =>
      attentionOf(seen.play) > 80 || ahead(seen, 1.5) > 12
        ? null
        : freshest(seen, {
            explain: 1.1,
            show: anxiety(seen) < 60 ? 1 : 0.5,
            story: anxiety(seen) < 60 ? 0.95 : 0.6,
            hush: anxiety(seen) > 66 ? 0.9 : 0.2,
          }),
  });

function bestChoice({ play, def }: Seen): TurnChoice {
  const late = shareLeft(play, stepsIn(def)) < 0.3;
  if (!late && choiceWorth(play, "treat") > 0.9) return "treat";
  return choiceWorth(play, "stage") > 0.7 && play.anxiety.value < 62_000 ? "stage" : late ? "aside" : "treat";
}

/** The patient before everything: gentle hands, quiet, and whoever is in need first. */
const care = () =>
  player({
    hands: HANDS,
    worlds: "search",
    pace: (seen) => {
      const fear = anxiety(seen);
      if (fear > 80 && behind(seen) < 1.2) return "rest";
      if (behind(seen) > 1.02) return fear < 55 && behind(seen) > 1.15 ? "bold" : "steady";
      return ahead(seen, 3) > 8 || fear > 45 ? "careful" : "steady";
    },
    hand: (seen) => braces(seen, 5),
    quiet: () => true,
    answer: (seen) => bestAnswer(seen, ["humble", "pass"]),
    turn: () => "treat",
    hall: (seen) =>
      anxiety(seen) > 62
        ? freshest(seen, { hush: 1 }, 0.7)
        : attentionOf(seen.play) > 70
          ? null
          : freshest(seen, { story: 1, explain: 1.1, hush: 0.3, show: 0.6 }),
  });

/** A hall that gasps is a hall that watches: fast, every world once, jokes when they land, and the stage for all. */
const showman = () =>
  player({
    hands: HANDS,
    worlds: "all",
    pace: (seen) =>
      anxiety(seen) > 86
        ? "rest"
        : anxiety(seen) > 70
          ? "careful"
          : anxiety(seen) > 56 || ahead(seen, 1.5) > 20
            ? "steady"
            : "bold",
    hand: (seen) => braces(seen, 12),
    quiet: (seen) => anxiety(seen) > 70,
    answer: (seen) => bestAnswer(seen, ["joke", "figures", "humble"]),
    turn: () => "stage",
    hall: (seen) =>
      attentionOf(seen.play) > 88 || anxiety(seen) > 78
        ? freshest(seen, { hush: 1 }, 0.6)
        : freshest(seen, { show: 1.3, story: 1.1, explain: 0.7 }),
  });

/** Nothing but what is so: steady work explained in plain words, and whoever was hurt may say so. */
const honest = () =>
  player({
    hands: HANDS,
    worlds: "search",
    pace: (seen) =>
      anxiety(seen) > 84
        ? "rest"
        : anxiety(seen) > 66
          ? "careful"
          : behind(seen) > 1.1 && anxiety(seen) < 60
            ? "bold"
            : "steady",
    hand: (seen) => braces(seen, 9),
    quiet: (seen) => anxiety(seen) > 55,
    answer: (seen) => bestAnswer(seen, ["figures", "humble"]),
    turn: () => "stage",
    hall: (seen) =>
      anxiety(seen) > 74
        ? freshest(seen, { hush: 1 }, 0.6)
        : attentionOf(seen.play) > 76
          ? null
          : freshest(seen, { explain: 1.3, story: 0.8, show: 0.7 }),
  });

export const demonstrationBots: EncounterBots<"demonstration"> = {
  simple,
  expert,
  strategies: { "care-first": care, showman, honest },
};
