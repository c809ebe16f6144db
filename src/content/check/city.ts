/** The city and the rival of a level: that what they name is there, and that somebody lives in town. */
import type { Path, Problem } from "../issues.ts";
import type { Base } from "../schema/base-files.ts";
import type { LevelFile } from "../schema/level.ts";
import { cityOf } from "../city-defaults.ts";
import { unknownId } from "./ids.ts";

export function cityProblems(level: LevelFile, base: Base): Problem[] {
  const problems: Problem[] = [];
  const { city, rival } = level;
  const need = (id: string, known: object | Iterable<string>, what: string, ...path: Path) =>
    problems.push(...unknownId(id, known, what, path));
  if (rival && !city)
    problems.push({
      code: "missing-city",
      path: ["rival"],
      message: "A rival needs a city to compete for.",
      hint: 'Add "city": { "home": "lantern-market" }.',
    });
  if (!city) return problems;
  const named = city.districts ?? "all";
  if (named !== "all") named.forEach((id, i) => need(id, base.districts, "district", "city", "districts", i));
  if (city.campaigns && city.campaigns !== "all")
    city.campaigns.forEach((id, i) => need(id, base.campaigns, "campaign", "city", "campaigns", i));
  const districts = named === "all" ? Object.keys(base.districts) : named;
  need(city.home, districts, "district", "city", "home");
  if (problems.length === 0 && Object.keys(cityOf(level, base).segments).length === 0)
    problems.push({
      code: "nobody-comes",
      path: ["archetypes"],
      message: "No archetype of this level belongs to a segment that lives in town.",
      hint: "Add one that base/segments.json names, such as office-worker, or override a segment.",
    });
  if (!rival) return problems;
  need(rival.district, districts, "district", "rival", "district");
  const person = rival.kind === "person" ? rival : rival.against;
  const at: Path = rival.kind === "person" ? ["rival"] : ["rival", "against"];
  if (person) {
    need(person.who, base.rivals, "rival", ...at, "who");
    need(person.district, districts, "district", ...at, "district");
    if (person.moves && person.moves !== "all")
      person.moves.forEach((id, i) => need(id, base.rivalMoves, "move", ...at, "moves", i));
  }
  return problems;
}

/** Links inside the base content of city and rival. */
export function cityLinks(base: Base): Problem[] {
  const problems: Problem[] = [];
  const need = (id: string, known: object, what: string, ...path: Path) =>
    problems.push(...unknownId(id, known, what, path));
  for (const [id, segment] of Object.entries(base.segments))
    for (const archetype of Object.keys(segment.archetypes))
      need(archetype, base.archetypes, "archetype", "segments", id, "archetypes", archetype);
  for (const [id, district] of Object.entries(base.districts))
    for (const segment of Object.keys(district.mix))
      need(segment, base.segments, "segment", "districts", id, "mix", segment);
  for (const [id, move] of Object.entries(base.rivalMoves))
    move.replies.forEach((reply, i) => need(reply, base.replies, "reply", "rivalMoves", id, "replies", i));
  for (const [id, rival] of Object.entries(base.rivals)) {
    for (const move of Object.keys(rival.leanings)) need(move, base.rivalMoves, "move", "rivals", id, "leanings", move);
    for (const move of Object.keys(rival.lines))
      if (move !== "else") need(move, base.rivalMoves, "move", "rivals", id, "lines", move);
  }
  return problems;
}
