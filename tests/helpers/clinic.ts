/** A game as a test tells it: `clinic("tiny").arrives("afraid").run({ minutes: 30 })`. Real rules, small levels. */
import { readFileSync } from "node:fs";
import type { Command, QueryResult } from "../../src/sim/commands/command.ts";
import type { SimEvent } from "../../src/sim/events.ts";
import type { Ruleset } from "../../src/sim/ruleset.ts";
import type { Account, ClinicState, Patient, Staff } from "../../src/sim/state.ts";
import { BASE } from "../../src/content/base.ts";
import { loadLevel } from "../../src/content/load-level.ts";
import { execute } from "../../src/sim/commands/index.ts";
import { createClinic } from "../../src/sim/create.ts";
import { sumOf } from "../../src/sim/ledger.ts";
import { findCast } from "../../src/sim/rules/people/people.ts";
import { tick } from "../../src/sim/tick.ts";
import { apply } from "../../src/sim/systems/clinic/story.ts";

/** A level by its path from the project's root without `.json`. */
export function readLevel(path: string): { rules: Ruleset; hash: string; text: string } {
  const file = `${path}.json`;
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
  const loaded = loadLevel(text, file, BASE);
  if (!loaded.ok)
    throw new Error(`${file}: ${loaded.issues.map((i) => `${i.line}:${i.column} ${i.message}`).join("; ")}`);
  return { rules: loaded.ruleset, hash: loaded.hash, text };
}

export interface TestClinic {
  readonly rules: Ruleset;
  readonly state: ClinicState;
  readonly events: SimEvent[];
  /** Brings in someone of the level's cast. */
  arrives(cast: string): TestClinic;
  run(time: { minutes?: number; ticks?: number }): TestClinic;
  /** Runs until the condition holds; fails after a day. */
  until(what: string, holds: (c: TestClinic) => boolean): TestClinic;
  does(command: Command): TestClinic;
  tries(command: Command): QueryResult;
  person(cast: string): Patient;
  /** Someone of the level's own staff. */
  worker(def: string): Staff;
}

/** A level of tests/levels, with nobody coming of themselves unless `arrivals` is asked for, and with `change`d rules. */
export function clinic(
  level = "tiny",
  {
    seed = 1,
    arrivals = false,
    change = (rules) => rules,
  }: { seed?: number; arrivals?: boolean; change?: (rules: Ruleset) => Ruleset } = {},
): TestClinic {
  const loaded = change(readLevel(`tests/levels/${level}`).rules);
  const rules: Ruleset = arrivals
    ? loaded
    : { ...loaded, arrivals: { ...loaded.arrivals, perHour: [[0, 0, 0, 0, 0, 0, 0, 0, 0, 0]] } };
  const state = createClinic(rules, seed);
  const events: SimEvent[] = [];
  const emit = (event: SimEvent) => void events.push(event);
  const self: TestClinic = {
    rules,
    state,
    events,
    arrives(cast) {
      apply({ rules, state, emit }, { do: "patient-comes", cast });
      return self;
    },
    run({ minutes = 0, ticks = 0 }) {
      for (let n = minutes * 4 + ticks; n > 0; n--) tick(rules, state, emit);
      return self;
    },
    until(what, holds) {
      for (let n = 0; !holds(self); n++) {
        if (n > 2400 || state.outcome) throw new Error(`never happened: ${what}`);
        tick(rules, state, emit);
      }
      return self;
    },
    does(command) {
      const answer = execute(rules, state, command, emit);
      if (!answer.ok) throw new Error(`${command.type} refused: ${answer.refusal.code}`);
      return self;
    },
    tries: (command) => execute(rules, state, command, emit),
    person(cast) {
      const found = findCast(state, cast);
      if (!found) throw new Error(`${cast} has not come`);
      return found;
    },
    worker(def) {
      const found = state.staff.find((one) => one.def === def);
      if (!found) throw new Error(`${def} does not work here`);
      return found;
    },
  };
  return self;
}

/** Every account of a state with a name, for adding up. */
export function accountsOf(state: ClinicState): [name: string, account: Account][] {
  const people = [...state.patients, ...state.gone].flatMap((p): [string, Account][] => [
    [`anxiety of ${p.id}`, p.anxiety],
    [`trust of ${p.id}`, p.trust],
  ]);
  const staff = state.staff.map((one): [string, Account] => [`mood of ${one.id}`, one.mood]);
  const word = Object.entries(state.city.word).flatMap(([segment, houses]): [string, Account][] => [
    [`word of us among ${segment}`, houses.you],
    [`word of them among ${segment}`, houses.rival],
  ]);
  const rival: [string, Account][] = state.rival
    ? [
        ["their cash", state.rival.house.cash],
        ["their trust", state.rival.house.trust],
        ["their fame", state.rival.house.fame],
        ["their regard", state.rival.regard],
      ]
    : [];
  return [["cash", state.cash], ["trust", state.trust], ["fame", state.fame], ...people, ...staff, ...word, ...rival];
}

/** Accounts whose entries do not add up to their value. */
export function wrongAccounts(state: ClinicState): string[] {
  return accountsOf(state)
    .filter(([, account]) => sumOf(account) !== account.value)
    .map(([name, account]) => `${name}: ${sumOf(account)} booked, ${account.value} held`);
}
