/** What a pact lets the rival think of. Only the pact and the move itself: the mind may ask this. */
import type { MoveDef } from "../../ruleset.ts";
import type { Pact } from "../../state.ts";

/** Hostility from which a move goes against a truce or a joint practice. */
export const HOSTILE = 0.2;

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
 * holds already, and no going back on a word that was not given. Going back on it is a move of its own.
 */
export function allowedByPact(
  pact: Readonly<Pick<Pact, "kind">>,
  move: Pick<MoveDef, "effects" | "hostility">,
): boolean {
  const breaks = move.effects.some((effect) => effect.do === "break-pact");
  if (pact.kind === "none") return !breaks;
  if (breaks) return true;
  const offer = offeredBy(move);
  if (offer !== "") return pact.kind === "truce" && offer === "joint";
  return move.hostility <= HOSTILE;
}
