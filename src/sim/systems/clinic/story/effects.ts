/** Effects of the story, one by one; each area has its own file. */
import type { Ctx } from "../../../commands/command.ts";
import type { StoryEffect } from "../../../ruleset.ts";
import { bookCash } from "../../../ledger.ts";
import { clamp } from "../../../math.ts";
import { MOST_EFFECTS, MOST_ENCOUNTERS } from "../../../rules/story/caps.ts";
import { permitKey } from "../../../rules/story/permits.ts";
import { argsOf } from "../../../rules/story/words.ts";
import { bookClinic } from "../../fear/feel.ts";
import { endGame } from "../goals.ts";
import { setPeople } from "./people.ts";
import { setPlace } from "./atmosphere.ts";
import { setGoal } from "./set-goal.ts";
import { setLot } from "./lots.ts";
import { setTown } from "./town.ts";
import { say } from "./talk.ts";
import { putOff } from "./put-off.ts";
import { drop } from "./drop.ts";

/** All of a list, in order, as far as the tick's cap goes. */
export function applyAll(ctx: Ctx, effects: readonly StoryEffect[]): void {
  for (const effect of effects) {
    if (ctx.state.outcome) return;
    apply(ctx, effect);
  }
}

export function apply(ctx: Ctx, effect: StoryEffect): void {
  const { state } = ctx;
  const { spent } = state.story;
  if (spent.tick !== state.tick) {
    spent.tick = state.tick;
    spent.effects = 0;
  }
  if (spent.effects >= MOST_EFFECTS) return drop(ctx, "effect", effect.do, "too-many");
  spent.effects += 1;
  switch (effect.do) {
    case "dialogue":
      return say(ctx, effect.dialogue);
    case "notice":
      ctx.emit({
        type: "notice",
        text: effect.text,
        args: argsOf(state, [effect.text]),
        speaker: effect.speaker ?? "",
        tone: effect.tone,
        point: effect.point ?? null,
      });
      return;
    case "flag":
      state.story.flags[effect.flag] = effect.value;
      return;
    case "book":
      if (effect.account === "cash") {
        bookCash(state.cash, state.tick, effect.amount, `story:${effect.cause}`);
        ctx.emit({ type: "booked", account: "cash", amount: effect.amount, cause: `story:${effect.cause}`, ref: "" });
      } else bookClinic(ctx, effect.account, effect.amount, `story:${effect.cause}`);
      return;
    case "unlock":
    case "allow":
    case "forbid":
      return unlock(ctx, effect);
    case "energy":
      state.assistant.energy = clamp(
        state.assistant.energy + effect.amount * 1000,
        0,
        ctx.rules.assistant.energy * 1000,
      );
      return;
    case "fault":
      state.nanobots.switched[effect.fault] = effect.on;
      return;
    case "encounter":
      if (state.encounters.queue.length >= MOST_ENCOUNTERS) return drop(ctx, "encounter", effect.encounter, "too-many");
      state.encounters.queue.push(effect.encounter);
      return;
    case "later":
      return putOff(ctx, { ticks: effect.ticks, trigger: "", pick: -1, later: effect.no });
    case "trigger-off":
      if (!state.story.off.includes(effect.trigger)) state.story.off.push(effect.trigger);
      state.story.due = state.story.due.filter((due) => due.trigger !== effect.trigger);
      return;
    case "end":
      return endGame(ctx, "story");
    case "goal-add":
    case "goal-drop":
    case "goal-change":
      return setGoal(ctx, effect);
    case "lot-doses":
    case "lot-integrity":
    case "lot-firmware":
    case "lot-pause":
      return setLot(ctx, effect);
    case "news":
    case "city-sway":
    case "rival-move":
    case "regard":
      return setTown(ctx, effect);
    case "arrivals":
    case "dose-price":
    case "mood":
    case "music":
    case "camera":
    case "lesson":
      return setPlace(ctx, effect);
    default:
      return setPeople(ctx, effect);
  }
}

function unlock(ctx: Ctx, effect: Extract<StoryEffect, { do: "unlock" | "allow" | "forbid" }>): void {
  const { state } = ctx;
  if (effect.do === "unlock") {
    const list = effect.what === "comfort" ? state.unlocked.comforts : state.unlocked.abilities;
    if (list.includes(effect.id)) return;
    list.push(effect.id);
    ctx.emit({ type: "unlocked", what: effect.what, id: effect.id });
    return;
  }
  const key = permitKey(effect.what, effect.id);
  const allowed = effect.do === "allow";
  if (state.story.permits[key] === allowed) return;
  state.story.permits[key] = allowed;
  ctx.emit({ type: "permit-changed", what: effect.what, id: effect.id, allowed });
}
