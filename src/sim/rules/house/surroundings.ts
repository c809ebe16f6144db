/**
 * What a tile is like to be on: how light and how loud it is, what calms there, and how many places of care can be
 * seen from it. Worked out once for each layout, so that asking costs the same however much is built.
 */
import type { Ruleset } from "../../ruleset.ts";
import type { ClinicState, Thing } from "../../state.ts";
import { clamp } from "../../math.ts";
import { EAST, edgeOf, nav, NORTH, sees, SOUTH, spotsOf, WEST, type Nav } from "./map.ts";

export interface Surroundings {
  /** 0–1 by tile. */
  readonly light: Float64Array;
  readonly noise: Float64Array;
  /** The two strongest different kinds of things that calm, by tile: points a minute, and the kind; 0 and "" for none. */
  readonly calm: Float64Array;
  readonly calmKind: readonly string[];
  readonly second: Float64Array;
  readonly secondKind: readonly string[];
  /** Lists of `careInSight`, filled on demand. */
  readonly care: Map<number, readonly string[]>;
}

type Layout = Pick<ClinicState, "rooms" | "things" | "layout">;
const kept = new WeakMap<Layout, { layout: number; fields: Surroundings }>();

/** The fields of the layout as it is. Indices are y × width + x. */
export function surroundings(rules: Ruleset, state: Layout): Surroundings {
  const known = kept.get(state);
  if (known && known.layout === state.layout) return known.fields;
  const plan = nav(rules, state);
  const fields = {
    light: lightField(rules, plan, state.things),
    noise: noiseField(rules, plan, state.things),
    ...calmFields(rules, plan, state.things),
    care: new Map<number, readonly string[]>(),
  };
  kept.set(state, { layout: state.layout, fields });
  return fields;
}

/**
 * Light of 0–1: by day through the tall outer walls (north and west), and from lamps. It fades evenly over its reach,
 * goes through glass and doors, and stops at full walls and screens. What comes from several sides adds up.
 */
function lightField(rules: Ruleset, plan: Nav, things: readonly Thing[]): Float64Array {
  const { daylight, daylightReach } = rules.tuning.surroundings;
  const light = new Float64Array(plan.w * plan.h);
  const [bx, by] = rules.map.building.at;
  const [bw, bh] = rules.map.building.size;
  const windows: number[] = [];
  for (let x = bx; x < bx + bw; x++) if (hasWindow(rules, x, by, "n")) windows.push(by * plan.w + x);
  for (let y = by; y < by + bh; y++) if (hasWindow(rules, bx, y, "w")) windows.push(y * plan.w + bx);
  shine(plan, windows, daylight, daylightReach, light);
  for (const thing of things) {
    const kind = rules.thingKinds[thing.kind];
    if (!kind || kind.light <= 0) continue;
    shine(plan, [thing.at[1] * plan.w + thing.at[0]], kind.light, kind.lightReach, light);
  }
  for (let i = 0; i < light.length; i++) light[i] = Math.min(1, light[i] ?? 0);
  return light;
}

/** Tall outer walls have windows, except where the entrance is. */
function hasWindow(rules: Ruleset, x: number, y: number, side: "n" | "w"): boolean {
  const edge = edgeOf([x, y], side);
  const door = edgeOf(rules.map.entrance.at, rules.map.entrance.side);
  return edge.x !== door.x || edge.y !== door.y || edge.axis !== door.axis;
}

const WAYS: readonly { readonly dx: number; readonly dy: number; readonly bit: number }[] = [
  { dx: 0, dy: -1, bit: NORTH },
  { dx: 1, dy: 0, bit: EAST },
  { dx: 0, dy: 1, bit: SOUTH },
  { dx: -1, dy: 0, bit: WEST },
];

/** Adds light of `strength` at the sources, fading to nothing one step past `reach`, to the field. */
function shine(plan: Nav, sources: readonly number[], strength: number, reach: number, field: Float64Array): void {
  const steps = new Map<number, number>();
  const queue: number[] = [];
  for (const source of sources) {
    if (steps.has(source)) continue;
    steps.set(source, 0);
    queue.push(source);
  }
  for (let head = 0; head < queue.length; head++) {
    const index = queue[head] ?? 0;
    const far = steps.get(index) ?? 0;
    field[index] = (field[index] ?? 0) + strength * (1 - far / (reach + 1));
    if (far + 1 > reach || (far > 0 && plan.hidden[index])) continue;
    const x = index % plan.w;
    const y = (index - x) / plan.w;
    for (const way of WAYS) {
      const nx = x + way.dx;
      const ny = y + way.dy;
      if (nx < 0 || ny < 0 || nx >= plan.w || ny >= plan.h || (plan.opaque[index] ?? 0) & way.bit) continue;
      const next = ny * plan.w + nx;
      if (steps.has(next) || plan.inside[next] !== 1) continue;
      steps.set(next, far + 1);
      queue.push(next);
    }
  }
}

/** Calls `visit` for each tile of the building within `reach` of a thing, with its distance (the larger of x and y). */
function eachNear(plan: Nav, thing: Thing, reach: number, visit: (x: number, y: number, far: number) => void): void {
  const [tx, ty] = thing.at;
  const r = Math.floor(reach);
  for (let y = Math.max(0, ty - r); y <= Math.min(plan.h - 1, ty + r); y++)
    for (let x = Math.max(0, tx - r); x <= Math.min(plan.w - 1, tx + r); x++)
      if (plan.inside[y * plan.w + x]) visit(x, y, Math.max(Math.abs(x - tx), Math.abs(y - ty)));
}

/** Noise of 0–1: hums add up, fade over their reach and lose a share at each full wall; what swallows sound takes away. */
function noiseField(rules: Ruleset, plan: Nav, things: readonly Thing[]): Float64Array {
  const noise = new Float64Array(plan.w * plan.h);
  for (const thing of things) {
    const kind = rules.thingKinds[thing.kind];
    if (!kind || kind.noise === 0) continue;
    eachNear(plan, thing, kind.noiseReach, (x, y, far) => {
      let loud = kind.noise * (1 - far / (kind.noiseReach + 1));
      for (let walls = wallsBetween(plan, thing.at[0], thing.at[1], x, y); walls > 0; walls--)
        loud *= rules.tuning.surroundings.wallMuffles;
      const i = y * plan.w + x;
      noise[i] = (noise[i] ?? 0) + loud;
    });
  }
  for (let i = 0; i < noise.length; i++) noise[i] = clamp(noise[i] ?? 0, 0, 1);
  return noise;
}

/** Full walls on the straight line from one tile to another. */
function wallsBetween(plan: Nav, ax: number, ay: number, bx: number, by: number): number {
  let walls = 0;
  let x = ax;
  let y = ay;
  const dx = Math.abs(bx - ax);
  const dy = Math.abs(by - ay);
  let error = dx - dy;
  while (x !== bx || y !== by) {
    const bits = plan.opaque[y * plan.w + x] ?? 0;
    const twice = 2 * error;
    if (twice > -dy) {
      error -= dy;
      if (bits & (bx > x ? EAST : WEST)) walls += 1;
      x += bx > x ? 1 : -1;
    } else {
      error += dx;
      if (bits & (by > y ? SOUTH : NORTH)) walls += 1;
      y += by > y ? 1 : -1;
    }
  }
  return walls;
}

/** Plants, water and the like calm whoever is near and sees them; of each kind one, of all kinds the two strongest. */
function calmFields(
  rules: Ruleset,
  plan: Nav,
  things: readonly Thing[],
): Pick<Surroundings, "calm" | "calmKind" | "second" | "secondKind"> {
  const size = plan.w * plan.h;
  const calm = new Float64Array(size);
  const second = new Float64Array(size);
  const calmKind = Array.from({ length: size }, () => "");
  const secondKind = Array.from({ length: size }, () => "");
  for (const thing of things) {
    const kind = rules.thingKinds[thing.kind];
    if (!kind || kind.calm <= 0) continue;
    eachNear(plan, thing, kind.reach, (x, y) => {
      const i = y * plan.w + x;
      if (kind.calm <= (second[i] ?? 0) || calmKind[i] === kind.id) return;
      if (!sees(plan, x, y, thing.at[0], thing.at[1])) return;
      if (kind.calm > (calm[i] ?? 0)) {
        second[i] = calm[i] ?? 0;
        secondKind[i] = calmKind[i] ?? "";
        calm[i] = kind.calm;
        calmKind[i] = kind.id;
      } else {
        second[i] = kind.calm;
        secondKind[i] = kind.id;
      }
    });
  }
  return { calm, calmKind, second, secondKind };
}

/**
 * Ids of the things in plain sight of a tile at which people are examined or treated: through glass, doors and open
 * floor, not through full walls or past a screen. Asked for the same tile again, it costs nothing.
 */
export function careInSight(rules: Ruleset, state: Readonly<ClinicState>, x: number, y: number): readonly string[] {
  const { care } = surroundings(rules, state);
  const plan = nav(rules, state);
  const index = y * plan.w + x;
  const known = care.get(index);
  if (known) return known;
  const seen = state.things.filter((thing) => {
    const kind = rules.thingKinds[thing.kind];
    if (!kind || (kind.group !== "care" && kind.group !== "imaging")) return false;
    return spotsOf(kind, thing).some((spot) => spot.role === "patient" && sees(plan, x, y, spot.x, spot.y));
  });
  const ids = seen.map((thing) => thing.id);
  care.set(index, ids);
  return ids;
}
