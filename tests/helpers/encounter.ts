/** Encounters as tests play them: from the level's own clinic, kept by the plain bot until it begins. */
import type { Act } from "../../src/sim/encounters/rule.ts";
import type { EncounterKind, Ruleset } from "../../src/sim/ruleset.ts";
import type { ClinicState, EncounterOf, EncounterResult } from "../../src/sim/state.ts";
import type { SimEvent } from "../../src/sim/events.ts";
import type { QueryResult } from "../../src/sim/commands/command.ts";
import { execute } from "../../src/sim/commands/index.ts";
import { tick } from "../../src/sim/tick.ts";
import { upToEncounter } from "../../src/session/encounter-lab.ts";
import { readLevel } from "./clinic.ts";

export interface TestEncounter<K extends EncounterKind> {
  readonly rules: Ruleset;
  readonly state: ClinicState;
  readonly events: SimEvent[];
  /** The encounter that is on; throws when it is gone. */
  readonly now: EncounterOf<K>;
  does(act: string, on?: string): TestEncounter<K>;
  tries(act: string, on?: string): QueryResult;
  /** Steps, ten a second. */
  run(steps: number): TestEncounter<K>;
  /** Plays on by `player` until it is decided, at most 4,000 steps. */
  played(player: (rules: Ruleset, state: Readonly<ClinicState>) => Act | null): TestEncounter<K>;
  /** Leaves the last card and gives what came of it. */
  leave(): EncounterResult;
}

export function encounter<K extends EncounterKind>(
  kind: K,
  {
    seed = 1,
    level = `tests/levels/encounter-${kind}`,
    change = (rules) => rules,
    before = () => undefined,
  }: {
    seed?: number;
    level?: string;
    change?: (rules: Ruleset) => Ruleset;
    /** Changes the clinic just before it begins. */
    before?: (state: ClinicState) => void;
  } = {},
): TestEncounter<K> {
  const { rules: read, hash } = readLevel(level);
  const rules = change(read);
  const recorder = upToEncounter(rules, hash, seed, before);
  const { state } = recorder;
  const events: SimEvent[] = [];
  const emit = (event: SimEvent) => void events.push(event);
  const self: TestEncounter<K> = {
    rules,
    state,
    events,
    get now() {
      const { active } = state.encounters;
      if (active?.kind !== kind) throw new Error(`no ${kind} is on`);
      return active as unknown as EncounterOf<K>;
    },
    does(act, on = "") {
      const answer = self.tries(act, on);
      if (!answer.ok) throw new Error(`${act} ${on} refused: ${answer.refusal.code}`);
      return self;
    },
    tries: (act, on = "") => execute(rules, state, { type: "encounter-act", act, on }, emit),
    run(steps) {
      for (let n = 0; n < steps; n++) tick(rules, state, emit);
      return self;
    },
    played(player) {
      const on = () => state.encounters.active?.phase === "play";
      for (let n = 0; n < 4000 && on(); n++) {
        const act = player(rules, state);
        if (act) self.does(act.act, act.on);
        if (on()) tick(rules, state, emit);
      }
      return self;
    },
    leave() {
      self.does("leave");
      const result = state.encounters.done.at(-1);
      if (!result) throw new Error("nothing came of it");
      return result;
    },
  };
  return self;
}
