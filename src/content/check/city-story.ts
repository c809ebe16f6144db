/** What a story and its goals ask of the city and the rival: only where there are any, and only of what there is. */
import type { Path, Problem } from "../issues.ts";
import type { Base } from "../schema/base-files.ts";
import type { LevelFile } from "../schema/level.ts";
import { cityOf } from "../city-defaults.ts";
import { unknownId } from "./ids.ts";
import { effectsOf, testsOf } from "./walk-story.ts";

const OF_CITY: readonly string[] = ["share", "home-share"];
const OF_RIVAL: readonly string[] = [
  "rival-trust",
  "rival-fame",
  "rival-closed",
  "rival-moves",
  "moves-answered",
  "regard",
  "pact",
];

export function cityStoryProblems(level: LevelFile, base: Base): Problem[] {
  const problems: Problem[] = [];
  // In a race the story is still that of the level; what it asks of the rival who is not there does nothing.
  const person = level.rival?.kind === "ghost" ? level.rival.against : level.rival;
  const needCity = (path: Path, what: string) => {
    if (!level.city)
      problems.push({
        code: "missing-city",
        path,
        message: `${what} needs a city, and this level has none.`,
        hint: 'Add "city": { "home": "lantern-market" }.',
      });
  };
  const needRival = (path: Path, what: string) => {
    if (!person)
      problems.push({
        code: "missing-rival",
        path,
        message: `${what} needs a rival who is a person, and this level has none.`,
        hint: 'Add "rival": { "kind": "person", "who": "tarek-liu", "district": "university-hill" }.',
      });
  };
  for (const { item: test, path } of testsOf(level)) {
    const { of } = test.measure;
    if (OF_CITY.includes(of)) needCity([...path, "measure", "of"], `"${of}"`);
    if (of === "campaigns" || of === "news-good" || of === "news-bad") needCity([...path, "measure", "of"], `"${of}"`);
    if (OF_RIVAL.includes(of) || "move" in test.measure) needRival([...path, "measure", "of"], `"${of}"`);
  }
  const segments = level.city ? cityOf(level, base).segments : {};
  for (const { item: effect, path } of effectsOf(level)) {
    switch (effect.do) {
      case "news":
        needCity([...path, "do"], "News");
        if (effect.about === "rival") needRival([...path, "about"], "News about the rival");
        break;
      case "city-sway":
        needCity([...path, "do"], "What sways the city");
        if (effect.option === "rival") needRival([...path, "option"], "What sways people to the rival");
        if (level.city)
          effect.segments?.forEach((id, i) =>
            problems.push(...unknownId(id, segments, "segment in this level's city", [...path, "segments", i])),
          );
        break;
      case "rival-move": {
        needRival([...path, "do"], "A rival's move");
        if (!person) break;
        const known =
          person.moves === undefined || person.moves === "all"
            ? base.rivalMoves
            : person.moves.filter((id) => Object.hasOwn(base.rivalMoves, id));
        problems.push(...unknownId(effect.move, known, "move of this level's rival", [...path, "move"]));
        break;
      }
      case "people-come":
        if (effect.segment === undefined) break;
        needCity([...path, "segment"], "A segment");
        if (level.city)
          problems.push(...unknownId(effect.segment, segments, "segment in this level's city", [...path, "segment"]));
        break;
      case "regard":
        needRival([...path, "do"], "Regard");
        break;
    }
  }
  return problems;
}
