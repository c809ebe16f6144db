/** Comforts: worlds, talk, touch, sedation. The right one helps a lot, the wrong one a little or the reverse. */
import type { Ctx } from "../../commands/command.ts";
import type { Patient } from "../../state.ts";
import { tally } from "../../rules/story/measures.ts";
import { bookCash } from "../../ledger.ts";
import { beliefKey, isTrap, matchOf, priorBelief, stack } from "../../rules/fear/comforts.ts";
import { DT } from "../../rules/clock.ts";
import { chance } from "../../rng.ts";
import { changeControl, soothe, think } from "./feel.ts";

/** Turns exactly these comforts on; each acts at once the first time in a visit, and is remembered as tried. */
export function switchComforts(ctx: Ctx, patient: Patient, comforts: readonly string[]): void {
  const fresh = comforts.filter((id) => !patient.visit.tried.includes(id));
  patient.visit.comforts = [...comforts];
  const { comfortFirst } = ctx.rules.tuning.fear;
  const effects = fresh.map((id) => -comfortFirst * (ctx.rules.comforts[id]?.g ?? 0) * matchOf(ctx.rules, patient, id));
  // Stacked effects are shared out in proportion, so that each is booked under its own name.
  const plain = effects.reduce((sum, effect) => sum + effect, 0);
  const total = stack(effects);
  fresh.forEach((id, i) => {
    const share = plain === 0 ? 0 : (effects[i] ?? 0) * (total / plain);
    const comfort = ctx.rules.comforts[id];
    soothe(ctx, patient, share, `comfort:${id}`);
    patient.visit.tried.push(id);
    if (!comfort) return;
    if (comfort.cost > 0) bookCash(ctx.state.cash, ctx.state.tick, -comfort.cost, "cost", id);
    if (comfort.control > 0) changeControl(patient, comfort.control * 10);
    // What a drug does tells nothing about anyone's taste.
    if (!comfort.drug) learn(ctx, patient, id);
  });
}

/** What is on keeps pulling, quietly. */
export function runComforts(ctx: Ctx): void {
  const { comfortPull } = ctx.rules.tuning.fear;
  for (const patient of ctx.state.patients) {
    if (patient.visit.step !== "treating" || patient.visit.comforts.length === 0) continue;
    for (const id of patient.visit.comforts) {
      const match = matchOf(ctx.rules, patient, id);
      if (match > 0 && patient.anxiety.value < 8_000) continue;
      soothe(ctx, patient, -comfortPull * (ctx.rules.comforts[id]?.g ?? 0) * match * DT, `comfort:${id}`);
    }
  }
}

/** The assistant watches the reaction, with a little noise, and updates its belief for this kind of patient. */
function learn(ctx: Ctx, patient: Patient, id: string): void {
  const comfort = ctx.rules.comforts[id];
  const trapped = comfort !== undefined && isTrap(comfort, patient);
  const taste = trapped ? -1 : (patient.tastes[id] ?? 0);
  if (trapped && !patient.known.triggers.includes(comfort.trap)) {
    patient.known.triggers.push(comfort.trap);
    ctx.emit({ type: "tell-noticed", patient: patient.id, what: "trigger", id: comfort.trap, match: -1 });
  }
  // A shrug says half of each; a clear reaction is misread one time in twenty.
  const liked = taste === 0 ? 500 : chance(ctx.state, "assistant", taste > 0 ? 0.95 : 0.05) ? 1000 : 0;
  const key = beliefKey(patient.archetype, id);
  const belief = ctx.state.assistant.beliefs[key] ?? priorBelief(ctx.rules, id);
  ctx.state.assistant.beliefs[key] = {
    a: belief.a + liked,
    b: belief.b + 1000 - liked,
    n: belief.n + 1,
  };
  if (!patient.known.tastes.includes(id)) patient.known.tastes.push(id);
  think(ctx, patient, taste > 0 ? "heart" : taste < 0 ? "frown" : "dots", id);
  tally(ctx.state, "comfort", id);
  ctx.emit({ type: "comfort-tried", patient: patient.id, comfort: id, match: taste });
}
