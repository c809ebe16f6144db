/** The assistant's one sentence about a patient: what matters most now, from what the clinic knows. */
import { guess, suggest } from "../../sim/rules/fear/comforts.ts";
import { stageOf } from "../../sim/rules/nanobots/swarms.ts";
import { anxietyOf, isActive, knownFindings, minutesWaited } from "../../sim/rules/people/people.ts";
import type { Patient } from "../../sim/state.ts";
import { patientCard, needOf } from "./people.ts";
import type { Game } from "./game.ts";

export function advice(game: Game, patient: Patient): string {
  const { words, rules, state } = game;
  const { given } = patientCard(game, patient);
  const say = (key: string, params: Readonly<Record<string, string | number>> = {}): string =>
    words.t(`advice.${key}`, { name: given, ...params });
  const need = needOf(patient);
  const anxiety = anxietyOf(patient);
  const hidden = patient.triggers.length - patient.known.triggers.length;
  if (need === "distress") return say(anxiety >= 85 ? "distress-high" : "distress");
  const stage = stageOf(state, patient.id);
  if (stage >= 1 && isActive(patient)) {
    if (patient.visit.step === "treating") return say("swarm-treating");
    return say(stage >= 3 ? "swarm-bleeds" : stage === 2 ? "swarm-hurts" : "swarm-tingles");
  }
  if (patient.visit.step === "waiting" && minutesWaited(state, patient) > patient.patience * 0.7)
    return say("leaving-soon");
  if (anxiety >= 75) return say("very-afraid");
  if (need === "examine") {
    if (patient.known.triggers.includes("tipped-back") || patient.known.triggers.includes("helplessness"))
      return say("scan-upright");
    if (anxiety >= 55 && hidden > 0) return say("read-first");
    return say(patient.visit.no > 1 ? "examine-again" : "examine");
  }
  if (need === "plan") {
    if (patient.seattle === "distrust" && patient.known.seattle) return say("explain-distrust");
    const forecast = knownFindings(patient).find(
      (finding) => !finding.treated && finding.forecast >= 0 && finding.forecast < 250 && finding.severity <= 2,
    );
    if (forecast) return say("watch-early", { tooth: forecast.tooth, chance: words.percent(forecast.forecast / 1000) });
    const best = suggest(rules, state, patient, "world")[0];
    if (best !== undefined) {
      const belief = guess(rules, state, patient, best);
      const comfort = rules.comforts[best];
      const world = comfort ? words.tx(comfort.name) : best;
      if (belief.known === 1) return say("world-known", { world });
      if (belief.n >= 3) return say("world-learned", { world, chance: words.percent(belief.chance), count: belief.n });
      return say("world-new", { world });
    }
    return say("explain");
  }
  if (patient.visit.step === "treating") return say(anxiety >= 55 ? "treating-afraid" : "treating");
  if (patient.visit.step === "leaving" || patient.visit.step === "gone")
    return say(patient.visit.reason === "treated" ? "left-well" : "left");
  if (anxiety >= 55) return say("soothe");
  return say("fine");
}
