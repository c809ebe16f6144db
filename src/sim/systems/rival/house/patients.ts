/** Who comes to the rival: drawn from the level's archetypes of their segment, as the player's people are. */
import type { Ctx } from "../../../commands/command.ts";
import type { RivalNeed, RivalPatient } from "../../../state.ts";
import { clamp, round } from "../../../math.ts";
import { chance, pickWeighted, randomBell, randomInt } from "../../../rng.ts";

/** `times` is how often they have put it off: everything is so many steps worse, up to the worst there is. */
export function makeRivalPatient({ rules, state }: Ctx, segment: string, times = 0): RivalPatient {
  const of = rules.city.segments[segment]?.archetypes ?? {};
  const kinds = Object.values(rules.archetypes);
  const weights = kinds.map((kind) => of[kind.id] ?? 0);
  const kind = kinds[pickWeighted(state, "rival-house", weights)];
  if (!kind) throw new Error("a ruleset needs at least one archetype");
  const mdas = clamp(round(kind.mdas[0] + kind.mdas[1] * randomBell(state, "rival-house")), 5, 25);
  // Of those who have been here before, about half of what was wrong has been seen to, and the rest is known.
  const before = chance(state, "rival-house", rules.arrivals.returning);
  const needs: RivalNeed[] = [];
  for (const { kind: id, chance: p, severity } of kind.findings) {
    const { severities } = rules.findingKinds[id] ?? { severities: [] };
    if (severities.length === 0 || !chance(state, "rival-house", before ? p / 2 : p)) continue;
    const drawn = severities.indexOf(randomInt(state, "rival-house", severity[0], severity[1]));
    const worse = severities[Math.min(severities.length - 1, Math.max(0, drawn) + times)];
    needs.push({ finding: id, severity: worse ?? severity[0] });
  }
  return {
    id: state.nextId++,
    segment,
    archetype: kind.id,
    before,
    since: state.tick,
    patience: randomInt(state, "rival-house", kind.patience[0], kind.patience[1]),
    fear: round((1000 * (mdas - 5)) / 20),
    wallet: randomInt(state, "rival-house", kind.wallet[0], kind.wallet[1]),
    needs,
  };
}
