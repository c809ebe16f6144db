/** What a forum leaves in the clinic and in town. */
import type { Ctx } from "../../commands/command.ts";
import type { ForumDef } from "../../ruleset.ts";
import { clamp, round } from "../../math.ts";
import { findPatient } from "../../rules/people/people.ts";
import { publish } from "../../systems/city/news.ts";
import { talk } from "../../systems/city/town.ts";
import { bookClinic, changeTrust } from "../../systems/fear/feel.ts";
import { report } from "../../systems/nanobots/regulator.ts";
import { changeRegard } from "../../systems/rival/moves/regard.ts";
import type { Forum } from "./sway.ts";

/** Points of word for a camp that came all the way round. */
const WORD = 14;
/** What a witness unlearns of their fear by having spoken, and learns by having frozen; 0–1000. */
const PRIDE = 80;
const SHAME = 30;

export function finishForum(ctx: Ctx, encounter: Forum, def: ForumDef): void {
  const { play, result, ending, score } = encounter;
  const won = result === "won";
  if (ending === "stepped-aside") {
    bookClinic(ctx, "trust", -3, "encounter:forum-left");
    return void publish(ctx, "forum-left", "you", "bad");
  }
  bookClinic(ctx, "trust", won ? score / 25 : -2, won ? "encounter:forum-won" : "encounter:forum-lost");
  bookClinic(ctx, "fame", won ? 3 : 1, "encounter:forum-spoken");
  const owned = play.faults.filter((each) => each.done).length;
  bookClinic(ctx, "trust", Math.min(3, owned), "encounter:forum-owned-up");
  if (play.caught > 0) bookClinic(ctx, "trust", -4 * play.caught, "encounter:forum-untruth");
  openTheBooks(ctx, encounter);
  for (const [index, camp] of play.camps.entries()) {
    const its = play.people.filter((each) => each.camp === index);
    const by = its.reduce((sum, each) => sum + each.opinion - each.began, 0) / Math.max(1, its.length) / 1000;
    for (const segment of def.rules.camps[camp.id]?.segments ?? [])
      talk(ctx, "you", segment, WORD * clamp(by, -1, 1), "encounter:forum-heard", camp.id);
  }
  for (const witness of play.witnesses) {
    const patient = findPatient(ctx.state, witness.id);
    if (!patient || witness.done === "") continue;
    const spoke = witness.done === "spoke";
    patient.memory.general = round(clamp(patient.memory.general + (spoke ? -PRIDE : SHAME), 0, 1000));
    changeTrust(ctx, patient, spoke ? 5 : -2, spoke ? "encounter:forum-proud" : "encounter:forum-froze");
  }
  changeRegard(
    ctx,
    play.caught > 0 ? -6 : won ? 4 : 2,
    play.caught > 0 ? "encounter:forum-untruth" : "encounter:forum-fair",
  );
  publish(
    ctx,
    play.caught > 0 ? "forum-untruth" : won ? "forum-won" : "forum-lost",
    "you",
    won && play.caught === 0 ? "good" : "bad",
  );
}

/** What was owned up to is reported; what was found out is found out by the regulator too. */
function openTheBooks(ctx: Ctx, { play }: Forum): void {
  const owned = play.faults.some((each) => each.id === "hush" && each.done);
  for (const incident of ctx.state.nanobots.incidents) {
    if (!incident.covered || incident.out) continue;
    if (play.caught > 0) incident.fuse = 1000;
    else if (owned) report(ctx, incident);
  }
}
