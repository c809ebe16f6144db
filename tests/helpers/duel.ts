/** A rival whose moves a test makes for them: `duel({ effects: [...] }).hears()`. Real rules; only the mind is left out. */
import type { ApproachDef, MoveDef, PersonRival, ReplyDef, Ruleset } from "../../src/sim/ruleset.ts";
import type { RivalHouse, RivalMove, RivalState, Thinking } from "../../src/sim/state.ts";
import { hear } from "../../src/sim/systems/rival/moves/hear.ts";
import { clinic, type TestClinic } from "./clinic.ts";

export const WHY: Thinking = {
  tick: 0,
  best: [],
  beliefs: {} as Thinking["beliefs"],
  stress: 0,
};

const MOVE: MoveDef = {
  id: "test-move",
  name: "A move",
  about: "What a test needs.",
  icon: "tag",
  rumour: ["Somebody says something."],
  news: "It has happened.",
  telegraph: "rumour",
  course: "war",
  aim: "none",
  rank: 1,
  weight: 0,
  notice: 30,
  lasts: 0,
  cooldown: 6000,
  cost: 0,
  hostility: 0.2,
  considerations: [],
  traits: {},
  when: {},
  effects: [],
  replies: [],
};

export const reply = (patch: Partial<ReplyDef> & { id: string }): ReplyDef => ({
  name: patch.id,
  about: "",
  icon: "tag",
  price: 0,
  minutes: 10,
  odds: { base: 0.5, of: {} },
  works: [],
  fails: [],
  regard: 0,
  ...patch,
});
export const approach = (patch: Partial<ApproachDef> & { id: string }): ApproachDef => ({
  ...reply({ id: patch.id }),
  again: 300,
  pact: "any",
  ...patch,
});

export interface Duel extends TestClinic {
  readonly rival: RivalState;
  readonly house: RivalHouse;
  /** The rival makes the move now: it is heard of. */
  hears(target?: string): RivalMove;
}

export function duel(
  move: Partial<MoveDef>,
  more: {
    seed?: number;
    replies?: readonly ReplyDef[];
    approaches?: readonly ApproachDef[];
    change?: (rules: Ruleset) => Ruleset;
    rival?: Partial<PersonRival>;
  } = {},
): Duel {
  const replies = Object.fromEntries((more.replies ?? []).map((each) => [each.id, each]));
  const def: MoveDef = { ...MOVE, replies: Object.keys(replies), ...move };
  const c = clinic("rival", {
    seed: more.seed ?? 1,
    change: (rules) => {
      if (rules.rival?.kind !== "person") throw new Error("tests/levels/rival has no person for a rival");
      const approaches = more.approaches
        ? Object.fromEntries(more.approaches.map((each) => [each.id, each]))
        : rules.rival.approaches;
      const rival: PersonRival = { ...rules.rival, moves: { [def.id]: def }, replies, approaches, ...more.rival };
      return (more.change ?? ((same) => same))({ ...rules, rival });
    },
  });
  const { rival } = c.state;
  if (!rival) throw new Error("no rival");
  return {
    ...c,
    rival,
    house: rival.house,
    hears(target = "") {
      const heard = hear(
        { rules: c.rules, state: c.state, emit: (event) => void c.events.push(event) },
        def.id,
        target,
        WHY,
      );
      if (!heard) throw new Error("the move could not be made");
      return heard;
    },
  };
}

/** How many of so many seeds a thing happens with. */
export function times(seeds: number, happens: (seed: number) => boolean): number {
  let n = 0;
  for (let seed = 1; seed <= seeds; seed++) if (happens(seed)) n += 1;
  return n;
}
