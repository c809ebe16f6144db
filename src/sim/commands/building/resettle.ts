/** After the floor plan has changed: nobody heads for a tile that is taken, and those who man a desk go where it went. */
import type { Ctx } from "../command.ts";
import type { Body, BuildStep } from "../../state.ts";
import { flood, nav, spotsOf, type Nav } from "../../rules/house/map.ts";
import { tileX, tileY } from "../../rules/people/people.ts";
import { placeOf } from "../../rules/house/places.ts";
import { letGo } from "../../systems/people/movement.ts";

export function resettle(ctx: Ctx, step: BuildStep): void {
  followDesks(ctx, step);
  const { rules, state } = ctx;
  const plan = nav(rules, state);
  const { entrance } = rules.map;
  const reached = flood(plan, entrance.at[1] * plan.w + entrance.at[0]);
  for (const one of state.staff) if (one.home) one.home = freeHome(plan, reached, one.home);
  for (const { body } of state.staff)
    if (step.before.things.some((thing) => thing.id === body.spot)) followThing(ctx, plan, body);
  for (const person of [...state.patients, ...state.staff]) dropGoal(plan, person.body);
}

/** Whoever belongs on a staff place of a thing that was moved belongs there still. */
function followDesks(ctx: Ctx, step: BuildStep): void {
  for (const old of step.before.things) {
    const now = step.after.things.find((thing) => thing.id === old.id);
    const kind = ctx.rules.thingKinds[old.kind];
    if (!now || !kind) continue;
    const from = spotsOf(kind, old);
    const to = spotsOf(kind, now);
    from.forEach((spot, i) => {
      const moved = to[i];
      if (!moved || spot.role !== "staff") return;
      for (const one of ctx.state.staff)
        if (one.home && one.home[0] === spot.x && one.home[1] === spot.y) one.home = [moved.x, moved.y];
    });
  }
}

/** The tile itself if somebody can stand there, else the free one nearest to it; ties to the smaller index. */
function freeHome(plan: Nav, reached: Uint8Array, home: readonly [number, number]): [number, number] {
  let best: [number, number] = [home[0], home[1]];
  let bestFar = 1 << 29;
  for (let i = 0; i < reached.length; i++) {
    if (!reached[i] || plan.blocked[i] || !plan.inside[i]) continue;
    const x = i % plan.w;
    const y = (i - x) / plan.w;
    const far = (x - home[0]) * (x - home[0]) + (y - home[1]) * (y - home[1]);
    if (far >= bestFar) continue;
    best = [x, y];
    bestFar = far;
  }
  return best;
}

/** Whoever mans a desk or is on the way to it goes where it is now, or lets go of it. */
function followThing(ctx: Ctx, plan: Nav, body: Body): void {
  const place = placeOf(ctx.rules, ctx.state, body);
  if (!place) letGo(body);
  else if (body.goal >= 0) body.goal = place.spot.y * plan.w + place.spot.x;
}

/** Whoever was on the way to a free tile that is furniture now stays; steps cut off by walls are movement's own affair. */
function dropGoal(plan: Nav, body: Body): void {
  if (body.goal < 0 || body.spot !== "" || plan.blocked[body.goal] !== 1) return;
  body.goal = tileY(body) * plan.w + tileX(body);
}
