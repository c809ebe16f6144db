/** What a pact lets the rival think of. Only the pact and the move itself: the mind may ask this. */
import type { MoveDef } from "../../ruleset.ts";
import type { Pact } from "../../state.ts";

type PactKind = "truce" | "joint";

/** What a move holds out a hand for, "" for none. */
export function offeredBy(move: Pick<MoveDef, "effects">): PactKind | "" {
  for (const { do: what } of move.effects) {
    if (what === "offer-joint") return "joint";
    if (what === "offer-truce") return "truce";
  }
  return "";
}

/**
 * Whether somebody who keeps their word may think of a move: nothing hostile while a pact holds, no offer of what
 * holds already, and no going back on a word that was not given. Going back on it is a move of its own. `hostile` is
 * the hostility over which a pact rules a move out (`tuning.rival.hostile`).
 */
export function allowedByPact(
  pact: Readonly<Pick<Pact, "kind">>,
  move: Pick<MoveDef, "effects" | "hostility">,
  hostile: number,
): boolean {
  const breaks = move.effects.some((effect) => effect.do === "break-pact");
  if (pact.kind === "none") return !breaks;
  if (breaks) return true;
  const offer = offeredBy(move);
  if (offer !== "") return pact.kind === "truce" && offer === "joint";
  return move.hostility <= hostile;
}
