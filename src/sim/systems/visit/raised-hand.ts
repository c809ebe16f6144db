/** The answer to a patient who asks to stop: rest a while, press on, or stop for today. */
import type { Ctx } from "../../commands/command.ts";
import type { Patient } from "../../state.ts";
import { minutesToTicks } from "../../rules/clock.ts";
import { AGAIN_TICKS } from "./distress.ts";
import { changeControl, changeTrust, frighten } from "../fear/feel.ts";
import { endTreatment } from "./treatment.ts";

export function answerDistress(ctx: Ctx, patient: Patient, answer: "rest" | "press-on" | "stop"): void {
  const { visit } = patient;
  visit.asked = -1;
  visit.askAfter = ctx.state.tick + AGAIN_TICKS;
  if (answer === "rest") {
    const { restMinutes, restControl } = ctx.rules.tuning.fear;
    visit.resting = minutesToTicks(restMinutes);
    changeControl(patient, restControl * 10);
    changeTrust(ctx, patient, 6, "rested");
    ctx.emit({ type: "patient-calmed", patient: patient.id });
  } else if (answer === "press-on") {
    changeControl(patient, -150);
    changeTrust(ctx, patient, -5, "pressed-on");
    frighten(ctx, patient, 4, "pressed-on");
  } else {
    visit.stopped = true;
    changeTrust(ctx, patient, 2, "stopped");
    endTreatment(ctx, patient);
  }
}
