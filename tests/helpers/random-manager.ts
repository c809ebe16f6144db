/** A manager who tries anything, sensible or not: builds, sells, hires, pays, prices, borrows, reorders. */
import type { Command } from "../../src/sim/commands/command.ts";
import type { Ruleset, StaffRole, Tile } from "../../src/sim/ruleset.ts";
import type { ClinicState } from "../../src/sim/state.ts";
import { suggestDoor } from "../../src/sim/rules/house/building.ts";

const SIDES = ["n", "e", "s", "w"] as const;
const FACINGS = ["sw", "se", "ne", "nw"] as const;

export function anyManagement(rules: Ruleset, state: Readonly<ClinicState>, dice: () => number): Command {
  const one = <T>(list: readonly T[]): T | undefined => list[dice() % Math.max(1, list.length)];
  const [bx, by] = rules.map.building.at;
  const [bw, bh] = rules.map.building.size;
  const tile = (): Tile => [bx + (dice() % bw), by + (dice() % bh)];
  const facing = one(FACINGS) ?? "sw";
  const thing = one(state.things)?.id ?? "";
  const room = one(state.rooms)?.id ?? "";
  const staff = one(state.staff)?.id ?? 0;
  const waiting = state.patients.filter((p) => p.visit.step === "waiting");
  const patient = one(waiting)?.id ?? 0;
  switch (dice() % 20) {
    case 0:
    case 1:
    case 2:
      return { type: "place-thing", kind: one(rules.building.things) ?? "sofa", at: tile(), facing };
    case 3: {
      const kind = one(rules.building.rooms) ?? "surgery";
      const at = tile();
      const size: Tile = [2 + (dice() % 4), 2 + (dice() % 4)];
      const door = (dice() % 4 > 0 && suggestDoor(rules, state, kind, at, size)) || { at, side: one(SIDES) ?? "n" };
      return { type: "build-room", kind, at, size, glass: dice() % 2 === 0, door };
    }
    case 4:
      return { type: "move-door", room, index: 0, door: { at: tile(), side: one(SIDES) ?? "s" } };
    case 5:
      return { type: "copy-room", room, at: tile() };
    case 6:
      return dice() % 3 === 0 ? { type: "sell-room", room } : { type: "sell-thing", thing };
    case 7:
    case 8:
      return { type: "move-thing", thing, at: tile(), facing };
    case 9:
      return { type: dice() % 3 > 0 ? "undo-build" : "redo-build" };
    case 10:
      return { type: "hire", candidate: one(state.candidates)?.id ?? 0 };
    case 11:
      return dice() % 5 === 0 ? { type: "dismiss", staff } : { type: "send-on-break", staff };
    case 12:
      return { type: "assign", staff, room: dice() % 2 === 0 ? room : "" };
    case 13: {
      const duties = Object.values(rules.roles).map((role) => role.id) satisfies StaffRole[];
      return { type: "set-duties", staff, duties: duties.filter(() => dice() % 3 > 0) };
    }
    case 14:
      return { type: "train", staff, course: one(Object.keys(rules.courses)) ?? "" };
    case 15:
      return { type: "set-wage", staff, wage: 40 + (dice() % 300) };
    case 16:
      return { type: "set-price", item: one(Object.keys(rules.treatments)) ?? "", percent: 50 + 5 * (dice() % 31) };
    case 17:
      return dice() % 2 === 0
        ? { type: "take-loan", loan: one(rules.money.loans) ?? "" }
        : { type: "repay-loan", loan: one(state.loans)?.id ?? 0, amount: dice() % 2000 };
    case 18:
      return { type: "queue-before", patient, before: one(waiting)?.id ?? 0 };
    default:
      return dice() % 2 === 0
        ? { type: "answer-bailout", accept: dice() % 4 > 0 }
        : { type: "set-policies", policies: [...state.policies].reverse().map((p) => ({ ...p, on: dice() % 3 > 0 })) };
  }
}
