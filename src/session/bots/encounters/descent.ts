/** Players of a descent. They see what people see: what a fear asks for only once somebody has listened. */
import {
  atCore,
  coreOf,
  darkDepth,
  fearHere,
  hereOf,
  hunterDistance,
  lampsLit,
  lightOf,
  outlook,
  priceOf,
  stepToward,
  termsOf,
} from "../../../sim/rules/encounters/descent.ts";
import type { Act } from "../../../sim/encounters/rule.ts";
import type { DescentDef, DescentEnd } from "../../../sim/ruleset.ts";
import type { DescentState, DreamComfort, DreamFear, EncounterOf } from "../../../sim/state.ts";
import { HANDS, type EncounterBot, type EncounterBots } from "./bot.ts";

interface Way {
  /** Steps between two acts. */
  readonly hands: number;
  /** Listens when the best answer is less likely to fit than this. */
  readonly listen: number;
  /** Minds that Cavity is ready for what it has just seen. */
  readonly minds: boolean;
  /** Answers no more fears than this on the way down, and lights at least so many before the core. */
  readonly lamps: number;
  /** Endings in the order in which they are wanted. */
  readonly ends: readonly DescentEnd[];
  /** Turns its back on Cavity in time, by flare or by leaving. */
  readonly flares: boolean;
  /** Depths of head start on the dark that it wants to keep. */
  readonly ahead: number;
}

type Play = Readonly<DescentState>;
const step = (act: string, on = ""): Act => ({ act, on });

/** The comfort that promises most: fitting counts 1, fitting in part `part`, and what does not fit costs. */
function best(
  def: DescentDef,
  play: Play,
  fear: DreamFear,
  minds: boolean,
): { card: DreamComfort; value: number; sure: boolean } | null {
  let found: { card: DreamComfort; value: number; sure: boolean } | null = null;
  const seen = minds ? play : { ...play, worn: "" as const };
  for (const card of play.hand) {
    if (fear.tried.includes(card.id)) continue;
    const look = outlook(def.rules, seen, fear, card);
    const value = look.right + 0.4 * look.part - 0.8 * (1 - look.right - look.part);
    if (!found || value > found.value + 1e-9) found = { card, value, sure: look.sure };
  }
  return found;
}

function atTheCore(def: DescentDef, play: Play, way: Way, fear: DreamFear | null): Act | null {
  const terms = way.ends.map((end) => termsOf(play, def, end));
  const [first] = terms;
  if (first?.ok) return step(first.way);
  const ready = terms.find((each) => each.ok);
  // The one that is wanted is out of reach, or the light won't last until then.
  const low =
    lightOf(play) < (ready?.way === "off" ? ready.light + 6 : 34) || darkDepth(play) > hereOf(play).depth - 0.15;
  if (ready && (low || first?.lacks === "lamps")) return step(ready.way);
  return fear ? meet(def, play, way, fear) : ready ? step(ready.way) : null;
}

function meet(def: DescentDef, play: Play, way: Way, fear: DreamFear): Act | null {
  const choice = best(def, play, fear, way.minds);
  const canListen = !fear.heard || !play.hand.every(({ id }) => fear.shown.includes(id));
  if (!choice) return null;
  if (canListen && choice.value < way.listen) return step("listen");
  return step("answer", choice.card.id);
}

/** Where next: down, or first to a lamp that is still to be lit beside here. */
function walk(def: DescentDef, play: Play, way: Way): Act | null {
  const here = hereOf(play);
  const core = coreOf(play);
  const wanted = lampsLit(play) < way.lamps;
  const room = here.depth - darkDepth(play);
  const choices = here.links
    .map((id) => play.islands[id])
    .filter((each) => each !== undefined)
    .map((island) => {
      let value = (island.depth - here.depth) * 3 - priceOf(def.rules, play, island.id) * 0.1;
      if (island.id === core.id) value += wanted && room > way.ahead ? -8 : 2;
      else if (wanted && !island.lit && island.depth >= here.depth && room > way.ahead)
        value += 4 - 0.5 * (island.fear?.size ?? 0) + (island.fear?.heard ? 1 : 0);
      if (way.flares && island.id === play.hunter.at && island.id !== core.id) value -= 9;
      return { id: island.id, value };
    })
    .sort((a, b) => b.value - a.value || a.id - b.id);
  const to = choices[0]?.id ?? stepToward(play, play.at, core.id, () => true);
  return to >= 0 ? step("go", `${to}`) : null;
}

function think(def: DescentDef, { play }: Readonly<EncounterOf<"descent">>, way: Way): Act | null {
  const fear = fearHere(play);
  if (atCore(play)) return atTheCore(def, play, way, fear);
  const close = hunterDistance(play) === 1 && play.hunter.next === play.at;
  if (way.flares && fear && close && play.hunter.left < 16 && fear.size > 1) {
    if (play.charges > 0) return step("flare");
  }
  const behind = hereOf(play).depth - darkDepth(play) < way.ahead * 0.5;
  if (fear && lampsLit(play) < way.lamps && !behind) return meet(def, play, way, fear) ?? walk(def, play, way);
  return walk(def, play, way);
}

function player(way: Way): () => EncounterBot<"descent"> {
  return () => {
    let ready = 0;
    return (_rules, _state, encounter, def) => {
      if (encounter.step < ready || encounter.play.busy.what !== "") return null;
      const act = think(def, encounter, way);
      if (act) ready = encounter.step + way.hands;
      return act;
    };
  };
}

const EXPERT: Way = {
  hands: HANDS,
  listen: 0.93,
  minds: true,
  lamps: 6,
  ends: ["teach", "off", "bargain"],
  flares: true,
  ahead: 0.9,
};

export const descentBots: EncounterBots<"descent"> = {
  /** Gives what such a fear mostly asks for, listens when that has failed once, and switches it off as soon as it can. */
  simple: player({
    hands: 14,
    listen: 0.3,
    minds: false,
    lamps: 5,
    ends: ["off", "bargain", "teach"],
    flares: false,
    ahead: 0.7,
  }),
  expert: player(EXPERT),
  strategies: {
    /** Listens to everybody, and bargains or switches off with few but certain lamps. */
    "listen-first": player({ ...EXPERT, hands: 10, listen: 9, lamps: 4, ends: ["bargain", "off", "teach"] }),
    /** Lights whatever can be lit, and teaches. */
    "every-lamp": player({ ...EXPERT, hands: 10, lamps: 10, ends: ["teach", "off", "bargain"], ahead: 0.6 }),
    /** Past the fears with the light still strong, and beats the core down until it can be switched off. */
    "straight-down": player({ ...EXPERT, hands: 10, lamps: 0, ends: ["off", "bargain", "teach"] }),
  },
};
