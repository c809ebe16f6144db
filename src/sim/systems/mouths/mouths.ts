/** Making mouths, and what happens in them while people are away: findings grow, floras settle. */
import type { Ctx } from "../../commands/command.ts";
import type { Archetype, CastPatient, FindingKind } from "../../ruleset.ts";
import type { Biome, ClinicState, Finding, Patient } from "../../state.ts";
import { clamp, exp, round } from "../../math.ts";
import { chance, pick, pickWeighted, randomBell, randomInt } from "../../rng.ts";
import { clockOf } from "../../rules/clock.ts";
import { imbalanceGrade, stepBiome } from "../../rules/care/biome.ts";
import { dayHazard, nextStep } from "../../rules/care/progress.ts";
import { teethFor, toothAt } from "../../rules/care/mouth.ts";

/** Days that a new flora has settled for before it is met. */
const SETTLED = 30;

/** A mouth drawn from the archetype's findings, on teeth that someone of this age has. */
export function makeMouth(ctx: Ctx, archetype: Archetype, age: number): { mouth: Finding[]; biome: Biome } {
  const { rules, state } = ctx;
  const mouth: Finding[] = [];
  const taken = new Set<number>();
  for (const wanted of archetype.findings) {
    const kind = rules.findingKinds[wanted.kind];
    if (!kind || !chance(state, "mouths", wanted.chance)) continue;
    const teeth = teethFor(kind, age);
    if (teeth.length === 0) continue;
    const tooth = pick(state, "mouths", teeth);
    if (tooth > 0 && taken.has(tooth)) continue;
    taken.add(tooth);
    mouth.push(makeFinding(ctx, kind, tooth, randomInt(state, "mouths", wanted.severity[0], wanted.severity[1])));
  }
  return { mouth, biome: makeBiome(ctx, mouth) };
}

/** The mouth that a level writes out for someone. */
export function castMouth(ctx: Ctx, cast: CastPatient): { mouth: Finding[]; biome: Biome } {
  const mouth = cast.mouth.flatMap((each) => {
    const kind = ctx.rules.findingKinds[each.kind];
    return kind ? [makeFinding(ctx, kind, each.tooth, each.severity)] : [];
  });
  return { mouth, biome: makeBiome(ctx, mouth) };
}

export function makeFinding(ctx: Ctx, kind: FindingKind, tooth: number, severity: number): Finding {
  const grade =
    kind.grades[
      kind.grades.length > 0
        ? pickWeighted(
            ctx.state,
            "biome",
            kind.grades.map((each) => each.weight),
          )
        : -1
    ];
  return { ...blankFinding(ctx.state, kind.id, tooth, severity), real: true, grade: grade?.id ?? "" };
}

/** A finding that an examination reports though it is not there; `sure` 0–1000. */
export function falseAlarm(
  state: ClinicState,
  kind: string,
  tooth: number,
  severity: number,
  by: string,
  sure: number,
): Finding {
  return { ...blankFinding(state, kind, tooth, severity), found: true, by, sure };
}

function blankFinding(state: ClinicState, kind: string, tooth: number, severity: number): Finding {
  return {
    id: state.nextId++,
    kind,
    tooth,
    severity,
    real: false,
    found: false,
    by: "",
    sure: 0,
    forecast: -1,
    treated: "",
    cured: false,
    grade: "",
    pace: 1000,
  };
}

/** Habits as they come, worse where the flora is out of balance; the flora is what such habits lead to. */
function makeBiome(ctx: Ctx, mouth: readonly Finding[]): Biome {
  const { rules, state } = ctx;
  const habit = (mean: number) => round(clamp(mean + 180 * randomBell(state, "biome"), 0, 1000));
  const off = mouth.find((finding) => rules.findingKinds[finding.kind]?.follows === "biome");
  const worse = off ? 150 * off.severity : 0;
  const biome: Biome = {
    guilds: [700, 300, 300],
    sugar: habit(400 + worse),
    care: habit(600 - worse),
    known: false,
    day: clockOf(state.tick).day,
  };
  // A flora that has collapsed has lost its protective guild at some time.
  if (off && off.severity >= 3) biome.guilds = [60, 500, 500];
  for (let day = 0; day < SETTLED; day++) biome.guilds = stepBiome(rules.tuning, biome);
  if (off) off.severity = Math.max(1, imbalanceGrade(biome.guilds));
  return biome;
}

/**
 * Lives the days since the mouth was last looked after: a step of the flora a day, and each finding that is there and
 * not cured may step up by the hazard that the forecast reckons with.
 */
export function catchUp(ctx: Ctx, patient: Patient): void {
  const today = clockOf(ctx.state.tick).day;
  for (; patient.biome.day < today; patient.biome.day++) liveDay(ctx, patient);
}

function liveDay(ctx: Ctx, patient: Patient): void {
  const { rules, state } = ctx;
  // What it leads to today grows from tomorrow on.
  for (const finding of patient.mouth.slice()) {
    if (!finding.real || finding.cured) continue;
    const kind = rules.findingKinds[finding.kind];
    if (!kind || kind.follows === "biome") continue;
    const hazard = dayHazard(rules, patient.biome, finding);
    if (hazard > 0 && chance(state, "mouths", 1 - exp(-hazard))) worsen(ctx, patient, finding, kind);
  }
  patient.biome.guilds = stepBiome(rules.tuning, patient.biome);
  for (const finding of patient.mouth) {
    if (finding.real && rules.findingKinds[finding.kind]?.follows === "biome") followFlora(patient, finding);
  }
}

/** What putting it off does: the worst that is there goes on by so many steps. */
export function neglect(ctx: Ctx, patient: Patient, steps: number): void {
  // It went on at home, where nobody saw it.
  const quiet = { ...ctx, emit: () => undefined };
  for (let n = 0; n < steps; n++) {
    let worst: Finding | undefined;
    for (const finding of patient.mouth)
      if (finding.real && !finding.cured && finding.severity > (worst?.severity ?? 0)) worst = finding;
    const kind = worst && ctx.rules.findingKinds[worst.kind];
    if (worst && kind && kind.follows !== "biome") worsen(quiet, patient, worst, kind);
  }
}

/** A step up on its scale, or, from the worst, what it leads to. */
function worsen(ctx: Ctx, patient: Patient, finding: Finding, kind: FindingKind): void {
  const next = nextStep(ctx.rules, kind, finding.severity);
  if (!next) return;
  const from = finding.severity;
  if (next.kind === finding.kind) finding.severity = next.severity;
  else {
    const other = ctx.rules.findingKinds[next.kind];
    if (!other || patient.mouth.some((f) => f.kind === next.kind && f.tooth === finding.tooth)) return;
    patient.mouth.push(makeFinding(ctx, other, finding.tooth, next.severity));
  }
  // What was forecast for the step before says nothing of the next one.
  finding.forecast = -1;
  if (finding.found)
    ctx.emit({
      type: "finding-worsened",
      patient: patient.id,
      finding: finding.id,
      from,
      to: finding.severity,
    });
}

/** Its severity is that of the flora; a flora in balance again has mended it. */
function followFlora(patient: Patient, finding: Finding): void {
  const grade = imbalanceGrade(patient.biome.guilds);
  if (grade === 0) {
    if (finding.treated !== "") finding.cured = true;
    return;
  }
  finding.severity = grade;
  if (grade >= 2) finding.cured = false;
}

/** What a treatment leaves behind on a tooth: a gap, a stain. Milk teeth make room for others. */
export function leaveBehind(ctx: Ctx, patient: Patient, tooth: number, kindId: string): void {
  const kind: FindingKind | undefined = ctx.rules.findingKinds[kindId];
  if (!kind || tooth <= 0 || toothAt(tooth, patient.age) !== tooth || tooth > 50) return;
  if (patient.mouth.some((f) => f.kind === kindId && f.tooth === tooth && !f.cured)) return;
  const finding = makeFinding(ctx, kind, tooth, kind.severities[0] ?? 1);
  patient.mouth.push({ ...finding, found: true, by: "", sure: 1000 });
}
