/** A purge in a level, and the shape of base/encounters/purge.json. */
import { field, z } from "../zod.ts";
import { byDifficulty, common } from "./common.ts";

export const PurgeShape = z.strictObject({
  kind: z.literal("purge"),
  ...common,
  enemy: z.exactOptional(
    field(
      z.enum(["worm", "hunter"]),
      "A worm goes wherever it can. A hunter is a mind as well, that moves to the best connected node and learns from what is done. A worm if left out.",
      "hunter",
    ),
  ),
});

const share = z.number().min(0).max(1);
const some = z.number().min(0).max(1000);
const count = z.int().min(0).max(40);

export const PurgeRulesShape = z.strictObject({
  seconds: byDifficulty("Seconds at 1× until it is over.", { easy: 130, normal: 120, hard: 115 }),
  beta: byDifficulty(
    "Chance a second of infecting over a link.",
    { easy: 0.05, normal: 0.06, hard: 0.07 },
    { max: 0.5 },
  ),
  delta: byDifficulty("Chance a second of recovering.", { easy: 0.05, normal: 0.05, hard: 0.04 }, { max: 0.5 }),
  see: byDifficulty("Chance a second that an infection shows.", { easy: 0.2, normal: 0.1, hard: 0.1 }, { max: 1 }),
  tell: share,
  crawl: z.number().min(0.1).max(10),
  take: z.number().min(0.05).max(1),
  first: byDifficulty("Nodes infected at the start.", { easy: 2, normal: 3, hard: 3 }, { min: 1, max: 10 }),
  entries: byDifficulty("Nodes that each later wave comes in at.", { easy: 2, normal: 3, hard: 4 }, { max: 10 }),
  waves: z.array(share).min(1).max(4),
  knock: some,
  clean: some,
  keep: share,
  least: share,
  dark: some,
  points: z.strictObject({
    most: z.number().min(1).max(30),
    start: byDifficulty("Action points at the start.", { easy: 6, normal: 5, hard: 5 }, { max: 30 }),
    hand: byDifficulty("Points a second for each pair of hands.", { easy: 0.1, normal: 0.1, hard: 0.1 }, { max: 2 }),
    assistant: z.number().min(0).max(2),
  }),
  costs: z.strictObject({
    scan: some,
    isolate: some,
    rejoin: some,
    patch: some,
    restore: some,
    limit: some,
    lure: some,
    rotate: some,
    shield: some,
  }),
  renewCost: some,
  patchSeconds: some,
  restoreSeconds: some,
  backupSeconds: z.number().min(1).max(1000),
  limitSeconds: some,
  limitLeaves: share,
  lures: count,
  lureHits: count,
  lureDraw: share,
  lessons: count,
  learnt: z.number().min(1).max(10),
  learntStale: z.number().min(1).max(10),
  starve: z.number().min(1).max(10),
  weak: share,
  hidden: byDifficulty("Hidden links that wake with each later wave.", { easy: 2, normal: 3, hard: 3 }, { max: 10 }),
  rotateSeconds: some,
  shieldCost: some,
  shieldSeconds: some,
  drain: byDifficulty("Integrity lost a second while the core is infected.", { easy: 2.5, normal: 3.5, hard: 4.5 }),
  relief: some,
  hunter: z.strictObject({
    seconds: byDifficulty("Seconds between the hunter's moves.", { easy: 10, normal: 8, hard: 7 }, { min: 2 }),
    shows: some,
  }),
  nodes: z.tuple([z.int().min(4).max(40), z.int().min(4).max(40)]),
  fillers: z.array(z.string().regex(/^[a-z][a-z-]*$/)),
  fear: z.strictObject({ own: some, others: some }),
});
