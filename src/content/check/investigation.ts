/** Links of the investigation: causes, lots, firmware, traits and clinics that its hypotheses name. */
import type { Path, Problem } from "../issues.ts";
import type { Base } from "../schema/base-files.ts";
import type { LevelFile } from "../schema/level.ts";
import { NO_CAUSE } from "../../sim/rules/evidence/posterior.ts";
import { keyed, unknownId } from "./ids.ts";
import { testsOf } from "./walk-story.ts";

export function investigationProblems(level: LevelFile, base: Base): Problem[] {
  const file = level.nanobots?.investigation;
  const path: Path = ["nanobots", "investigation"];
  const hypotheses = (file?.hypotheses ?? []).map((each) => each.id);
  const problems = testsOf(level).flatMap(({ item, path: at }) =>
    "hypothesis" in item.measure
      ? unknownId(item.measure.hypothesis, [...hypotheses, NO_CAUSE], "hypothesis", [...at, "measure", "hypothesis"])
      : [],
  );
  if (!file) return problems;
  const { registry } = file;
  const need = (id: string, known: Iterable<string>, what: string, at: Path) =>
    problems.push(...unknownId(id, known, what, at));
  const lots = new Set([...level.lots.map((lot) => lot.id), ...registry.clinics.flatMap((c) => Object.keys(c.lots))]);
  const firmware = new Set([...level.lots.map((lot) => lot.firmware), ...Object.keys(registry.firmware)]);
  const known = {
    lots,
    firmware,
    traits: Object.keys(registry.traits),
    devices: level.map.things.flatMap((thing) => (thing.id === undefined ? [] : [thing.id])),
    clinics: registry.clinics.map((clinic) => clinic.id),
  };
  const named = { lots: "lot", firmware: "firmware", traits: "body trait", devices: "thing", clinics: "clinic" };
  file.hypotheses.forEach((hypothesis, i) => {
    const at: Path = [...path, "hypotheses", i];
    if (hypothesis.id === NO_CAUSE || hypotheses.indexOf(hypothesis.id) < i)
      problems.push({ code: "duplicate-id", path: [...at, "id"], message: `"${hypothesis.id}" is taken.`, hint: "" });
    for (const list of Object.keys(known) as (keyof typeof known)[])
      hypothesis.when[list]?.forEach((id, j) => need(id, known[list], named[list], [...at, "when", list, j]));
  });
  need(file.truth, [...hypotheses, NO_CAUSE], "hypothesis", [...path, "truth"]);
  if (file.fault !== undefined)
    need(
      file.fault,
      (level.nanobots?.faults ?? []).map((fault) => fault.id),
      "fault",
      [...path, "fault"],
    );
  for (const trait of Object.keys(registry.traits))
    problems.push(...keyed(unknownId(trait, base.bodyTraits, "body trait", [...path, "registry", "traits"]), trait));
  registry.procedures.forEach((id, i) =>
    need(id, Object.keys(base.treatments), "treatment", [...path, "registry", "procedures", i]),
  );
  return problems;
}
