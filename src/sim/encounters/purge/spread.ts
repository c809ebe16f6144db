/**
 * How it spreads: SIS on a graph, in which an infection travels as a packet that can be seen coming. Once a second each
 * infected node is rid of it with δ, and else sends a packet over each live link with β/take; a packet that lands takes
 * with `take`. So a node infects each neighbour at rate β, and the threshold βλ₁/δ = 1 holds (docs/encounters/purge.md).
 */
import type { Ctx } from "../../commands/command.ts";
import { book } from "../../ledger.ts";
import { chance } from "../../rng.ts";
import type { PurgeDef } from "../../ruleset.ts";
import type { PurgeNode, PurgePacket, PurgeState } from "../../state.ts";
import { isUp, linkLives, neighbours, patchHolds, signatureFactor } from "../../rules/encounters/purge.ts";
import { note } from "../end.ts";

export type Rules = Pick<PurgeDef, "rules" | "difficulty">;

export function infect(play: PurgeState, node: PurgeNode, step: number): void {
  if (node.infected) return;
  node.infected = true;
  node.since = step;
  node.seen = false;
  node.noticed = -1;
  node.tries = 0;
  node.patched = 0;
  node.lure = 0;
  play.fallen += 1;
}

/** Rid of it, known to be so when the player knew that it had it or did this. */
export function cleanse(node: PurgeNode, step: number, known: boolean): void {
  node.infected = false;
  node.since = -1;
  if (node.seen || known) node.checked = step;
  node.seen = false;
  node.noticed = -1;
  node.tries = 0;
}

export function notice(ctx: Ctx, node: PurgeNode, step: number, code = "found"): void {
  if (node.seen || !node.infected) return;
  node.seen = true;
  node.noticed = step;
  note(ctx, code, "bad", node.id);
}

/** Everything that the infection does in a step. */
export function runSpread(ctx: Ctx, play: PurgeState, step: number, def: Rules): void {
  land(ctx, play, step, def);
  // Nodes take turns within the second, so that not everything happens at once.
  play.nodes.forEach((node, i) => {
    if ((step + i * 3) % 10 === 0) check(ctx, play, i, node, step, def);
  });
}

function check(ctx: Ctx, play: PurgeState, i: number, node: PurgeNode, step: number, def: Rules): void {
  const { state } = ctx;
  const { rules, difficulty } = def;
  if (!node.infected) return;
  if (play.hunter?.at !== i) {
    const starves = node.isolated ? rules.starve : 1;
    if (chance(state, "purge", rules.delta[difficulty] * starves * signatureFactor(rules, play))) {
      if (node.seen) note(ctx, play.learnt > 0 ? "healed-learnt" : "healed", "good", node.id);
      cleanse(node, step, false);
      return;
    }
  }
  if (!node.seen && isUp(node) && chance(state, "purge", rules.see[difficulty])) notice(ctx, node, step);
  if (!isUp(node) || node.shield > step) return;
  const near = neighbours(play, i, step).filter((j) => !play.nodes[j]?.infected);
  const decoy = near.find((j) => (play.nodes[j]?.lure ?? 0) > 0);
  for (const j of near) {
    const slow = node.slow > step || (play.nodes[j]?.slow ?? 0) > step ? rules.limitLeaves : 1;
    if (!chance(state, "purge", Math.min(1, (rules.beta[difficulty] / rules.take) * slow))) continue;
    const drawn = decoy !== undefined && j !== decoy && chance(state, "purge", rules.lureDraw);
    play.packets.push({
      from: i,
      to: drawn ? decoy : j,
      left: step,
      lands: step + Math.max(1, Math.floor(rules.crawl * 10)),
    });
    if (!node.seen && chance(state, "purge", rules.tell)) notice(ctx, node, step, "gave-away");
  }
}

function land(ctx: Ctx, play: PurgeState, step: number, def: Rules): void {
  const flying: PurgePacket[] = [];
  for (const packet of play.packets) {
    // A cut link takes what is on it with it.
    const link = play.links.find(
      ({ a, b }) => (a === packet.from && b === packet.to) || (b === packet.from && a === packet.to),
    );
    if (!link || !linkLives(play, link, step)) continue;
    if (packet.lands > step) flying.push(packet);
    else hit(ctx, play, packet.to, step, def);
  }
  play.packets = flying;
}

/** Something lands on a node: a decoy takes it, a patch holds it, or it may take. Says whether it got in. */
export function hit(
  ctx: Ctx,
  play: PurgeState,
  index: number,
  step: number,
  def: Rules,
  { take = def.rules.take, ignores = "" }: { take?: number; ignores?: string } = {},
): boolean {
  const { rules } = def;
  const node = play.nodes[index];
  if (!node || node.infected) return false;
  if (node.shield > step) return bounced(ctx, node, "shield-held");
  if (node.lure > 0 && ignores !== "lure") {
    learn(ctx, play, node, rules.lessons);
    return false;
  }
  const holds = ignores === "patch" ? 0 : patchHolds(rules, play, node);
  if (holds > 0 && chance(ctx.state, "purge", holds)) return bounced(ctx, node, "patch-held");
  node.hit = step;
  if (!chance(ctx.state, "purge", take)) return false;
  if (node.patched > 0) note(ctx, "patch-failed", "bad", node.id);
  infect(play, node, step);
  return true;
}

function bounced(ctx: Ctx, node: PurgeNode, code: string): boolean {
  note(ctx, code, "good", node.id);
  return false;
}

function learn(ctx: Ctx, play: PurgeState, node: PurgeNode, lessons: number): void {
  node.lure -= 1;
  if (play.learnt < play.strain) {
    play.lessons += 1;
    if (play.lessons >= lessons) {
      play.learnt = play.strain;
      note(ctx, "learnt", "good", node.id);
    } else note(ctx, "lured", "good", node.id);
  } else note(ctx, "lured", "good", node.id);
  if (node.lure === 0) note(ctx, "lure-spent", "plain", node.id);
}

/** The assistant's hold on itself, in points; what took effect. */
export function moveIntegrity(play: PurgeState, step: number, points: number, cause: string): number {
  return book(play.integrity, step, points * 1000, cause) / 1000;
}
