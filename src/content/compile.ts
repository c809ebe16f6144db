/** A checked level file and its base content become the frozen ruleset that the simulation runs on. */
import { RULES_VERSION } from "../sim/create.ts";
import { hashValue, hex } from "../sim/hash.ts";
import type { Look, Ruleset } from "../sim/ruleset.ts";
import { TICKS_PER_DAY } from "../sim/rules/clock.ts";
import { parseClock, parseDayClock } from "./day-clock.ts";
import {
  assistantOf,
  buildingOf,
  comfortsOf,
  hiringOf,
  moneyOf,
  policiesOf,
  roomKindsOf,
  talksOf,
  thingKindsOf,
  USUAL_WALLET,
} from "./defaults.ts";
import { examsOf, findingKindsOf, mouthsOf, offeredIn, treatmentsOf } from "./care-defaults.ts";
import { cityOf, rivalOf } from "./city-defaults.ts";
import { nanobotsOf } from "./nanobot-defaults.ts";
import { allowedLater, compileTest, lockedAtFirst, storyExtras, storyWords } from "./story-defaults.ts";
import { encountersOf } from "./encounter-defaults.ts";
import { deepFreeze } from "./freeze.ts";
import type { Base } from "./schema/base-files.ts";
import type { LevelFile } from "./schema/level.ts";

/** `whole` has the level's overrides in it already. Only for files without errors. */
export function compileLevel(level: LevelFile, whole: Base): Ruleset {
  const base = offeredIn(level, whole);
  const archetypes = new Map<string, number>(Object.entries(level.archetypes));
  for (const person of Object.values(level.cast))
    if (!archetypes.has(person.archetype)) archetypes.set(person.archetype, 0);
  const exams = examsOf(base);
  const treatments = treatmentsOf(base);
  const stations = [...Object.values(exams), ...Object.values(treatments)].flatMap((procedure) => [
    ...procedure.station,
    ...procedure.equipment,
  ]);
  const building = buildingOf(level, base);
  const told = storyWords();
  const ruleset: Ruleset = {
    rules: RULES_VERSION,
    level: {
      id: level.id,
      campaign: level.campaign,
      title: level.title,
      intro: level.intro,
      beat: level.beat ?? { story: "", act: 0 },
      music: level.music,
    },
    map: { ...level.map, things: level.map.things.map((thing, i) => ({ ...thing, id: thingId(thing, i) })) },
    clock: { start: parseDayClock(level.time.start), end: parseDayClock(level.time.end) },
    start: level.start,
    roomKinds: pickIds(roomKindsOf(base), [
      ...level.map.rooms.map((room) => room.kind),
      ...building.rooms,
      ...allowedLater(level, "room"),
    ]),
    thingKinds: pickIds(thingKindsOf(base), [
      ...level.map.things.map((thing) => thing.kind),
      ...stations,
      ...building.things,
      ...allowedLater(level, "thing"),
      ...Object.values(base.comforts).map((comfort) => comfort.needs ?? ""),
    ]),
    findingKinds: findingKindsOf(base),
    exams,
    treatments,
    comforts: comfortsOf(base),
    abilities: withIds(base.abilities) as Ruleset["abilities"],
    topics: withIds(base.topics),
    talks: talksOf(level, base),
    triggers: withIds(base.triggers),
    lots: level.lots.map((lot) => ({ before: "", ...lot })),
    staff: level.staff.map((person) => ({
      ...person,
      traits: person.traits ?? [],
      portrait: person.portrait ?? "",
      look: lookOf(person.look, base),
    })),
    roles: withIds(base.roles) as unknown as Ruleset["roles"],
    traits: withIds(base.traits),
    courses: withIds(base.courses),
    loans: withIds(base.loans),
    bailouts: withIds(base.bailouts),
    mouths: mouthsOf(level),
    building,
    hiring: hiringOf(level, base),
    money: moneyOf(level),
    policies: policiesOf(level, base),
    nanobots: nanobotsOf(level, base),
    city: cityOf(level, base),
    rival: rivalOf(level, base),
    assistant: assistantOf(level, base),
    archetypes: Object.fromEntries(
      [...archetypes].map(([id, weight]) => {
        const archetype = need(base.archetypes, id);
        return [
          id,
          {
            wallet: USUAL_WALLET,
            ...archetype,
            id,
            weight,
            tastes: sorted(archetype.tastes),
            triggers: sorted(archetype.triggers),
          },
        ];
      }),
    ),
    cast: Object.fromEntries(
      Object.entries(level.cast).map(([id, person]) => [id, { id, ...person, look: lookOf(person.look, base) }]),
    ),
    arrivals: {
      ...level.arrivals,
      lastCall: parseClock(level.arrivals.lastCall),
      returning: level.arrivals.returning ?? returningOf(level),
    },
    goals: level.goals.map((goal) => ({ ...goal, test: compileTest(goal.test) })),
    story: told.triggers(level.story),
    ...storyExtras(level),
    ...lockedAtFirst(level, offeredIn(level, whole, false)),
    dialogues: told.dialogues(level.dialogues),
    encounters: encountersOf(level, base, told.effects),
    news: told.news,
    speakers: withIds(level.speakers),
    looks: base.looks,
    names: base.names,
    tuning: base.tuning,
  };
  // A copy, so that freezing never reaches the caller's objects and nothing is shared between levels.
  return deepFreeze(JSON.parse(JSON.stringify(ruleset)) as Ruleset);
}

/** The id of a thing that has none of its own. */
export function thingId(thing: { readonly id?: string; readonly kind: string }, index: number): string {
  return thing.id ?? `${thing.kind}-${index + 1}`;
}

/** Records of the ruleset that the simulation walks, in the order in which they were written. */
const WALKED = [
  "findingKinds",
  "exams",
  "treatments",
  "comforts",
  "abilities",
  "topics",
  "triggers",
  "archetypes",
  "cast",
  "roles",
  "traits",
  "courses",
] as const;

/**
 * Sixteen hex digits that stand for a compiled level: two 32-bit mixes over it. The order of keys counts only
 * where the simulation walks them in it. Not for secrets.
 */
export function levelHash(ruleset: Ruleset): string {
  const content = [ruleset, WALKED.map((name) => Object.keys(ruleset[name]))];
  return hex(hashValue(content)) + hex(hashValue(content, 0x9e3779b9));
}

function lookOf(look: string | Look, base: Base): Look {
  if (typeof look !== "string") return look;
  const found = need(base.cast, look).look;
  if (!found) throw new Error(`"${look}" has no look: the level was not checked`);
  return found;
}

/** Records with their ids inside them too, as the simulation has them. */
export function withIds<T>(records: Readonly<Record<string, T>>): Record<string, T & { readonly id: string }> {
  return Object.fromEntries(Object.entries(records).map(([id, record]) => [id, { id, ...record }]));
}

function pickIds<T>(records: Readonly<Record<string, T>>, ids: readonly string[]): Record<string, T> {
  const wanted = new Set(ids);
  return Object.fromEntries(Object.entries(records).filter(([id]) => wanted.has(id)));
}

/** The same record with its keys in order, so that how it was written makes no other game. */
function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function need<T>(records: Readonly<Record<string, T>>, id: string): T {
  const found = Object.hasOwn(records, id) ? records[id] : undefined;
  if (found === undefined) throw new Error(`no "${id}": the level was not checked`);
  return found;
}

/** Share of places for people who come again: some in levels of more than two days, unless the level says otherwise. */
function returningOf(level: LevelFile): number {
  const days = (parseDayClock(level.time.end) - parseDayClock(level.time.start)) / TICKS_PER_DAY;
  return days > 2 ? 0.35 : 0;
}
