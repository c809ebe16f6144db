/** A move begins: it gets about. */
import type { Ctx } from "../../../commands/command.ts";
import type { MoveDef } from "../../../ruleset.ts";
import type { ClinicState, RivalMove, Staff, Thinking } from "../../../state.ts";
import { randomInt } from "../../../rng.ts";
import { publicView } from "../../../rules/rival/public.ts";
import { minutesToTicks } from "../../../rules/clock.ts";

/** The rival has made up their mind: the move is heard of, and happens when its notice is over. */
export function hear(ctx: Ctx, kind: string, target: string, why: Thinking): RivalMove | null {
  const { rules, state } = ctx;
  const def = rules.rival?.kind === "person" ? rules.rival.moves[kind] : undefined;
  if (!def || !state.rival) return null;
  const starts = state.tick + minutesToTicks(def.notice);
  const move: RivalMove = {
    id: state.nextId++,
    kind,
    target: target === "" ? targetOf(state, def) : target,
    phase: "heard",
    since: state.tick,
    starts,
    ends: starts + minutesToTicks(def.lasts),
    strength: 1000,
    rumour: randomInt(state, "rival-moves", 0, def.rumour.length - 1),
    replies: [],
    result: "",
    why,
    before: state.city.samples.at(-1)?.you ?? -1,
    after: -1,
  };
  state.rival.moves.push(move);
  state.city.facts.push({ move: move.id, view: publicView(rules, state) });
  ctx.emit({ type: "rival-heard", move: move.id, kind });
  return move;
}

/** Whom an offer goes to: whoever looks least content, which anyone can see who has a coffee with them. */
function targetOf(state: Readonly<ClinicState>, def: MoveDef): string {
  if (!def.effects.some((effect) => effect.do === "poach-staff")) return "";
  let least: Staff | undefined;
  for (const one of state.staff)
    if (one.task !== "leaving" && (!least || one.mood.value < least.mood.value)) least = one;
  return least ? String(least.id) : "";
}
