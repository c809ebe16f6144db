/** Giving a comfort to a fear, and what comes of it. */
import type { Ctx } from "../../commands/command.ts";
import { round } from "../../math.ts";
import { pick } from "../../rng.ts";
import { findPatient } from "../../rules/people/people.ts";
import { coreOf, fearHere, gradeOf, hereOf, STEPS, type Grade } from "../../rules/encounters/descent.ts";
import type { DescentDef } from "../../ruleset.ts";
import type { DreamFear, EncounterOf } from "../../state.ts";
import { note } from "../end.ts";
import { needOf } from "./begin.ts";
import { driveHome, shine } from "./light.ts";

type Descent = EncounterOf<"descent">;
const SAID = ["wrong", "part", "right"] as const;

export function answer(ctx: Ctx, encounter: Descent, def: DescentDef, comfort: string): void {
  const { play } = encounter;
  const { rules, difficulty } = def;
  const fear = fearHere(play);
  const card = play.hand.find((each) => each.id === comfort);
  if (!fear || !card) return;
  const grade: Grade = gradeOf(play, fear, card);
  const worn = play.worn === card.nature;
  const core = play.at === coreOf(play).id;
  fear.tried.push(comfort);
  if (!fear.shown.includes(comfort)) fear.shown.push(comfort);
  const archetype = findPatient(ctx.state, fear.patient)?.archetype ?? "";
  if (archetype !== "" && !worn) play.given.push({ archetype, comfort, good: grade === 2 });
  play.worn = card.nature;
  if (grade === 0) {
    const most = core ? rules.coreMost : rules.grown;
    if (fear.size < most) {
      fear.size += 1;
      fear.grew += 1;
    }
  } else fear.size = Math.max(0, fear.size - (core ? grade - 1 : grade));
  const { right, part, wrong } = rules.answer;
  const change = grade === 0 ? -wrong[difficulty] : grade === 1 ? part : core ? rules.core.right : right;
  shine(encounter, change, SAID[grade]);
  const of = round(rules.seconds.answer * STEPS);
  Object.assign(play.busy, { what: "answer", on: comfort, left: of, of });
  const said =
    grade === 0 && (fear.tastes[comfort] ?? 0) === -2
      ? "trap"
      : worn && grade < 2
        ? `${SAID[grade]}-worn`
        : SAID[grade];
  note(ctx, core ? `core-${SAID[grade]}` : said, grade === 2 ? "good" : grade === 1 ? "plain" : "bad", `${play.at}`, {
    comfort,
    fear: fear.kind,
  });
  if (core) nextFace(ctx, encounter, def, grade);
  else if (fear.size === 0) light(ctx, encounter, def, comfort);
}

function light(ctx: Ctx, encounter: Descent, def: DescentDef, comfort: string): void {
  const { play } = encounter;
  const here = hereOf(play);
  here.lit = true;
  here.by = comfort;
  shine(encounter, def.rules.answer.lit, "lamp");
  note(ctx, "lit", "good", `${here.id}`, { fear: here.fear?.kind ?? "" });
  // A lamp beside it is more than it can bear.
  if (here.id === play.hunter.at || here.links.includes(play.hunter.at)) {
    if (play.hunter.at !== coreOf(play).id) {
      note(ctx, "fled", "good", `${play.hunter.at}`);
      driveHome(encounter, def);
    }
  }
  const { fear } = coreOf(play);
  if (play.awake && fear && fear.size > 0) fear.size -= 1;
}

/** The core wears another face: of a fear that was left in the dark if there is one, else of any that it has seen. */
export function nextFace(ctx: Ctx, { play }: Descent, def: DescentDef, grade?: Grade): void {
  const core = coreOf(play);
  const { fear } = core;
  if (!fear) return;
  // A face that was answered wrongly stays until it is answered.
  if (grade === 0) return;
  const others = play.islands.filter((each) => each.fear && each.id !== core.id);
  const left = others.filter((each) => !each.lit);
  const from: DreamFear | null = pick(ctx.state, "descent", left.length > 0 ? left : others).fear;
  if (!from) return;
  const seattle = findPatient(ctx.state, from.patient)?.seattle ?? "generalised";
  play.faces += 1;
  fear.kind = from.kind;
  fear.patient = from.patient;
  fear.trigger = from.trigger;
  // Whom you have listened to on the way down, you know again here.
  const heard = from.heard;
  fear.need = heard ? from.need : needOf(ctx, def.rules, from.kind, seattle);
  fear.heard = heard;
  fear.tastes = { ...from.tastes };
  fear.shown = [...from.shown];
  fear.tried = [];
}
