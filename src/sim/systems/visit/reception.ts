/** Coming in, checking in, finding a seat, losing patience, paying and going home. */
import type { Ctx } from "../../commands/command.ts";
import type { Tile } from "../../ruleset.ts";
import type { Patient, Staff, Step } from "../../state.ts";
import { round } from "../../math.ts";
import { random } from "../../rng.ts";
import { clockOf, minutesToTicks } from "../../rules/clock.ts";
import { storySway } from "../../rules/story/measures.ts";
import { demand } from "../../rules/money/demand.ts";
import { segmentOf } from "../../rules/rival/joint.ts";
import { deskTime } from "../../rules/staff/desks.ts";
import { nav, type Spot } from "../../rules/house/map.ts";
import { nearestFree, placeOf, type Place } from "../../rules/house/places.ts";
import { tileX, tileY } from "../../rules/people/people.ts";
import { nearestRoom } from "../../rules/house/rooms.ts";
import { chooseAgain, nextInNeed, settle, thinkAgain, type Need } from "../city/needs.ts";
import { neglect } from "../mouths/mouths.ts";
import { makePatient } from "../people/people.ts";
import { comeToRival } from "../rival/house/house.ts";
import { passOn, sendWhereTheyFit, sentToYou } from "../rival/pact/send.ts";
import { letGo, sendTo, settled, walkTo } from "../people/movement.ts";
import { changeTrust, think } from "../fear/feel.ts";
import { takeFee } from "../clinic/economy.ts";
import { remember, review } from "./aftermath.ts";
import { nextArrival } from "./returning.ts";
import { tallyPolicies } from "../policies/policy-log.ts";

/**
 * New people. Most come by appointment, so they come more evenly than a Poisson stream: the rate fills a measure,
 * and someone arrives when it holds 0.6 to 1.4 people (docs/model.md).
 */
export function arrive(ctx: Ctx): void {
  const { rules, state } = ctx;
  const clock = clockOf(state.tick);
  const perHour = rules.arrivals.perHour[Math.min(clock.day, rules.arrivals.perHour.length) - 1];
  const { arrivals } = state;
  if (rules.city.on) {
    arriveFromTown(ctx, perHour?.[clock.hour - 8] ?? 0);
    return;
  }
  // Word gets round every ten minutes.
  if (rules.money.on && state.tick % 40 === 0) arrivals.demand = round(1000 * demand(rules, state).factor);
  arrivals.due += round(((perHour?.[clock.hour - 8] ?? 0) * arrivals.demand * storySway(state)) / 240);
  if (arrivals.due < arrivals.next) return;
  arrivals.due -= arrivals.next;
  arrivals.next = round(600 + 800 * random(state, "arrivals"));
  if (clock.minuteOfDay >= rules.arrivals.lastCall) return;
  comeIn(ctx);
}

/** Everyone in town with a need, evenly spaced as above; `perHour` of them would come here at the opening's odds. */
function arriveFromTown(ctx: Ctx, perHour: number): void {
  const { rules, state } = ctx;
  const { arrivals } = state;
  for (const segment of sentToYou(ctx)) comeIn(ctx, segment);
  arrivals.due += round((perHour * 1000 * 1e6 * storySway(state)) / (240 * state.city.opening));
  while (arrivals.due >= arrivals.next) {
    arrivals.due -= arrivals.next;
    arrivals.next = round(600 + 800 * random(state, "arrivals"));
    if (clockOf(state.tick).minuteOfDay >= rules.arrivals.lastCall) continue;
    const need = nextInNeed(ctx);
    if (need) goThere(ctx, need);
  }
  if (clockOf(state.tick).minuteOfDay < rules.arrivals.lastCall) for (const need of thinkAgain(ctx)) goThere(ctx, need);
}

/** To where they chose to go, or, while doors are full, to the next best. */
function goThere(ctx: Ctx, need: Need): void {
  let at = need;
  while (!letIn(ctx, at)) at = chooseAgain(ctx, at);
  settle(ctx, at);
}

function letIn(ctx: Ctx, { segment, option, times }: Need): boolean {
  if (option === "home" || sendWhereTheyFit(ctx, option, segment)) return true;
  if (option === "you") return comeIn(ctx, segment, times);
  // Whoever goes to a recorded game is counted, and no more: it was as busy as it was.
  if (ctx.rules.rival?.kind === "ghost") return true;
  return comeToRival(ctx, segment, times);
}

/**
 * Somebody at the door, of a segment if the town has any; `times` is how often they have put it off. False when there
 * is no room for them.
 */
function comeIn(ctx: Ctx, segment = "", times = 0): boolean {
  const { rules, state } = ctx;
  if (state.patients.filter((p) => p.visit.step !== "leaving").length >= rules.arrivals.capacity) {
    state.counts.turnedAway += 1;
    ctx.emit({ type: "patient-turned-away" });
    return passOn(ctx, "you", segment);
  }
  if (times > 0) {
    const who = makePatient(ctx, segment);
    neglect(ctx, who, times);
    enter(ctx, who);
    return true;
  }
  const who = nextArrival(ctx, segment);
  if (who) enter(ctx, who);
  return true;
}

export function enter(ctx: Ctx, patient: Patient): void {
  ctx.state.patients.push(patient);
  ctx.state.patients.sort((a, b) => a.id - b.id);
  ctx.state.counts.arrived += 1;
  const [x, y] = ctx.rules.map.entrance.at;
  walkTo(ctx, patient.body, x, y);
  ctx.emit({ type: "patient-arrived", patient: patient.id });
}

/** What one round of the reception knows. */
interface Round {
  /** Kinds of places that somebody looked for in vain this tick: nobody else need look. */
  readonly full: Set<Spot["role"]>;
  /** Who is at each desk, or on the way to it. */
  readonly clerks: ReadonlyMap<string, Staff>;
}

function newRound(ctx: Ctx): Round {
  const clerks = new Map<string, Staff>();
  for (const one of ctx.state.staff) if (one.task === "desk") clerks.set(one.body.spot, one);
  return { full: new Set(), clerks };
}

export function runReception(ctx: Ctx): void {
  const round = newRound(ctx);
  for (const patient of ctx.state.patients) {
    const { step } = patient.visit;
    if (step === "arriving") queueAtDesk(ctx, patient, round);
    else if (step === "checking-in") checkIn(ctx, patient, round);
    else if (step === "waiting") wait(ctx, patient, round);
    else if (step === "paying") pay(ctx, patient, round);
    else if (step === "leaving" && patient.body.goal < 0 && !beingFetched(ctx, patient)) goHome(ctx, patient);
  }
  removeGone(ctx);
}

/** Whether somebody has stood with them at this desk for as long as it takes. */
function served(ctx: Ctx, patient: Patient, minutes: number, { clerks }: Round): boolean {
  const clerk = clerks.get(patient.body.spot);
  if (!clerk || clerk.body.goal >= 0) return false;
  return ctx.state.tick - patient.visit.since >= minutesToTicks(minutes * deskTime(ctx.rules, ctx.state, clerk));
}

/** The nearest free place at a desk with somebody behind it; at any desk when none has. */
function freeDesk(ctx: Ctx, { body }: Patient, { full, clerks }: Round): Place | undefined {
  if (full.has("visitor")) return undefined;
  const staffed = (place: Place) => clerks.has(place.thing);
  const best =
    nearestFree(ctx.rules, ctx.state, "visitor", body, "", staffed) ??
    nearestFree(ctx.rules, ctx.state, "visitor", body);
  if (!best) full.add("visitor");
  return best;
}

/** From the door to the desk, or to the queue before it, or a step inside when that is full. */
function queueAtDesk(ctx: Ctx, patient: Patient, round: Round): void {
  const { rules, state } = ctx;
  const held = placeOf(rules, state, patient.body);
  if (held?.spot.role === "visitor") {
    if (settled(patient.body, held)) enterStep(ctx, patient, "checking-in");
    return;
  }
  const desk = freeDesk(ctx, patient, round);
  if (desk) {
    sendTo(ctx, patient.body, desk);
    return;
  }
  if (held) {
    settled(patient.body, held);
    return;
  }
  const free = freePlace(ctx, patient, "queue", round);
  if (free) sendTo(ctx, patient.body, free);
}

function freePlace(ctx: Ctx, patient: Patient, role: Spot["role"], round: Round): Place | undefined {
  if (round.full.has(role)) return undefined;
  const place = nearestFree(ctx.rules, ctx.state, role, patient.body);
  if (!place) round.full.add(role);
  return place;
}

/** From a desk that nobody is behind to one that has somebody and room; false when there is none. */
function changeDesk(ctx: Ctx, patient: Patient, round: Round): boolean {
  if (round.clerks.has(patient.body.spot)) return false;
  const better = freeDesk(ctx, patient, { ...round, full: new Set() });
  if (!better || !round.clerks.has(better.thing)) return false;
  sendTo(ctx, patient.body, better);
  return true;
}

function checkIn(ctx: Ctx, patient: Patient, round: Round): void {
  if (changeDesk(ctx, patient, round)) {
    enterStep(ctx, patient, "arriving");
    return;
  }
  if (!served(ctx, patient, ctx.rules.tuning.checkInMinutes, round)) return;
  ctx.emit({ type: "patient-checked-in", patient: patient.id });
  takeSeat(ctx, patient);
}

/** Sends a patient to wait: on the nearest free seat, else standing on a free tile of a waiting room. */
export function takeSeat(ctx: Ctx, patient: Patient): void {
  enterStep(ctx, patient, "waiting");
  patient.visit.waitSince = ctx.state.tick;
  findSeat(ctx, patient, newRound(ctx));
}

function findSeat(ctx: Ctx, patient: Patient, round: Round): void {
  const seat = freePlace(ctx, patient, "seat", round);
  if (seat) {
    sendTo(ctx, patient.body, seat);
    return;
  }
  if (patient.body.spot !== "") letGo(patient.body);
  if (patient.body.goal < 0) standAbout(ctx, patient);
}

/** In the nearest waiting room; without one, or with no floor left in it, wherever there is floor. */
function standAbout(ctx: Ctx, patient: Patient): void {
  const room = nearestRoom(ctx.state, "waiting", patient.body);
  if (!room || !standIn(ctx, patient, room)) standIn(ctx, patient, ctx.rules.map.building);
}

/**
 * Somewhere to stand in a room, for those who found no seat: each begins to look at a tile of their own. False when
 * there is no floor left.
 */
function standIn(ctx: Ctx, patient: Patient, room: { readonly at: Tile; readonly size: Tile }): boolean {
  const { state, rules } = ctx;
  const [rx, ry] = room.at;
  const [w, h] = room.size;
  const here = { x: tileX(patient.body), y: tileY(patient.body) };
  const inside = here.x >= rx && here.y >= ry && here.x < rx + w && here.y < ry + h;
  const plan = nav(rules, state);
  const tile = (x: number, y: number) => y * plan.w + x;
  if (inside && !plan.blocked[tile(here.x, here.y)]) return true;
  const taken = new Set(state.patients.map((p) => tile(tileX(p.body), tileY(p.body))));
  for (let i = 0; i < w * h; i++) {
    const n = (i + patient.id * 7) % (w * h);
    const x = rx + (n % w);
    const y = ry + Math.floor(n / w);
    if (plan.blocked[tile(x, y)] || taken.has(tile(x, y))) continue;
    walkTo(ctx, patient.body, x, y);
    return true;
  }
  return false;
}

/** In a chair that is no longer theirs, when the place they were sent to was built over. */
function inFurniture({ rules, state }: Ctx, { body }: Patient): boolean {
  const plan = nav(rules, state);
  return plan.blocked[tileY(body) * plan.w + tileX(body)] === 1;
}

function wait(ctx: Ctx, patient: Patient, round: Round): void {
  const { rules, state } = ctx;
  const { visit, body } = patient;
  visit.waited += 1;
  const minutes = (state.tick - visit.waitSince) / 4;
  state.counts.longestWait = Math.max(state.counts.longestWait, Math.floor(minutes));
  const place = placeOf(rules, state, body);
  if (place?.spot.role === "seat") settled(body, place);
  else if (body.goal < 0 && (state.tick % 8 === 0 || inFurniture(ctx, patient))) findSeat(ctx, patient, round);
  if (minutes > patient.patience) {
    state.counts.gaveUp += 1;
    leave(ctx, patient, "gave-up-waiting");
    passOn(ctx, "you", segmentOf(rules, patient.archetype));
  } else if (minutes > patient.patience * 0.65 && visit.thought?.code !== "clock") think(ctx, patient, "clock");
  else if (patient.trust.value < 12_000) leave(ctx, patient, "distrust");
}

/** Reasons to leave that mean that nothing was done for the patient. */
const LET_DOWN: readonly string[] = ["gave-up-waiting", "sent-home", "closing", "distrust", "too-dear", "nobody-came"];

/** Sends a patient out. The reason stays on their last thought, in the record and in the review. */
export function leave(ctx: Ctx, patient: Patient, reason: string): void {
  const { visit } = patient;
  visit.reason = reason;
  if (LET_DOWN.includes(reason)) ctx.state.counts.letDown += 1;
  visit.station = "";
  visit.workers = [];
  visit.comforts = [];
  visit.asked = -1;
  think(
    ctx,
    patient,
    reason === "treated" || reason === "advised"
      ? "heart"
      : reason === "fled"
        ? "exclamation"
        : reason === "gave-up-waiting"
          ? "clock"
          : reason === "too-dear"
            ? "coin"
            : "door",
    reason,
  );
  letGo(patient.body);
  const { spawns } = ctx.rules.map;
  const exit = spawns[patient.id % spawns.length] ?? [0, 0];
  walkTo(ctx, patient.body, exit[0], exit[1]);
  enterStep(ctx, patient, "leaving");
  remember(ctx, patient);
  review(ctx, patient);
  tallyPolicies(ctx, patient);
  ctx.emit({ type: "patient-left", patient: patient.id, reason });
}

/** To the desk to pay: the last of the visit that is remembered. */
export function goPay(ctx: Ctx, patient: Patient): void {
  letGo(patient.body);
  enterStep(ctx, patient, "paying");
}

function pay(ctx: Ctx, patient: Patient, round: Round): void {
  const { rules, state } = ctx;
  const held = placeOf(rules, state, patient.body);
  if (held?.spot.role !== "visitor") {
    const free = freeDesk(ctx, patient, round);
    if (free) sendTo(ctx, patient.body, free);
    else {
      const idle = patient.body.spot === "" && patient.body.goal < 0;
      const queue = idle ? freePlace(ctx, patient, "queue", round) : undefined;
      if (queue) sendTo(ctx, patient.body, queue);
      else if (idle) standAbout(ctx, patient);
    }
    patient.visit.since = state.tick;
    return;
  }
  if (!settled(patient.body, held) || changeDesk(ctx, patient, round)) {
    patient.visit.since = state.tick;
    return;
  }
  if (!served(ctx, patient, rules.tuning.payMinutes, round)) return;
  takeFee(ctx, patient);
  const treated = patient.mouth.some((f) => f.treated !== "" && f.found);
  const { plan } = patient.visit;
  if (patient.visit.stopped) leave(ctx, patient, "stopped");
  else if (plan && plan.items.length === 0 && plan.declined.length > 0) leave(ctx, patient, "too-dear");
  else leave(ctx, patient, treated && plan && plan.items.length > 0 ? "treated" : "advised");
}

/** Whether somebody still lies where they collapsed, until the ambulance has them. */
function beingFetched(ctx: Ctx, { visit }: Patient): boolean {
  const wait = minutesToTicks(ctx.rules.tuning.nanobots.ambulanceMinutes);
  return visit.reason === "ambulance" && ctx.state.tick - visit.since < wait;
}

function goHome(ctx: Ctx, patient: Patient): void {
  patient.visit.step = "gone";
  patient.visit.since = ctx.state.tick;
}

function removeGone(ctx: Ctx): void {
  const { state } = ctx;
  if (!state.patients.some((p) => p.visit.step === "gone")) return;
  state.gone.push(...state.patients.filter((p) => p.visit.step === "gone"));
  state.patients = state.patients.filter((p) => p.visit.step !== "gone");
}

export function enterStep(ctx: Ctx, patient: Patient, step: Step): void {
  patient.visit.step = step;
  patient.visit.since = ctx.state.tick;
}

/** Closing time: whoever is still inside goes home for the night. */
export function closeDay(ctx: Ctx): void {
  for (const patient of ctx.state.patients) {
    if (patient.visit.step !== "leaving" && patient.visit.step !== "gone") {
      if (patient.visit.fee > 0 && patient.visit.step === "paying") {
        takeFee(ctx, patient);
        leave(ctx, patient, "treated");
      } else {
        changeTrust(ctx, patient, -6, "closing");
        leave(ctx, patient, "closing");
      }
    }
    goHome(ctx, patient);
  }
  removeGone(ctx);
}
