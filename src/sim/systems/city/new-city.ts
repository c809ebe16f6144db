/** The city as a level begins: nobody has said anything of anybody yet. */
import type { Ruleset } from "../../ruleset.ts";
import type { CityState } from "../../state.ts";
import { account } from "../../ledger.ts";

export function newCity(rules: Ruleset): CityState {
  const segments = Object.keys(rules.city.segments);
  return {
    opening: 1_000_000,
    opened: { you: null, rival: null },
    odds: {},
    chose: Object.fromEntries(segments.map((id) => [id, { you: 0, rival: 0, home: 0 }])),
    inNeed: 0,
    putOff: [],
    today: { you: 0, rival: 0, home: 0 },
    word: Object.fromEntries(segments.map((id) => [id, { you: account(0), rival: account(0) }])),
    regulars: Object.fromEntries(segments.map((id) => [id, { you: 0, rival: 0 }])),
    effects: [],
    news: [],
    press: { seen: {}, desk: [], last: -1 },
    samples: [],
    facts: [],
    campaigns: [],
  };
}
