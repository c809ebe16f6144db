import type { Bot } from "./bot.ts";
import { usualCare } from "../../sim/rules/care/care.ts";
import { answerOffers } from "./rival.ts";
import { decisions } from "../../sim/rules/people/decisions.ts";
import { knownFindings, presentPatient, waitingList } from "../../sim/rules/people/people.ts";

/**
 * A sensible beginner: takes people in the order of need, looks with the mirror, drills what is bad and
 * watches the rest, says yes to dialogue, lets people rest every other time, lets everybody
 * come in who calls, takes a hand that is held out, and forgets about comforts.
 */
export function createPlain(): Bot {
  let raised = 0;
  return (rules, state, act) => {
    if (state.tick % 10 !== 0) return;
    // People with a name are in the goals: they go first.
    const named = waitingList(state).find((p) => p.cast !== "");
    if (named && waitingList(state)[0]?.id !== named.id) act({ type: "move-up", patient: named.id });
    const decision = decisions(rules, state).find(({ kind }) => kind !== "incident" && kind !== "rumour");
    if (answerOffers(rules, state, act) || !decision) return;
    if (decision.kind === "phone") {
      act({ type: "answer-call", call: decision.about, answer: "come-in" });
      return;
    }
    const patient = presentPatient(state, decision.patient);
    if (decision.kind === "dialogue") act({ type: "choose", choice: 0 });
    else if (decision.kind === "bailout") act({ type: "answer-bailout", accept: true });
    else if (!patient) return;
    else if (decision.kind === "distress")
      act({ type: "answer-distress", patient: patient.id, answer: raised++ % 2 === 0 ? "press-on" : "rest" });
    else if (decision.kind === "call") act({ type: "call-patient", patient: patient.id, method: "look" });
    else {
      const items = knownFindings(patient)
        .filter((f) => f.treated === "")
        .flatMap((finding) => {
          const chosen = usualCare(rules, state, finding);
          return chosen ? [{ finding: finding.id, treatment: chosen.id, lot: "" }] : [];
        });
      act({ type: "plan-care", patient: patient.id, items, explain: false, comforts: [] });
    }
  };
}
