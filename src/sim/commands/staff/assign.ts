import type { Command, CommandRule } from "../command.ts";
import { placesOn } from "../../rules/house/places.ts";
import { findStaff } from "../../rules/people/people.ts";
import { findRoom, roomAt } from "../../rules/house/rooms.ts";
import { refuse } from "../refuse.ts";
import { member } from "./member.ts";

type Assign = Extract<Command, { type: "assign" }>;

/** Holds somebody to one room, where they work and wait; "" lets them work anywhere. */
export const assign: CommandRule<Assign> = {
  query(rules, state, { staff: id, room }) {
    const { one, no } = member(rules, state, id);
    if (no) return no;
    if (one.room === room) return refuse("nothing-new");
    if (room === "") return { ok: true };
    if (!findRoom(state, room)) return refuse("no-such-room");
    const works = state.things.some(
      (thing) =>
        roomAt(state, thing.at[0], thing.at[1])?.id === room &&
        placesOn(rules, state, thing).some((place) => place.spot.role === "staff"),
    );
    return works ? { ok: true } : refuse("no-work-there", { room });
  },
  execute(ctx, { staff: id, room }) {
    const one = findStaff(ctx.state, id);
    if (one) one.room = room;
  },
};
