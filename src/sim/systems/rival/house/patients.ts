/** Who comes to the rival: drawn from the level's archetypes of their segment, as the player's people are. */
import type { Ctx } from "../../../commands/command.ts";
import type { Ruleset } from "../../../ruleset.ts";
import type { RivalNeed, RivalPatient } from "../../../state.ts";
import { clamp, round } from "../../../math.ts";
import { chance, pickWeighted, randomBell, randomInt } from "../../../rng.ts";
import { nextStep } from "../../../rules/care/progress.ts";

/** `times` is how often they have put it off: the worst is so many steps worse, as with the player's people. */
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
  for (const { kind: id, chance: p, severity } of kind.findings)
    if (rules.findingKinds[id] && chance(state, "rival-house", before ? p / 2 : p))
      needs.push({ finding: id, severity: randomInt(state, "rival-house", severity[0], severity[1]) });
  for (let n = 0; n < times; n++) worsen(rules, needs);
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

function worsen(rules: Ruleset, needs: RivalNeed[]): void {
  let worst = -1;
  needs.forEach((need, i) => {
    if (need.severity > (needs[worst]?.severity ?? 0)) worst = i;
  });
  const need = needs[worst];
  const kind = need && rules.findingKinds[need.finding];
  const next = kind && nextStep(rules, kind, need.severity);
  if (next) needs[worst] = { finding: next.kind, severity: next.severity };
}
