/**
 * What all building commands share. A command prepares a step (what was there before, what is there after, what it
 * costs); the same checks then serve the query, the deed, undo and redo.
 */
import type { Command, CommandRule, Ctx, QueryResult } from "../command.ts";
import type { Ruleset } from "../../ruleset.ts";
import type { BuildStep, ClinicState, Room, Thing } from "../../state.ts";
import { bookCash } from "../../ledger.ts";
import { canBuild, inOrder, type Layout } from "../../rules/house/building.ts";
import { layoutFault, type Fault } from "../../rules/house/layout-fault.ts";
import { refuse } from "../refuse.ts";
import { resettle } from "./resettle.ts";

/** Steps that can be taken back. */
export const HISTORY = 50;

export type Prepared = { readonly step: BuildStep } | { readonly no: QueryResult };

export function fault(no: Fault): { readonly no: QueryResult } {
  return { no: { ok: false, refusal: { code: no.code, params: no.params }, tiles: no.tiles } };
}

export function no(code: QueryResult): { readonly no: QueryResult } {
  return { no: code };
}

/** Copies, so that history and state never share an object. */
export function copyRoom(room: Room): Room {
  return {
    ...room,
    at: [...room.at],
    size: [...room.size],
    walls: { ...room.walls },
    doors: room.doors.map((door) => ({ at: [door.at[0], door.at[1]], side: door.side })),
  };
}
export function copyThing(thing: Thing): Thing {
  return { ...thing, at: [...thing.at], busy: 0 };
}

export function makeStep(
  what: BuildStep["what"],
  ref: string,
  before: Partial<Layout>,
  after: Partial<Layout>,
  cost: number,
): Prepared {
  const side = ({ rooms = [], things = [] }: Partial<Layout>) => ({
    rooms: rooms.map(copyRoom),
    things: things.map(copyThing),
  });
  return { step: { what, ref, before: side(before), after: side(after), cost } };
}

/** The step that takes this one back. */
export function reversed(step: BuildStep): BuildStep {
  return { ...step, before: step.after, after: step.before, cost: step.cost === 0 ? 0 : -step.cost };
}

/** Rooms and things as they would be after a step. */
export function layoutAfter(rules: Ruleset, state: Layout, step: BuildStep): Layout {
  const ids = new Set([...step.before.rooms, ...step.before.things].map((one) => one.id));
  const stays = (one: { readonly id: string }) => !ids.has(one.id);
  return {
    rooms: inOrder(rules, [...state.rooms.filter(stays), ...step.after.rooms]),
    things: inOrder(rules, [...state.things.filter(stays), ...step.after.things]),
  };
}

/** Whether a step can be taken now; its price when it can. */
export function checkStep(rules: Ruleset, state: Readonly<ClinicState>, step: BuildStep): QueryResult {
  const used = step.before.things.find((thing) => inUse(state, thing.id));
  if (used) return { ...refuse("in-use", { thing: used.kind }), tiles: [used.at] } as QueryResult;
  const next = layoutAfter(rules, state, step);
  const fresh = new Set([...step.after.rooms, ...step.after.things].map((one) => one.id));
  const wrong = layoutFault(rules, state, next, fresh);
  if (wrong) return fault(wrong).no;
  if (lastDesk(rules, state, next)) return refuse("last-desk");
  if (step.cost > 0 && step.cost > state.cash.value)
    return refuse("too-dear", { price: step.cost, cash: state.cash.value });
  return { ok: true, price: step.cost };
}

/** Whether a thing is taken: by a patient, or by staff at work, on a break or at a course. Whoever mans a desk makes way. */
function inUse(state: Readonly<ClinicState>, id: string): boolean {
  return (
    state.patients.some(({ body }) => body.spot === id) ||
    state.staff.some(({ body, task }) => body.spot === id && task !== "desk") ||
    state.things.some((thing) => thing.id === id && thing.busy !== 0)
  );
}

/** Without a desk nobody can check in or pay, and the whole clinic would stand still. */
function lastDesk(rules: Ruleset, state: Layout, next: Layout): boolean {
  const desk = (thing: Thing) => rules.thingKinds[thing.kind]?.spots.some((spot) => spot.role === "visitor") ?? false;
  return state.things.some(desk) && !next.things.some(desk);
}

/** Takes a step: changes rooms and things, books its cost, and sees to it that nobody walks through a new wall. */
export function takeStep(ctx: Ctx, step: BuildStep, cause: string): void {
  const { rules, state } = ctx;
  const { ref } = step;
  const next = layoutAfter(rules, state, step);
  state.rooms = next.rooms.map((room) => (step.after.rooms.includes(room) ? copyRoom(room) : room));
  state.things = next.things.map((thing) => (step.after.things.includes(thing) ? copyThing(thing) : thing));
  state.layout += 1;
  if (step.cost !== 0) {
    bookCash(state.cash, state.tick, -step.cost, cause, ref);
    ctx.emit({ type: "booked", account: "cash", amount: -step.cost, cause, ref });
  }
  resettle(ctx, step);
  announce(ctx, step);
}

function announce(ctx: Ctx, { before, after }: BuildStep): void {
  const has = (list: readonly { readonly id: string }[], id: string) => list.some((one) => one.id === id);
  for (const { id, kind } of before.things)
    if (!has(after.things, id)) ctx.emit({ type: "thing-sold", thing: id, kind });
  for (const { id, kind } of before.rooms) if (!has(after.rooms, id)) ctx.emit({ type: "room-sold", room: id, kind });
  for (const { id, kind } of after.rooms)
    ctx.emit({ type: has(before.rooms, id) ? "room-changed" : "room-built", room: id, kind });
  for (const { id, kind } of after.things)
    ctx.emit({ type: has(before.things, id) ? "thing-moved" : "thing-placed", thing: id, kind });
}

/** A command that takes a new step; what was undone before it can't be done again. */
export function buildingRule<C extends Command>(
  prepare: (rules: Ruleset, state: Readonly<ClinicState>, command: C) => Prepared,
): CommandRule<C> {
  return {
    query(rules, state, command) {
      if (!canBuild(rules)) return refuse("no-building");
      const prepared = prepare(rules, state, command);
      return "no" in prepared ? prepared.no : checkStep(rules, state, prepared.step);
    },
    execute(ctx, command) {
      const { state } = ctx;
      const prepared = prepare(ctx.rules, state, command);
      if ("no" in prepared) return;
      const { step } = prepared;
      const isNew = (one: { readonly id: string }) =>
        ![...step.before.rooms, ...step.before.things].some((old) => old.id === one.id);
      takeStep(ctx, step, step.cost < 0 ? "sell" : "build");
      state.nextId += [...step.after.rooms, ...step.after.things].filter(isNew).length;
      state.build.undo.push(step);
      if (state.build.undo.length > HISTORY) state.build.undo.shift();
      state.build.redo = [];
    },
  };
}
