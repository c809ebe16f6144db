/** Waves of the attack, the hunting mind, and work that takes time. */
import type { Ctx } from "../../commands/command.ts";
import { random, randomInt } from "../../rng.ts";
import { isUp, linkLives, neighbours } from "../../rules/encounters/purge.ts";
import type { PurgeDef } from "../../ruleset.ts";
import type { PurgeNode, PurgeState } from "../../state.ts";
import { note } from "../end.ts";
import { cleanse, hit, infect, moveIntegrity, notice } from "./spread.ts";

/** The step at which wave `n` (1 for the second) comes at the latest; −1 when there is none. */
export function waveStep(def: PurgeDef, n: number): number {
  const share = def.rules.waves[n - 1];
  return share === undefined ? -1 : Math.floor(share * def.rules.seconds[def.difficulty] * 10);
}

export function runWaves(ctx: Ctx, play: PurgeState, step: number, def: PurgeDef): void {
  if (play.waveAt < 0) return;
  const knock = Math.floor(def.rules.knock * 10);
  if (play.knocks.length === 0 && step >= play.waveAt - knock) {
    play.waveAt = Math.max(play.waveAt, step + knock);
    knockOn(ctx, play, def);
  }
  if (step >= play.waveAt) comes(ctx, play, step, def);
}

/** Where it will come in shows, and so do old passwords that it will use. */
function knockOn(ctx: Ctx, play: PurgeState, def: PurgeDef): void {
  const { state } = ctx;
  const open = play.nodes.flatMap((node, i) => (isUp(node) && !node.infected && node.kind !== "core" ? [i] : []));
  const count = Math.min(open.length, Math.floor(def.rules.entries[def.difficulty]));
  while (play.knocks.length < count) {
    const [chosen] = open.splice(randomInt(state, "purge", 0, open.length - 1), 1);
    if (chosen !== undefined) play.knocks.push(chosen);
  }
  play.knocks.sort((a, b) => a - b);
  for (let n = 0; n < def.rules.hidden[def.difficulty]; n++) {
    const [x, y] = [
      randomInt(state, "purge", 0, play.nodes.length - 1),
      randomInt(state, "purge", 0, play.nodes.length - 1),
    ];
    const [a, b] = x < y ? [x, y] : [y, x];
    if (a !== b && !play.links.some((link) => link.a === a && link.b === b))
      play.links.push({ a, b, wakes: play.waveAt });
  }
  note(ctx, "knock", "bad", play.nodes[play.knocks[0] ?? 0]?.id ?? "", { count: play.knocks.length });
}

function comes(ctx: Ctx, play: PurgeState, step: number, def: PurgeDef): void {
  play.strain += 1;
  play.lessons = 0;
  play.wave += 1;
  note(ctx, "wave", "bad", "", { wave: play.wave + 1 });
  for (const i of play.knocks) {
    const node = play.nodes[i];
    if (node && isUp(node)) hit(ctx, play, i, step, def, { take: 1 });
    else if (node) note(ctx, "entry-cut", "good", node.id);
  }
  play.knocks = [];
  play.clean = 0;
  play.waveAt = waveStep(def, play.wave + 1);
}

/** Work on nodes is finished; what was away comes back. */
export function runWork(ctx: Ctx, play: PurgeState, step: number): void {
  for (const node of play.nodes) {
    if (!isUp(node)) node.away += 1;
    if (node.work === "" || step < node.until) continue;
    const { work } = node;
    node.work = "";
    if (work === "patch") patched(ctx, play, node, step);
    else restored(ctx, play, node, step);
  }
}

function patched(ctx: Ctx, play: PurgeState, node: PurgeNode, step: number): void {
  if (node.infected) {
    notice(ctx, node, step, "patch-wasted");
    return;
  }
  node.patched = play.strain;
  node.checked = step;
}

function restored(ctx: Ctx, play: PurgeState, node: PurgeNode, step: number): void {
  if (!node.infected) {
    node.checked = step;
    return;
  }
  if (node.backup < node.since || node.backup < 0) {
    driveOut(ctx, play, node);
    cleanse(node, step, true);
    note(ctx, "restored", "good", node.id);
    return;
  }
  if (!node.seen) {
    node.seen = true;
    node.noticed = step;
  }
  node.tries += 1;
  note(ctx, "relapsed", "bad", node.id);
}

/** The hunting mind: what it takes next shows, then it takes it. It gets round what was last done against it. */
export function runHunter(ctx: Ctx, play: PurgeState, step: number, def: PurgeDef): void {
  const { hunter } = play;
  if (!hunter) return;
  if (hunter.at < 0) {
    // Driven out, it comes back with whatever is still infected.
    const seat = play.nodes.findIndex((node) => node.infected && isUp(node));
    if (seat < 0) return;
    hunter.at = seat;
    hunter.next = -1;
    hunter.due = step + pause(def);
    return;
  }
  const shows = hunter.due - Math.floor(def.rules.hunter.shows * 10);
  if (hunter.next < 0 && step >= shows) {
    hunter.next = preyOf(ctx, play, step);
    if (hunter.next >= 0) note(ctx, "hunts", "bad", play.nodes[hunter.next]?.id ?? "", { last: play.last });
  }
  if (step < hunter.due) return;
  const seat = play.nodes[hunter.at];
  if (hunter.next >= 0 && seat && isUp(seat)) {
    const ignores = play.last === "lure" || play.last === "patch" ? play.last : "";
    const reached = play.links.some(
      (link) =>
        linkLives(play, link, step) &&
        ((link.a === hunter.at && link.b === hunter.next) || (link.b === hunter.at && link.a === hunter.next)),
    );
    if (reached && hit(ctx, play, hunter.next, step, def, { take: 1, ignores })) {
      notice(ctx, play.nodes[hunter.next] as PurgeNode, step, "taken");
      hunter.at = hunter.next;
    } else note(ctx, "hunt-failed", "good", play.nodes[hunter.next]?.id ?? "");
  }
  hunter.next = -1;
  hunter.due = step + pause(def);
}

const pause = (def: PurgeDef): number => Math.floor(def.rules.hunter.seconds[def.difficulty] * 10);

/** The best connected node that it can reach and has not got. */
function preyOf(ctx: Ctx, play: PurgeState, step: number): number {
  let best = -1;
  let most = -1;
  for (const i of neighbours(play, play.hunter?.at ?? -1, step)) {
    const node = play.nodes[i];
    if (!node || node.infected || node.shield > step) continue;
    const links = neighbours(play, i, step).length + random(ctx.state, "purge") * 0.5;
    if (links > most) {
      most = links;
      best = i;
    }
  }
  return best;
}

export function driveOut(ctx: Ctx, play: PurgeState, node: PurgeNode): void {
  const { hunter } = play;
  if (!hunter || hunter.at < 0 || play.nodes[hunter.at] !== node) return;
  hunter.at = -1;
  hunter.next = -1;
  note(ctx, "driven-out", "good", node.id);
}

/** The assistant loses hold of itself while its core is infected. */
export function runCore(play: PurgeState, step: number, def: PurgeDef): void {
  const core = play.nodes.find(({ kind }) => kind === "core");
  if (core?.infected && step % 10 === 0) moveIntegrity(play, step, -def.rules.drain[def.difficulty], "infected");
}

/** What infects the board at the start: what is infected in the clinic, filled up by chance. */
export function firstInfections(ctx: Ctx, play: PurgeState, def: PurgeDef, own: readonly string[]): void {
  const count = Math.floor(def.rules.first[def.difficulty]);
  for (const node of play.nodes) if (own.includes(node.id) && play.fallen < count + 2) infect(play, node, 0);
  const free = play.nodes.filter((node) => !node.infected && node.kind !== "core" && node.kind !== "server");
  while (play.fallen < count && free.length > 0) {
    const [node] = free.splice(randomInt(ctx.state, "purge", 0, free.length - 1), 1);
    if (node) infect(play, node, 0);
  }
}
