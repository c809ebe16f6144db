/** What a level leaves out about the city and the rival, filled in. */
import type {
  ApproachDef,
  CampaignDef,
  CityDef,
  District,
  MoveDef,
  Persona,
  PersonRival,
  ReplyDef,
  RivalHouseDef,
  Segment,
} from "../sim/ruleset.ts";
import type { Base } from "./schema/base-files.ts";
import type { LevelFile } from "./schema/level.ts";

const MAP = { name: "Neo-Vita", map: "neo-vita", size: [12, 8] } as const;

export function cityOf(level: LevelFile, base: Base): CityDef {
  const file = level.city;
  const districts = file ? districtsOf(level, base) : {};
  return {
    on: file !== undefined,
    ...MAP,
    home: file?.home ?? "",
    segments: file ? segmentsOf(level, base, districts) : {},
    districts,
    campaigns: withIdsOf<CampaignDef>(base.campaigns, file?.campaigns ?? []),
  };
}

function districtsOf(level: LevelFile, base: Base): Record<string, District> {
  return withIdsOf<District>(base.districts, level.city?.districts ?? "all");
}

/** Only segments that somebody in town belongs to and that an archetype of the level brings to life. */
function segmentsOf(level: LevelFile, base: Base, districts: Record<string, District>): Record<string, Segment> {
  const here = (id: string) => Object.values(districts).some((d) => d.people * (d.mix[id] ?? 0) > 0);
  const segments: Record<string, Segment> = {};
  for (const [id, segment] of entries(base.segments)) {
    const archetypes: Record<string, number> = {};
    for (const [archetype, weight] of entries(segment.archetypes)) {
      const often = level.archetypes[archetype] ?? 0;
      if (often > 0 && weight > 0) archetypes[archetype] = weight * often;
    }
    if (here(id) && Object.keys(archetypes).length > 0) segments[id] = { ...segment, id, archetypes };
  }
  return segments;
}

/** The person whom the level is played against; in a race, whom the recorded game was played against. */
export function rivalOf(level: LevelFile, base: Base): PersonRival | null {
  const file = level.rival?.kind === "ghost" ? level.rival.against : level.rival;
  if (!file) return null;
  const persona = base.rivals[file.who];
  if (!persona) throw new Error(`no rival "${file.who}": the level was not checked`);
  const { start, ...who } = persona;
  const moves = withIdsOf<MoveDef>(base.rivalMoves, file.moves ?? "all");
  return {
    kind: "person",
    who: { id: file.who, ...who } as Persona,
    difficulty: file.difficulty ?? "normal",
    district: file.district,
    house: { ...start, ...file.start } as RivalHouseDef,
    moves,
    replies: withIdsOf<ReplyDef>(base.replies, [...new Set(Object.values(moves).flatMap((move) => move.replies))]),
    approaches: withIdsOf<ApproachDef>(base.approaches, "all"),
    sabotage: file.sabotage ?? false,
    pact: file.pact ?? true,
  };
}

/** The named records with their ids inside, in the order of their ids. */
function withIdsOf<T>(records: Readonly<Record<string, object>>, wanted: "all" | readonly string[]): Record<string, T> {
  return Object.fromEntries(
    entries(records)
      .filter(([id]) => wanted === "all" || wanted.includes(id))
      .map(([id, record]) => [id, { id, ...record } as T]),
  );
}

function entries<T>(records: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(records).sort(([a], [b]) => (a < b ? -1 : 1));
}
