/** Keeps one view for each patient and member of staff in the state, by id. */
import { patientStance, staffStance, newStance } from "../figure-pose.ts";
import type { FigureFactory } from "../figures/index.ts";
import type { Body, Patient, Staff } from "../../sim/state.ts";
import type { PickPerson } from "../picking.ts";
import { feltStages, illLook } from "../symptom-plan.ts";
import { facingOf } from "../../sim/rules/people/people.ts";
import type { SwarmStage } from "../../sim/ruleset.ts";
import { observe } from "../tracks.ts";
import { destroyPerson, newPerson, updatePerson, type PersonView } from "./person.ts";
import type { Stage } from "./stage.ts";
import type { Standing } from "./standing.ts";

export interface People {
  readonly patients: ReadonlyMap<number, PersonView>;
  readonly staff: ReadonlyMap<number, PersonView>;
  /** The worst stage of a swarm gone wrong that each patient feels, by id. */
  readonly felt: ReadonlyMap<number, SwarmStage>;
  /** Everyone who stands near a place looks there for a while; `ms` in view time. */
  turnTo(gx: number, gy: number, ms: number): void;
  /** Call after each tick. */
  tick(): void;
  update(): void;
  /** Where everybody is, two numbers a person, for doors. */
  readonly walkers: Float32Array;
  readonly walkerCount: number;
  picks(): readonly PickPerson[];
  destroy(): void;
}

const MOST = 512;
/** How far, in tiles, a fall is seen. */
const SIGHT = 8;

export function createPeople(stage: Stage, figures: FigureFactory, standing: Standing): People {
  const { session } = stage;
  const patients = new Map<number, PersonView>();
  const staff = new Map<number, PersonView>();
  const leaving: { view: PersonView; body: Body }[] = [];
  const walkers = new Float32Array(MOST * 2);
  let walkerCount = 0;
  const bodies = new Map<number, Body>();
  const seen = new Set<number>();
  const felt = new Map<number, SwarmStage>();
  let stareUntil = 0;

  const sync = () => {
    const { state } = session;
    feltStages(state, felt);
    seen.clear();
    for (const patient of state.patients) {
      seen.add(patient.id);
      bodies.set(patient.id, patient.body);
      const view = patients.get(patient.id);
      if (view) observe(view.track, patient.body, state.tick);
      else
        patients.set(
          patient.id,
          newPerson(
            stage,
            figures,
            { kind: "patient", id: patient.id },
            patient.look,
            patient.body,
            state.tick,
            newStance(),
          ),
        );
    }
    if (patients.size > seen.size) dropGone();
    for (const one of state.staff) {
      const view = staff.get(one.id);
      if (view) observe(view.track, one.body, state.tick);
      else {
        staff.set(
          one.id,
          newPerson(stage, figures, { kind: "staff", id: one.id }, one.look, one.body, state.tick, newStance()),
        );
      }
    }
    if (staff.size > state.staff.length) dropFormer();
  };
  const dropGone = () => {
    for (const [id, view] of patients) {
      if (seen.has(id)) continue;
      patients.delete(id);
      view.gone = true;
      const body = bodies.get(id);
      if (body) leaving.push({ view, body });
      else destroyPerson(view);
      bodies.delete(id);
    }
  };
  // Whoever works here no longer has walked out of the picture already.
  const dropFormer = () => {
    const here = new Set(session.state.staff.map((one) => one.id));
    for (const [id, view] of staff) {
      if (here.has(id)) continue;
      staff.delete(id);
      destroyPerson(view);
    }
  };
  const lookAway = () => {
    stareUntil = 0;
    for (const map of [patients, staff]) for (const view of map.values()) view.turned = "";
  };
  const walk = (view: PersonView) => {
    if (walkerCount >= MOST) return;
    walkers[2 * walkerCount] = view.track.x;
    walkers[2 * walkerCount + 1] = view.track.y;
    walkerCount++;
  };
  const updatePatient = (patient: Patient) => {
    const view = patients.get(patient.id);
    if (!view) return;
    const worst = felt.get(patient.id) ?? 0;
    patientStance(patient, session.state.tick, view.stance, worst);
    view.worn = worst >= 3 ? illLook(view.look) : view.look;
    updatePerson(stage, figures, standing, view, patient.body);
    walk(view);
  };
  const updateStaff = (one: Staff) => {
    const view = staff.get(one.id);
    if (!view) return;
    staffStance(one, session.state, session.state.tick, view.stance);
    updatePerson(stage, figures, standing, view, one.body);
    walk(view);
  };
  sync();
  // Who is here when the picture opens is simply here; later ones come in out of the street.
  for (const map of [patients, staff]) for (const view of map.values()) view.presence = 1;

  return {
    patients,
    staff,
    walkers,
    felt,
    turnTo(gx, gy, ms) {
      stareUntil = stage.now + ms;
      for (const map of [patients, staff])
        for (const view of map.values()) {
          const dx = gx - view.track.x;
          const dy = gy - view.track.y;
          if (dx * dx + dy * dy < SIGHT * SIGHT) view.turned = facingOf(dx, dy, view.track.facing);
        }
    },
    get walkerCount() {
      return walkerCount;
    },
    tick: sync,
    update() {
      walkerCount = 0;
      const { state } = session;
      if (stareUntil > 0 && stage.now > stareUntil) lookAway();
      for (let i = 0; i < state.patients.length; i++) {
        const patient = state.patients[i];
        if (patient) updatePatient(patient);
      }
      for (let i = 0; i < state.staff.length; i++) {
        const one = state.staff[i];
        if (one) updateStaff(one);
      }
      for (let i = leaving.length - 1; i >= 0; i--) {
        const last = leaving[i];
        if (!last) continue;
        updatePerson(stage, figures, standing, last.view, last.body);
        if (last.view.presence > 0) continue;
        destroyPerson(last.view);
        leaving.splice(i, 1);
      }
    },
    picks() {
      const picks: PickPerson[] = [];
      for (const map of [patients, staff])
        for (const v of map.values())
          if (!v.hidden) picks.push({ target: v.target, x: v.sx, y: v.sy, height: heightShown(v), depth: v.depth });
      return picks;
    },
    destroy() {
      for (const map of [patients, staff]) {
        for (const view of map.values()) destroyPerson(view);
        map.clear();
      }
      for (const { view } of leaving) destroyPerson(view);
      leaving.length = 0;
    },
  };
}

/** Height of the figure as it is now: less when it sits or lies. */
export function heightShown(view: PersonView): number {
  if (view.pose === "faint") return view.height * 0.5;
  return view.pose === "lie" || view.pose === "sit" ? view.height * 0.94 : view.height;
}
