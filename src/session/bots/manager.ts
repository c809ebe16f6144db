/** The part of a bot that runs the house: whatever keeps people waiting is built or hired, as far as the money goes. */
import type { Ruleset, StaffRole, Tile } from "../../sim/ruleset.ts";
import type { Candidate, ClinicState } from "../../sim/state.ts";
import { permitted } from "../../sim/rules/story/permits.ts";
import { blockerOf } from "../../sim/rules/people/blockers.ts";
import { query } from "../../sim/commands/index.ts";
import { roomPrice, suggestDoor, thingsIn } from "../../sim/rules/house/building.ts";
import type { Bot } from "./bot.ts";

type Act = Parameters<Bot>[2];
const FACINGS = ["sw", "se"] as const;
/** Days of wages that stay in the till whatever is bought. */
const RESERVE_DAYS = 1.5;

export interface Manager {
  look(rules: Ruleset, state: Readonly<ClinicState>, act: Act): void;
}

/** Looks round every few minutes of clinic time and mends what blocked most people since it last did something. */
export function createManager(may: { readonly build: boolean; readonly hire: boolean }): Manager {
  const missed = new Map<string, number>();
  const note = (key: string) => missed.set(key, (missed.get(key) ?? 0) + 1);
  return {
    look(rules, state, act) {
      if (state.tick % 10 !== 0) return;
      for (const patient of state.patients) {
        const blocker = blockerOf(rules, state, patient);
        if (blocker?.code === "stations-taken" || blocker?.code === "no-station" || blocker?.code === "no-equipment")
          note(`thing ${blocker.params["thing"]}`);
        else if (blocker?.code === "hands-busy" || blocker?.code === "no-duty" || blocker?.code === "hands-away")
          note(`role ${blocker.params["role"]}`);
      }
      if (state.tick % 40 !== 0) return;
      for (const [key, count] of [...missed].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
        if (count < 4) break;
        const [what = "", id = ""] = key.split(" ");
        const done =
          what === "role" ? may.hire && hire(rules, state, id, act) : may.build && provide(rules, state, id, act);
        if (!done) continue;
        missed.clear();
        return;
      }
    },
  };
}

function spare(state: Readonly<ClinicState>): number {
  const wages = state.staff.reduce((sum, one) => sum + one.wage, 0);
  return state.cash.value - RESERVE_DAYS * wages;
}

function hire(rules: Ruleset, state: Readonly<ClinicState>, role: string, act: Act): boolean {
  const worth = (c: Candidate) => (c.skill + c.manner) / Math.max(1, c.wage);
  const fit = state.candidates
    .filter((c) => rules.roles[c.role].does.includes(role as StaffRole) && spare(state) > 2 * c.wage)
    .sort((a, b) => worth(b) - worth(a) || a.id - b.id)[0];
  return fit !== undefined && act({ type: "hire", candidate: fit.id });
}

/** Puts one more of a kind of thing where it may stand, or builds a room for it first. */
function provide(rules: Ruleset, state: Readonly<ClinicState>, kind: string, act: Act): boolean {
  const thing = rules.thingKinds[kind];
  if (!thing || !permitted(rules, state, "thing", kind) || spare(state) < thing.price) return false;
  for (const room of state.rooms) {
    if (thing.rooms.length > 0 && !thing.rooms.includes(room.kind)) continue;
    if (thing.rooms.length === 0 && thingsIn(rules, state, room).length > (room.size[0] * room.size[1]) / 3) continue;
    if (placeIn(rules, state, kind, room.at, room.size, act)) return true;
  }
  const wanted = thing.rooms.find((id) => permitted(rules, state, "room", id));
  if (wanted === undefined) return false;
  return buildFor(rules, state, wanted, spare(state) - thing.price, act) && provideIn(rules, state, kind, act);
}

/** The newest room is the one that was built for it. */
function provideIn(rules: Ruleset, state: Readonly<ClinicState>, kind: string, act: Act): boolean {
  const room = state.rooms[state.rooms.length - 1];
  return room !== undefined && placeIn(rules, state, kind, room.at, room.size, act);
}

function placeIn(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  kind: string,
  [x0, y0]: Tile,
  [w, h]: Tile,
  act: Act,
): boolean {
  for (const facing of FACINGS) {
    for (let y = y0; y < y0 + h; y++) {
      for (let x = x0; x < x0 + w; x++) {
        const command = { type: "place-thing", kind, at: [x, y], facing } as const;
        if (query(rules, state, command).ok) return act(command);
      }
    }
  }
  return false;
}

/** The first free place of four by four tiles, looked for row by row. */
function buildFor(rules: Ruleset, state: Readonly<ClinicState>, kind: string, money: number, act: Act): boolean {
  const size: Tile = [4, 4];
  if (roomPrice(rules, kind, size) > money) return false;
  const [bx, by] = rules.map.building.at;
  const [bw, bh] = rules.map.building.size;
  for (let y = by; y + size[1] <= by + bh; y++) {
    for (let x = bx; x + size[0] <= bx + bw; x++) {
      const at: Tile = [x, y];
      if (state.rooms.some((room) => meets(room.at, room.size, at, size))) continue;
      const door = suggestDoor(rules, state, kind, at, size);
      if (!door) continue;
      const command = { type: "build-room", kind, at, size, glass: true, door } as const;
      if (query(rules, state, command).ok) return act(command);
    }
  }
  return false;
}

function meets(a: readonly number[], b: readonly number[], c: Tile, d: Tile): boolean {
  const [ax = 0, ay = 0] = a;
  const [aw = 0, ah = 0] = b;
  return ax < c[0] + d[0] && c[0] < ax + aw && ay < c[1] + d[1] && c[1] < ay + ah;
}
