/** Constants of what is done about malfunctions: the lab, rollouts, recalls, reports and cover-ups. */
import { field, z } from "./zod.ts";
import { credits, minutes, points, share } from "./parts.ts";

const rate = (description: string, example?: number) =>
  field(z.number().min(0).max(10), `${description} 0–10.`, example);

export const SafetyTuning = z.strictObject({
  labBase: share("Share of what a full nanolab could tell that is left without any of its machines.", 0.45),
  labEach: share("What each kind of machine (nanobay, bench, server rack) adds to that.", 0.2),
  labFaster: rate("How much faster each of them makes the work, as a share.", 0.5),
  labClean: share("Chance that a full lab calls a sound lot sound.", 0.9),
  labPrior: rate('Weight of "nothing is wrong" before the first sample, against each kind.', 2),
  couriers: field(z.int().min(0).max(50), "Couriers who can be out with a rinse at once.", 2),
  calmMinutes: minutes("How long swarms lie still after an update of effect 1 that did not rid them of a fault.", 180),
  canaries: field(z.int().min(1).max(50), "Swarms in the first step of a rollout, at least.", 3),
  gate: field(
    z.number().min(0.5).max(20),
    "Rise of a canary's readings that halts a rollout, in standard deviations.",
    2.6,
  ),
  testPrice: credits("Learning what a body does not get on with.", 25),
  testMinutes: minutes("How long that takes.", 6),
  toldTrust: points("Trust lost at once by telling the patients.", 1.2),
  toldCalm: points("How much calmer somebody comes in who was told.", 12),
  toldShare: share("What is left of the loss when harm comes to somebody who was told.", 0.5),
  reportTrust: points("Trust won by reporting.", 0.6),
  reportShare: share("What is left of the loss when harm comes from a lot that was reported.", 0.8),
  reportHours: field(z.number().min(0).max(240), "Hours in which a serious harm must be reported.", 10),
  fine: credits("Fine for not reporting in time.", 150),
  fineTrust: points("Trust lost by the fine.", 3),
  recallTrust: points("Trust lost by a class I recall; half for II, nothing for III.", 2),
  recallWrong: points("Trust lost for each class that a recall is too much or too little.", 2.5),
  waitTrust: points("Trust that a caller loses who is told to wait.", 4),
  fuse: field(z.number().min(0).max(1000), "How much of a cover-up's fuse burns in an hour, of 1000.", 35),
  fuseEach: rate("How much faster for each further case that is kept quiet.", 0.5),
  fuseKnows: rate("How much faster for each person who knows.", 0.08),
  fuseAngry: rate("How much faster while the patient is angry.", 0.5),
  coverMood: points("Mood that the staff loses when it comes out.", 15),
});
