/** After the floor plan has changed: people find other ways, and those who stand by a desk go where it went. */
import type { Ctx } from "../command.ts";
import type { Body, BuildStep } from "../../state.ts";
import { canStep, flood, nav, reachable, spotsOf, type Nav } from "../../rules/map.ts";
import { tileX, tileY } from "../../rules/people.ts";

export function resettle(ctx: Ctx, step: BuildStep): void {
  followDesks(ctx, step);
  const { rules, state } = ctx;
  const plan = nav(rules, state);
  for (const room of step.before.rooms)
    if (!step.after.rooms.some((r) => r.id === room.id))
      for (const one of state.staff) if (one.room === room.id) one.room = "";
  const { entrance } = rules.map;
  const reached = flood(plan, entrance.at[1] * plan.w + entrance.at[0]);
  for (const one of state.staff) if (one.home) one.home = freeHome(plan, reached, one.home);
  for (const person of [...state.patients, ...state.staff]) turnBack(plan, person.body);
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

/** A step that has become impossible is taken back to the middle of the tile; a goal that can't be reached is dropped. */
function turnBack(plan: Nav, body: Body): void {
  const here = tileY(body) * plan.w + tileX(body);
  if (body.next >= 0 && body.next !== here && !canStep(plan, here, body.next, body.goal)) body.next = here;
  if (body.goal < 0) return;
  const lost = body.spot === "" && (plan.blocked[body.goal] === 1 || !reachable(plan, here, body.goal));
  if (!lost) return;
  body.goal = here;
  if (body.next >= 0) body.next = here;
}
