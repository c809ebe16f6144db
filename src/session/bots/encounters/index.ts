/** Who plays encounters: the players of each kind, and one who does anything. */
import { actsNow } from "../../../sim/encounters/index.ts";
import type { Act } from "../../../sim/encounters/rule.ts";
import type { EncounterKind, Ruleset } from "../../../sim/ruleset.ts";
import type { ClinicState } from "../../../sim/state.ts";
import type { Bot } from "../bot.ts";
import { demonstrationBots } from "./demonstration.ts";
import { descentBots } from "./descent.ts";
import { emergencyBots } from "./emergency.ts";
import { forumBots } from "./forum.ts";
import { purgeBots } from "./purge.ts";
import { HANDS, type EncounterBot, type EncounterBots } from "./bot.ts";

export const ENCOUNTER_BOTS: { readonly [K in EncounterKind]: EncounterBots<K> } = {
  demonstration: demonstrationBots,
  emergency: emergencyBots,
  purge: purgeBots,
  forum: forumBots,
  descent: descentBots,
};

/** Plays encounters of any kind by a function from the state to what to do. */
type Player = (rules: Ruleset, state: Readonly<ClinicState>) => Act | null;

/** One bot for the encounter that is on; `choose` makes it from the players of its kind. */
export function playerOf(
  choose: (bots: EncounterBots<EncounterKind>) => (() => EncounterBot<EncounterKind>) | undefined,
): Player {
  let id = "";
  let bot: EncounterBot<EncounterKind> = () => null;
  return (rules, state) => {
    const { active, done } = state.encounters;
    if (!active) return null;
    if (active.phase !== "play") return actsNow(rules, state)[0] ?? null;
    const now = `${active.id} ${done.length}`;
    if (now !== id) {
      id = now;
      bot = choose(ENCOUNTER_BOTS[active.kind] as unknown as EncounterBots<EncounterKind>)?.() ?? (() => null);
    }
    const def = rules.encounters[active.id];
    return def ? bot(rules, state, active as never, def) : null;
  };
}

/** Does anything that can be done, now and then; `seed` chooses. It does not give up. */
export function randomPlayer(seed: number): Player {
  let word = (seed ^ 0x2545f491) >>> 0 || 1;
  const dice = (sides: number) => {
    word ^= word << 13;
    word >>>= 0;
    word ^= word >>> 17;
    word = (word ^ (word << 5)) >>> 0;
    return word % sides;
  };
  return (rules, state) => {
    const { active } = state.encounters;
    if (!active) return null;
    const acts = actsNow(rules, state).filter(({ act }) => act !== "step-aside");
    if (active.phase === "play" && (active.step % HANDS !== 0 || dice(2) === 0)) return null;
    return acts[dice(Math.max(1, acts.length))] ?? null;
  };
}

/** The same bot, with a player for the encounters it comes to. */
export function withEncounters(bot: Bot, player: Player): Bot {
  return (rules, state, act) => {
    if (!state.encounters.active) return bot(rules, state, act);
    const chosen = player(rules, state);
    if (chosen) act({ type: "encounter-act", ...chosen });
  };
}
