/** What a level leaves out about nanobots, filled in. */
import type {
  BodyTrait,
  Counter,
  CounterDef,
  FaultCondition,
  Malfunction,
  MalfunctionKind,
  NanobotsDef,
} from "../sim/ruleset.ts";
import { parseDayClock } from "./day-clock.ts";
import type { Base } from "./schema/base-files.ts";
import type { LevelFile } from "./schema/level.ts";

type File = NonNullable<LevelFile["nanobots"]>;

export function nanobotsOf(level: LevelFile, base: Base): NanobotsDef {
  const file = level.nanobots;
  const kinds = Object.entries(base.malfunctions) as [MalfunctionKind, Omit<Malfunction, "id">][];
  return {
    offered: file !== undefined,
    malfunctions: Object.fromEntries(kinds.map(([id, kind]) => [id, { id, ...kind }])) as NanobotsDef["malfunctions"],
    bodyTraits: Object.fromEntries(
      Object.entries(base.bodyTraits)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, trait]): [string, BodyTrait] => [id, { id, ...trait }]),
    ),
    counters: Object.fromEntries(
      Object.entries(base.counters).map(([id, counter]) => [id, { id: id as Counter, ...counter }]),
    ) as Record<Counter, CounterDef>,
    firmware: (file?.firmware ?? []).map(({ id, notes, from }) => ({
      id,
      notes,
      from: from === undefined ? 0 : parseDayClock(from),
    })),
    faults: (file?.faults ?? []).map((fault) => ({
      id: fault.id,
      kind: fault.kind,
      when: fault.when as FaultCondition,
      from: parseDayClock(fault.from),
      until: fault.until === undefined ? -1 : parseDayClock(fault.until),
      strength: fault.strength ?? 1,
      seat: fault.seat ?? "",
    })),
    carriers: (file?.carriers ?? []).map((group) => ({
      ...group,
      count: group.cast === undefined ? (group.count ?? 1) : 1,
      cast: group.cast ?? "",
      firmware: group.firmware ?? level.lots.find((lot) => lot.id === group.lot)?.firmware ?? "",
    })),
    investigation: investigationOf(file),
    coverUp: file?.coverUp ?? true,
  };
}

function investigationOf(file: File | undefined): NanobotsDef["investigation"] {
  if (!file?.investigation) return null;
  return { ...file.investigation, fault: file.investigation.fault ?? "" } as NanobotsDef["investigation"];
}
