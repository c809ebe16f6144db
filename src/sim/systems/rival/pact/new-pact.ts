/** How the two stand as a level begins: nothing was promised and nothing broken. */
import type { Pact } from "../../../state.ts";

export function newPact(): Pact {
  return {
    kind: "none",
    since: 0,
    until: -1,
    broken: "",
    broke: { you: 0, rival: 0 },
    kept: 0,
    offer: "",
    offerUntil: -1,
    sent: { toThem: 0, toYou: 0, fees: 0 },
    onTheWay: [],
    shared: { effect: 0, yours: 0, theirs: 0, cases: 0 },
  };
}
