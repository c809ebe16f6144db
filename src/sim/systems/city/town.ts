/** What campaigns, moves, replies and approaches do in town: one way to sway, to set people talking, to book trust. */
import type { Ctx } from "../../commands/command.ts";
import type { House, Option, TownEffect } from "../../ruleset.ts";
import { book } from "../../ledger.ts";
import { minutesToTicks } from "../../rules/clock.ts";
import { round } from "../../math.ts";
import { bookClinic } from "../fear/feel.ts";
import { bookHouse } from "../rival/house/books.ts";

export interface TownSource {
  /** Code with a name (`campaign`, `rival-move`, `reply`, `approach`, `news`), and what it came from (its id). */
  readonly cause: string;
  readonly ref: string;
  /** The segment that was picked, for what is aimed. */
  readonly segment?: string;
  /** 0–1, of the effect's own size; 1 if left out. */
  readonly strength?: number;
}

const other = (house: House): House => (house === "you" ? "rival" : "you");

/** Lets loose an effect of something that `by` did. */
export function applyTown(ctx: Ctx, by: House, effect: TownEffect, from: TownSource): void {
  const { state } = ctx;
  const strength = from.strength ?? 1;
  const on: Option = effect.on === "home" ? "home" : effect.on === "self" ? by : other(by);
  switch (effect.do) {
    case "sway":
      for (const segment of segmentsOf(effect.segments, from))
        state.city.effects.push({
          id: state.nextId++,
          on,
          segment,
          utility: round(1000 * effect.utility * strength),
          from: state.tick,
          until: state.tick + minutesToTicks(effect.minutes),
          cause: from.cause,
          ref: from.ref,
        });
      return;
    case "word":
      for (const segment of segmentsOf(effect.segments, from)) {
        const list = segment === "" ? Object.keys(ctx.rules.city.segments) : [segment];
        for (const id of list) talk(ctx, on as House, id, effect.points * strength, from.cause, from.ref);
      }
      return;
    default:
      if (on === "you") bookClinic(ctx, effect.do, effect.points * strength, from.cause, from.ref);
      else if (on === "rival") bookHouse(ctx, effect.do, effect.points * strength, from.cause, from.ref);
  }
}

/** What a segment says of a house changes, −100–100 points. */
export function talk({ state }: Ctx, house: House, segment: string, points: number, cause: string, ref = ""): void {
  const word = state.city.word[segment]?.[house];
  if (word) book(word, state.tick, points * 1000, cause, ref, -100_000, 100_000);
}

function segmentsOf(segments: readonly string[], { segment }: TownSource): readonly string[] {
  return segments.length > 0 ? segments : [segment ?? ""];
}
