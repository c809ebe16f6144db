/** Applicants: who they are, when they come, and how one becomes staff. Random numbers: stream "staff". */
import type { Ctx } from "../../commands/command.ts";
import type { Look, Ruleset, StaffRole } from "../../ruleset.ts";
import type { Candidate, ClinicState, Staff, Worker } from "../../state.ts";
import { account } from "../../ledger.ts";
import { clamp, round } from "../../math.ts";
import { chance, pick, random, randomBell, randomInt } from "../../rng.ts";
import { bodyAt } from "../../rules/people/bodies.ts";
import { marketWage } from "../../rules/staff/staff.ts";
import { standingTile } from "../../rules/staff/standing.ts";
import { manDesks } from "./desks.ts";
import { letGo } from "../people/movement.ts";

/** New applicants for the day; those of yesterday have found something else. Draws the same whatever was done before. */
export function bringCandidates(rules: Ruleset, state: ClinicState): void {
  const { candidates, roles } = rules.hiring;
  state.candidates = [];
  let left: StaffRole[] = [];
  for (let n = 0; n < candidates && roles.length > 0; n++) {
    // Every job once before any comes twice.
    if (left.length === 0) left = [...roles];
    const role = pick(state, "staff", left);
    left = left.filter((each) => each !== role);
    state.candidates.push(makeCandidate(rules, state, role));
  }
}

export function makeCandidate(rules: Ruleset, state: ClinicState, role: StaffRole): Candidate {
  const skill = clamp(round(560 + 160 * randomBell(state, "staff")), 200, 950);
  const manner = clamp(round(560 + 160 * randomBell(state, "staff")), 200, 950);
  const traits = drawTraits(rules, state);
  const ask = 0.94 + 0.14 * random(state, "staff");
  const asks = round((marketWage(rules, { role, skill, manner, traits }) * ask) / 5) * 5;
  return {
    id: state.nextId++,
    def: "",
    given: randomInt(state, "staff", 0, rules.names.given.length - 1),
    family: randomInt(state, "staff", 0, rules.names.family.length - 1),
    role,
    look: drawLook(rules, state, role),
    portrait: "",
    skill,
    manner,
    wage: asks,
    asks,
    traits,
  };
}

/** A quarter have no marked trait, a quarter have two. */
function drawTraits(rules: Ruleset, state: ClinicState): string[] {
  const ids = Object.keys(rules.traits);
  const u = random(state, "staff");
  const count = Math.min(ids.length, u < 0.25 ? 0 : u < 0.75 ? 1 : 2);
  const drawn: string[] = [];
  for (let n = 0; n < count; n++)
    drawn.push(
      pick(
        state,
        "staff",
        ids.filter((id) => !drawn.includes(id)),
      ),
    );
  return drawn;
}

function drawLook(rules: Ruleset, state: ClinicState, role: StaffRole): Look {
  const from = (list: readonly string[]) => pick(state, "staff", list);
  const { looks } = rules;
  const grey = chance(state, "staff", 0.15);
  return {
    skin: from(looks.skins),
    hair: grey ? from(["#d9d6d2", "#bdb9b4"]) : from(looks.hairs),
    hairStyle: from(looks.hairStyles.filter((style) => style !== "pigtails")),
    outfit: from(rules.roles[role].outfits),
    top: from(looks.clothes),
    bottom: from(looks.clothes),
    accessory: chance(state, "staff", 0.35) ? from(["glasses", "earrings"]) : "none",
    age: "adult",
    build: pick(state, "staff", ["slim", "medium", "medium", "large"] as const),
  };
}

/** A candidate as a member of staff, standing in the street. */
export function asStaff(rules: Ruleset, state: ClinicState, candidate: Candidate): Staff {
  const { spawns } = rules.map;
  const street = spawns[candidate.id % spawns.length] ?? rules.map.entrance.at;
  const worker = { ...candidate, traits: [...candidate.traits] };
  return newStaff(rules, worker, { body: bodyAt(street, "ne"), since: state.tick, hired: state.tick, home: null });
}

/** Somebody on their first day: rested, in a usual mood, with all that their role does. */
export function newStaff(rules: Ruleset, worker: Worker, at: Pick<Staff, "body" | "since" | "hired" | "home">): Staff {
  return {
    ...worker,
    ...at,
    patient: 0,
    task: "idle",
    duty: "",
    duties: [...rules.roles[worker.role].does],
    learned: [],
    room: "",
    fatigue: 0,
    mood: account(round(rules.tuning.mood.start * 1000)),
    breakDue: false,
    course: "",
    studied: 0,
    unhappy: -1,
    notice: 0,
  };
}

/** After closing: a night's sleep, and everyone in place for the morning, with new applicants at the door. */
export function turnStaffDay(ctx: Ctx): void {
  const { rules, state } = ctx;
  state.staff = state.staff.filter((one) => one.task !== "leaving");
  for (const one of state.staff) {
    one.fatigue = clamp(one.fatigue - round(rules.tuning.staff.overnight * 1000), 0, 100_000);
    one.patient = 0;
    one.task = "idle";
    one.duty = "";
    one.breakDue = false;
    one.since = state.tick;
    letGo(one.body);
    one.body.goal = -1;
    one.body.next = -1;
    one.body.pose = "stand";
    const [x, y] = standingTile(rules, state, one);
    one.body.x = x * 1000 + 500;
    one.body.y = y * 1000 + 500;
  }
  manDesks(ctx);
  bringCandidates(rules, state);
  if (state.candidates.length > 0) ctx.emit({ type: "candidates-came", count: state.candidates.length });
}
