/** Bodies walk along distance fields, tile by tile, from middle to middle. */
import type { Ctx } from "../../commands/command.ts";
import type { Ruleset } from "../../ruleset.ts";
import type { Body } from "../../state.ts";
import { hold } from "../../rules/house/holders.ts";
import { effectOn } from "../../rules/fear/assistant.ts";
import { facingOf, tileX, tileY } from "../../rules/people/people.ts";
import { eachStep, nav, nextTile, type Nav } from "../../rules/house/map.ts";
import { findPath } from "../../rules/house/paths.ts";
import type { Place } from "../../rules/house/places.ts";

/** The way that a body is on: found once, and again when the goal or the floor plan changes. Never part of the state. */
interface Walk {
  readonly plan: Nav;
  readonly goal: number;
  readonly path: readonly number[] | null;
  at: number;
}
const walks = new WeakMap<Body, Walk>();

/** Tiles that everybody comes from and goes to: one field of distances serves them all. */
const doors = new WeakMap<Nav, ReadonlySet<number>>();

function isDoor(rules: Ruleset, plan: Nav, tile: number): boolean {
  let known = doors.get(plan);
  if (!known) {
    known = new Set([rules.map.entrance.at, ...rules.map.spawns].map(([x, y]) => y * plan.w + x));
    doors.set(plan, known);
  }
  return known.has(tile);
}

/** The next tile of the body's way, or −1 when there is none. */
function onward(rules: Ruleset, plan: Nav, body: Body, here: number): number {
  let walk = walks.get(body);
  if (isDoor(rules, plan, body.goal)) {
    if (walk?.plan !== plan) walks.set(body, { plan, goal: -1, path: null, at: 0 });
    return nextTile(plan, here, body.goal);
  }
  if (!walk || walk.plan !== plan || walk.goal !== body.goal || walk.path?.[walk.at] !== here) {
    walk = { plan, goal: body.goal, path: findPath(plan, here, body.goal), at: 0 };
    walks.set(body, walk);
  }
  walk.at += 1;
  return walk.path?.[walk.at] ?? -1;
}

export function moveBodies(ctx: Ctx): void {
  const plan = nav(ctx.rules, ctx.state);
  const hurry = effectOn(ctx.rules, ctx.state, "walk", 0)?.factor ?? 1;
  const speed = Math.floor(ctx.rules.tuning.walkSpeed * hurry);
  for (const patient of ctx.state.patients)
    step(
      ctx.rules,
      plan,
      patient.body,
      patient.visit.reason === "fled" ? Math.floor(speed * 1.8) : speed,
      patient.visit.reason === "fled",
    );
  for (const staff of ctx.state.staff) step(ctx.rules, plan, staff.body, speed, false);
}

/** Whether one step leads from a tile to another, or they are the same. */
function oneStep(plan: Nav, from: number, to: number): boolean {
  let found = from === to;
  eachStep(plan, from, (next) => (found ||= next === to));
  return found;
}

/** Where the floor plan changed under somebody between two tiles, they go back to the middle of the one they are on. */
function turnBack(plan: Nav, body: Body): void {
  if (body.next < 0 || walks.get(body)?.plan === plan) return;
  const here = tileY(body) * plan.w + tileX(body);
  const shut = plan.blocked[body.next] && body.next !== body.goal;
  if (shut || !oneStep(plan, here, body.next)) body.next = here;
}

function step(rules: Ruleset, plan: Nav, body: Body, speed: number, running: boolean): void {
  let left = speed;
  turnBack(plan, body);
  while (body.goal >= 0 && left > 0) {
    if (body.next < 0) {
      const here = tileY(body) * plan.w + tileX(body);
      if (here === body.goal) {
        body.goal = -1;
        break;
      }
      body.next = onward(rules, plan, body, here);
      if (body.next < 0) {
        body.goal = -1;
        break;
      }
    }
    const tx = (body.next % plan.w) * 1000 + 500;
    const ty = Math.floor(body.next / plan.w) * 1000 + 500;
    const dx = tx - body.x;
    const dy = ty - body.y;
    body.facing = facingOf(dx, dy, body.facing);
    body.pose = running ? "run" : "walk";
    const diagonal = dx !== 0 && dy !== 0;
    const reach = diagonal ? Math.floor((left * 707) / 1000) : left;
    const far = Math.max(Math.abs(dx), Math.abs(dy));
    if (far <= reach) {
      body.x = tx;
      body.y = ty;
      body.next = -1;
      left -= diagonal ? Math.ceil((far * 1414) / 1000) : far;
    } else {
      body.x += Math.sign(dx) * Math.min(reach, Math.abs(dx));
      body.y += Math.sign(dy) * Math.min(reach, Math.abs(dy));
      left = 0;
    }
  }
  if (body.goal < 0 && (body.pose === "walk" || body.pose === "run")) body.pose = "stand";
}

export function walkTo(ctx: Ctx, body: Body, x: number, y: number): void {
  body.goal = y * ctx.rules.map.size[0] + x;
}

/** Gives a body a place to hold and sends it there; it holds it from now on. */
export function sendTo(ctx: Ctx, body: Body, place: Place): void {
  hold(ctx.state, body, place.thing, place.index);
  walkTo(ctx, body, place.spot.x, place.spot.y);
}

export function letGo(body: Body): void {
  body.spot = "";
  body.spotIndex = 0;
}

/** Whether a body has reached the place it holds; settles it there (sits, lies or stands, turned as the place is). */
export function settled(body: Body, place: Place): boolean {
  if (body.goal >= 0 || tileX(body) !== place.spot.x || tileY(body) !== place.spot.y) return false;
  body.facing = place.spot.facing;
  body.pose = place.spot.pose === "stand" ? "stand" : place.spot.pose;
  return true;
}
