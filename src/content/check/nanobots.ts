/** What a level says of nanobots: lots, firmware, body traits, devices and people that its faults and carriers name. */
import type { Path, Problem } from "../issues.ts";
import { thingId } from "../compile.ts";
import { parseDayClock } from "../day-clock.ts";
import type { Base } from "../schema/base-files.ts";
import type { LevelFile } from "../schema/level.ts";
import { unknownId } from "./ids.ts";

type Nanobots = NonNullable<LevelFile["nanobots"]>;

export function nanobotProblems(level: LevelFile, base: Base): Problem[] {
  const { nanobots } = level;
  if (!nanobots) return [];
  const lots = level.lots.map((lot) => lot.id);
  const firmware = firmwareOf(level, nanobots);
  const things = [...level.map.things.map(thingId), ...level.map.rooms.map((room) => room.id), "server"];
  const problems: Problem[] = [];
  const need = (id: string, known: Iterable<string>, what: string, ...path: Path) =>
    problems.push(...unknownId(id, known, what, ["nanobots", ...path]));
  nanobots.faults?.forEach((fault, i) => {
    const { when } = fault;
    const at = (key: string, j: number): Path => ["faults", i, "when", key, j];
    when.lots?.forEach((id, j) => need(id, lots, "lot", ...at("lots", j)));
    when.firmware?.forEach((id, j) => need(id, firmware, "firmware in this level", ...at("firmware", j)));
    when.traits?.forEach((id, j) => need(id, Object.keys(base.bodyTraits), "body trait", ...at("traits", j)));
    // What is built later has an id that nobody can know yet; a level that lets people build may name it.
    if (!level.building) when.devices?.forEach((id, j) => need(id, things, "thing on the map", ...at("devices", j)));
    if (fault.seat && !level.building) need(fault.seat, things, "thing on the map", "faults", i, "seat");
    problems.push(...timeProblems(level, fault, i), ...seatProblems(base, fault, i));
  });
  problems.push(...duplicates(nanobots.faults ?? [], "fault", "faults"));
  problems.push(...duplicates(nanobots.firmware ?? [], "firmware", "firmware"));
  const named = new Set<string>();
  nanobots.carriers?.forEach((group, i) => {
    need(group.lot, lots, "lot", "carriers", i, "lot");
    if (group.firmware !== undefined)
      need(group.firmware, firmware, "firmware in this level", "carriers", i, "firmware");
    if (group.days[1] < group.days[0])
      problems.push({
        code: "wrong-value",
        path: ["nanobots", "carriers", i, "days"],
        message: `The most days (${group.days[1]}) are fewer than the least (${group.days[0]}).`,
      });
    if (group.cast === undefined) return;
    need(group.cast, Object.keys(level.cast), "named patient", "carriers", i, "cast");
    if (named.has(group.cast))
      problems.push({
        code: "duplicate-id",
        path: ["nanobots", "carriers", i, "cast"],
        message: `"${group.cast}" carries a swarm already.`,
        hint: "Name each person once.",
      });
    named.add(group.cast);
  });
  return problems;
}

/** Every version that there can be: on the labels, to be installed, in carriers. */
function firmwareOf(level: LevelFile, nanobots: Nanobots): string[] {
  const carried = nanobots.carriers?.flatMap((group) => (group.firmware === undefined ? [] : [group.firmware])) ?? [];
  return [...level.lots.map((lot) => lot.firmware), ...(nanobots.firmware ?? []).map((each) => each.id), ...carried];
}

function timeProblems(level: LevelFile, fault: NonNullable<Nanobots["faults"]>[number], i: number): Problem[] {
  const path: Path = ["nanobots", "faults", i];
  const from = parseDayClock(fault.from);
  if (fault.until !== undefined && parseDayClock(fault.until) <= from)
    return [{ code: "impossible-time", path: [...path, "until"], message: "The fault ends before it begins." }];
  if (from < parseDayClock(level.time.end)) return [];
  const message = `The fault begins after the end of the level (${level.time.end}).`;
  return [{ code: "impossible-time", severity: "warning", path: [...path, "from"], message }];
}

/** A seat says something only of what travels the network. */
function seatProblems(base: Base, fault: NonNullable<Nanobots["faults"]>[number], i: number): Problem[] {
  if (!fault.seat || base.malfunctions[fault.kind]?.travels !== "condition") return [];
  return [
    {
      code: "never-used",
      severity: "warning",
      path: ["nanobots", "faults", i, "seat"],
      message: `"${fault.kind}" does not travel the network, so it has no seat.`,
      hint: 'Say whom it reaches with "when".',
    },
  ];
}

function duplicates(list: readonly { readonly id: string }[], what: string, key: string): Problem[] {
  const seen = new Set<string>();
  return list.flatMap(({ id }, i): Problem[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      {
        code: "duplicate-id",
        path: ["nanobots", key, i, "id"],
        message: `There is another ${what} "${id}".`,
        hint: "Give it an id of its own.",
      },
    ];
  });
}
