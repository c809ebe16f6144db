/** One step of the game. The order of the systems is the order of this list and nothing else. */
import type { Ctx } from "./commands/command.ts";
import type { SimEvent } from "./events.ts";
import type { Ruleset } from "./ruleset.ts";
import type { ClinicState } from "./state.ts";
import { runEncounter } from "./encounters/index.ts";
import { runDays } from "./systems/clinic/days.ts";
import { runEconomy } from "./systems/clinic/economy.ts";
import { runStory } from "./systems/clinic/story.ts";
import { arrive, runReception } from "./systems/visit/reception.ts";
import { moveBodies } from "./systems/people/movement.ts";
import { runQueue } from "./systems/visit/queue.ts";
import { runExams } from "./systems/visit/examination.ts";
import { runTalks } from "./systems/visit/talking.ts";
import { runTreatments } from "./systems/visit/treatment.ts";
import { runNanobots } from "./systems/nanobots/run.ts";
import { runNetwork } from "./systems/nanobots/network.ts";
import { runCounters } from "./systems/nanobots/counters.ts";
import { runComforts } from "./systems/fear/comforting.ts";
import { runFear } from "./systems/fear/fear.ts";
import { runPanic } from "./systems/visit/distress.ts";
import { runAssistant } from "./systems/clinic/assistant.ts";
import { runAutopilot } from "./systems/policies/autopilot.ts";
import { runProtocols } from "./systems/policies/protocols.ts";
import { runStaff } from "./systems/staff/staff.ts";
import { runCity } from "./systems/city/city.ts";
import { runPress } from "./systems/city/press.ts";
import { runRivalHouse } from "./systems/rival/house/house.ts";
import { runRivalMind } from "./systems/rival/mind/mind.ts";
import { runPact } from "./systems/rival/pact/pact.ts";
import { runRivalMoves } from "./systems/rival/moves/moves.ts";
import { watch } from "./systems/people/watchdog.ts";
import { runEvidence } from "./systems/clinic/evidence.ts";
import { runGoals } from "./systems/clinic/goals.ts";

export const SYSTEMS: readonly { readonly name: string; readonly run: (ctx: Ctx) => void }[] = [
  { name: "economy", run: runEconomy },
  { name: "days", run: runDays },
  { name: "story", run: runStory },
  { name: "city", run: runCity },
  { name: "arrivals", run: arrive },
  { name: "movement", run: moveBodies },
  { name: "reception", run: runReception },
  { name: "autopilot", run: runAutopilot },
  { name: "protocols", run: runProtocols },
  { name: "queue", run: runQueue },
  { name: "talks", run: runTalks },
  { name: "exams", run: runExams },
  { name: "treatment", run: runTreatments },
  { name: "nanobots", run: runNanobots },
  { name: "network", run: runNetwork },
  { name: "counters", run: runCounters },
  { name: "comforts", run: runComforts },
  { name: "fear", run: runFear },
  { name: "panic", run: runPanic },
  { name: "assistant", run: runAssistant },
  { name: "staff", run: runStaff },
  { name: "rival-house", run: runRivalHouse },
  { name: "rival-mind", run: runRivalMind },
  { name: "rival-moves", run: runRivalMoves },
  { name: "pact", run: runPact },
  { name: "press", run: runPress },
  { name: "evidence", run: runEvidence },
  { name: "watchdog", run: watch },
  { name: "goals", run: runGoals },
];

/** Moves the game on by one tick, or by a step of the encounter that is on. Does nothing once it has an outcome. */
export function tick(rules: Ruleset, state: ClinicState, emit: (event: SimEvent) => void): void {
  if (state.outcome) return;
  const ctx: Ctx = { rules, state, emit };
  // The clinic holds its breath while an encounter is on.
  if (state.encounters.active) return runEncounter(ctx);
  state.tick += 1;
  for (const system of SYSTEMS) {
    system.run(ctx);
    if (state.outcome) return;
  }
}
