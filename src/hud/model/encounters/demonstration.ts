/** A demonstration as the panel shows it: signs and keys of everything, and the hall as one account. */
import {
  answerWorth,
  beliefOf,
  choiceWorth,
  feltNow,
  nextTrigger,
  triggerPoints,
} from "../../../sim/rules/encounters/demonstration.ts";
import type {
  DemonstrationDef,
  DemoPace,
  HallAct,
  HallBlock,
  HeckleAnswer,
  Ruleset,
  TurnChoice,
} from "../../../sim/ruleset.ts";
import type { Account, DemonstrationState, EncounterOf, Entry } from "../../../sim/state.ts";
import type { IconName } from "../../ui/icons.ts";

export type Demo = Readonly<EncounterOf<"demonstration">>;
type Play = Readonly<DemonstrationState>;

interface Sign {
  readonly icon: IconName;
  readonly key: string;
}

export const PACE_SIGNS: Readonly<Record<DemoPace, Sign>> = {
  rest: { icon: "hand-stop", key: "z" },
  careful: { icon: "leaf", key: "x" },
  steady: { icon: "target-arrow", key: "c" },
  bold: { icon: "bolt", key: "v" },
};
export const HALL_SIGNS: Readonly<Record<HallAct, Sign>> = {
  explain: { icon: "message-circle", key: "e" },
  show: { icon: "presentation", key: "s" },
  story: { icon: "book", key: "t" },
  hush: { icon: "volume-off", key: "q" },
};
export const ANSWER_SIGNS: Readonly<Record<HeckleAnswer, Sign>> = {
  figures: { icon: "chart-bar", key: "f" },
  humble: { icon: "heart-handshake", key: "a" },
  joke: { icon: "mood-smile", key: "j" },
  pass: { icon: "chevron-right", key: "n" },
};
export const TURN_SIGNS: Readonly<Record<TurnChoice, Sign>> = {
  treat: { icon: "first-aid-kit", key: "f" },
  stage: { icon: "microphone", key: "a" },
  aside: { icon: "door-exit", key: "j" },
  "carry-on": { icon: "player-skip-forward", key: "n" },
};
export const HAND_SIGN: Sign = { icon: "hand-love-you", key: "h" };
export const WORLD_KEYS = ["y", "u", "i", "o"];
export const BLOCK_ICONS: Readonly<Record<HallBlock, IconName>> = {
  press: "news",
  families: "users",
  colleagues: "stethoscope",
  sceptics: "question-mark",
};
export const MOOD_ICONS: Readonly<Record<string, IconName>> = {
  gone: "door-exit",
  bored: "zzz",
  hostile: "mood-angry",
  doubtful: "mood-neutral",
  open: "mood-smile",
  won: "mood-happy",
};

/** What a key does now, or null. */
export function actOfKey(play: Play, key: string): { readonly act: string; readonly on: string } | null {
  const find = (signs: Readonly<Record<string, Sign>>): string | undefined =>
    Object.keys(signs).find((id) => signs[id]?.key === key);
  const choosing = play.turn.phase === "choosing";
  const turn = choosing ? find(TURN_SIGNS) : undefined;
  if (turn) return { act: "turn", on: turn };
  const answer = play.heckle?.phase === "asked" && !choosing ? find(ANSWER_SIGNS) : undefined;
  if (answer) return { act: "answer", on: answer };
  const pace = find(PACE_SIGNS);
  if (pace) return { act: "pace", on: pace };
  const hall = find(HALL_SIGNS);
  if (hall) return { act: "hall", on: hall };
  if (key === HAND_SIGN.key) return { act: "hand", on: "" };
  const world = play.worlds[WORLD_KEYS.indexOf(key)];
  return world ? { act: "world", on: world.id } : null;
}

/** The belief of the whole hall as one account: each block's causes by its size. */
export function hallAccount(play: Play): Account {
  let size = 0;
  for (const block of play.hall) size += block.size;
  const sums = new Map<string, Entry>();
  for (const block of play.hall)
    for (const entry of block.belief.entries) {
      const amount = (entry.amount * block.size) / Math.max(1, size);
      const sum = sums.get(entry.cause);
      if (sum) sum.amount += amount;
      else sums.set(entry.cause, { ...entry, amount });
    }
  return { value: Math.round(beliefOf(play) * 1000), opened: 0, entries: [...sums.values()] };
}

/** What frightens next: what, in how many seconds, and how many points it would give as things are. */
export function fright(
  rules: Ruleset,
  demo: Demo,
  def: DemonstrationDef,
): { readonly trigger: string; readonly seconds: number; readonly points: number } | null {
  const next = nextTrigger(demo.play, def);
  if (!next) return null;
  const points = feltNow(rules, demo.play, def, demo.step, triggerPoints(rules, demo.play, def, next.trigger));
  return { ...next, points };
}

/** Arrows −3 … 3 for points of belief. */
export function arrows(points: number, step = 4): number {
  if (Math.abs(points) < 0.5) return 0;
  const n = Math.max(1, Math.min(3, Math.round(Math.abs(points) / step)));
  return points > 0 ? n : -n;
}

export function answerArrows(play: Play, def: DemonstrationDef, answer: HeckleAnswer): number {
  return arrows(answerWorth(play, def, answer));
}

/** What a choice about the turn means: arrows for the hall and for the patient's fear, seconds for which the work waits. */
export function choiceMeans(
  play: Play,
  def: DemonstrationDef,
  choice: TurnChoice,
): { readonly hall: number; readonly fear: number; readonly seconds: number } {
  const { sway, patient, seconds } = def.rules.turn.choices[choice];
  const worth = choiceWorth(play, choice);
  let belief = 0;
  let size = 0;
  for (const block of play.hall) {
    const won = sway[block.id][1] * worth;
    belief += block.size * won;
    size += block.size;
  }
  return { hall: arrows(belief / Math.max(1, size)), fear: arrows(patient), seconds };
}
