/** What a demonstration leaves in the clinic: its name, who lay in the chair, who ran in, and what the city says. */
import type { Ctx } from "../../commands/command.ts";
import type { DemonstrationDef } from "../../ruleset.ts";
import { clamp, round } from "../../math.ts";
import { beliefOf } from "../../rules/encounters/demonstration.ts";
import { associate, rememberedFear } from "../../rules/care/learning.ts";
import { fearOf, findPatient } from "../../rules/people/people.ts";
import { publish } from "../../systems/city/news.ts";
import { talkAbout } from "../../systems/city/word.ts";
import { bookClinic, changeTrust, soothe } from "../../systems/fear/feel.ts";
import type { Demo } from "./sway.ts";

export function finish(ctx: Ctx, demo: Demo, def: DemonstrationDef): void {
  const { play, ending } = demo;
  const won = demo.result === "won";
  const over = beliefOf(play) - def.rules.line[def.difficulty];
  const honest = clamp(play.honest - play.dodged, -3, 4);
  bookClinic(
    ctx,
    "trust",
    won ? clamp(2 + over / 8, 2, 6) : clamp(over / 10, -5, -1),
    `encounter:demo-${won ? "won" : "lost"}`,
  );
  if (honest !== 0) bookClinic(ctx, "trust", 0.6 * honest, `encounter:demo-${honest > 0 ? "honest" : "evasive"}`);
  // Everybody talks of it, either way.
  bookClinic(
    ctx,
    "fame",
    won ? clamp(4 + over / 10, 4, 8) : ending === "stepped-aside" ? 0.5 : 1.5,
    "encounter:demo-seen",
  );
  chairLeaves(ctx, demo, won);
  const crasher = findPatient(ctx.state, play.crasher.patient);
  if (crasher && play.turn.choice !== "") {
    const kind = { treat: 14, stage: 6, aside: 4, "carry-on": -15 }[play.turn.choice];
    changeTrust(ctx, crasher, kind, `encounter:demo-${play.turn.choice}`);
    soothe(ctx, crasher, play.turn.choice === "treat" ? -15 : 0, "encounter:demo-treat");
  }
  publish(
    ctx,
    won ? "demonstration-won" : "demonstration-lost",
    "you",
    won ? "good" : "bad",
    {},
    { big: true, reach: won ? 2 : 0.7 },
  );
}

/** The patient goes home with what they went through: fear learned and unlearned as after any visit. */
function chairLeaves(ctx: Ctx, { play, ending, step }: Demo, won: boolean): void {
  const patient = findPatient(ctx.state, play.chair.patient);
  if (!patient || ending === "stepped-aside" || step === 0) return;
  const bolted = ending === "bolted";
  const remembered = rememberedFear(play.peak, play.anxiety.value, fearOf(patient), false);
  patient.memory.clinic = associate(ctx.rules.tuning.memory, patient.memory, remembered, bolted);
  patient.memory.remembered = remembered;
  soothe(ctx, patient, (play.anxiety.value - patient.anxiety.value) / 2000, "encounter:demo-chair");
  changeTrust(ctx, patient, bolted ? -18 : won ? 10 : 3, "encounter:demo-chair");
  const satisfaction = clamp(0.95 - remembered / 1600 - (bolted ? 0.4 : 0), 0.05, 0.95);
  talkAbout(ctx, "you", patient.segment, satisfaction, String(patient.id));
  patient.control = round(clamp(patient.control + (won ? 120 : bolted ? -100 : 40), 0, 1000));
}
