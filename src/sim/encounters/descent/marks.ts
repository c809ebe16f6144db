/** What a descent leaves in the clinic. */
import type { Ctx } from "../../commands/command.ts";
import { book } from "../../ledger.ts";
import { clamp } from "../../math.ts";
import { beliefKey, priorBelief } from "../../rules/fear/comforts.ts";
import { findPatient, presentPatient } from "../../rules/people/people.ts";
import { minutesToTicks } from "../../rules/clock.ts";
import type { DescentDef } from "../../ruleset.ts";
import type { EncounterOf } from "../../state.ts";

export function leaveMarks(ctx: Ctx, encounter: EncounterOf<"descent">, def: DescentDef): void {
  people(ctx, encounter, def);
  beliefs(ctx, encounter);
  const { assistant } = ctx.state;
  assistant.energy = Math.max(0, assistant.energy - encounter.play.spent * def.rules.flare.energy);
  mind(ctx, encounter, def);
  ctx.state.story.flags[`descent-${encounter.ending}`] = 1;
}

/** Fears that were calmed are smaller in those they came from; fears that were fed are larger. */
function people(ctx: Ctx, { play }: EncounterOf<"descent">, def: DescentDef): void {
  const { marks } = def.rules;
  const core = play.islands.length - 1;
  for (const { id, lit, fear } of play.islands) {
    if (!fear || id === core || fear.patient === 0) continue;
    const patient = findPatient(ctx.state, fear.patient);
    if (!patient) continue;
    if (fear.heard && !fear.known) {
      patient.known.seattle = true;
      if (!patient.known.triggers.includes(fear.trigger)) patient.known.triggers.push(fear.trigger);
    }
    const change = lit ? -marks.calm : marks.fed * Math.min(1, fear.grew);
    if (change === 0) continue;
    patient.memory.clinic = clamp(patient.memory.clinic + change, 0, 1000);
    const here = presentPatient(ctx.state, patient.id);
    const anxiety = (lit ? -1 : 1) * marks.anxiety * 1000;
    if (here) book(here.anxiety, ctx.state.tick, anxiety, lit ? "encounter:fear-calmed" : "encounter:fear-fed");
  }
}

/** The assistant has watched, and believes a little differently. */
function beliefs({ rules, state }: Ctx, { play }: EncounterOf<"descent">): void {
  for (const { archetype, comfort, good } of play.given) {
    const key = beliefKey(archetype, comfort);
    const belief = state.assistant.beliefs[key] ?? priorBelief(rules, comfort);
    state.assistant.beliefs[key] = {
      a: belief.a + (good ? 1000 : 0),
      b: belief.b + (good ? 0 : 1000),
      n: belief.n + 1,
    };
  }
}

/** Switched off or taught, it is out of the network; after a bargain it sleeps a while. */
function mind({ rules, state, emit }: Ctx, { ending }: EncounterOf<"descent">, def: DescentDef): void {
  const { hostile, switched } = state.nanobots;
  if (hostile.at === "") return;
  if (ending === "off" || ending === "teach") {
    const device = hostile.at;
    hostile.at = "";
    hostile.seen = false;
    for (const fault of rules.nanobots.faults) if (fault.kind === "hostile") switched[fault.id] = false;
    emit({ type: "hostile-out", device });
  } else if (ending === "bargain") hostile.next = state.tick + minutesToTicks(def.rules.marks.sleep);
}
