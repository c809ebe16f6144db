/** What views and players may know of a purge: what stands, what is known, what it costs, whether it grows. Pure. */
import type { PurgeAct, PurgeDef, PurgeRules } from "../../ruleset.ts";
import type { PurgeLink, PurgeNode, PurgeState } from "../../state.ts";

type Play = Readonly<PurgeState>;
type Node = Readonly<PurgeNode>;

export const PURGE_ACTS: readonly PurgeAct[] = [
  "scan",
  "isolate",
  "rejoin",
  "patch",
  "restore",
  "limit",
  "lure",
  "shield",
  "rotate",
];

export function nodeOf(play: Play, id: string): PurgeNode | undefined {
  return play.nodes.find((node) => node.id === id);
}

/** Share 0–1 of the time that is left. */
export function shareLeft(play: Play, steps: number): number {
  return steps > 0 ? play.left / steps : 0;
}

/** It carries packets and does its work: neither cut off nor away for a restore. */
export function isUp(node: Node): boolean {
  return !node.isolated && node.work !== "restore";
}

/** It does its work as far as the player knows. */
export function runsKnown(node: Node): boolean {
  return isUp(node) && !node.seen;
}

/** Nodes that really run: up, and not infected. */
export function running(play: Play): number {
  let count = 0;
  for (const node of play.nodes) if (isUp(node) && !node.infected) count += 1;
  return count;
}

export function linkLives(play: Play, link: Readonly<PurgeLink>, step: number): boolean {
  const [a, b] = [play.nodes[link.a], play.nodes[link.b]];
  return a !== undefined && b !== undefined && link.wakes <= step && isUp(a) && isUp(b);
}

/** Links that carry something now. */
export function liveLinks(play: Play, step: number): PurgeLink[] {
  return play.links.filter((link) => linkLives(play, link, step));
}

/** Indices of the nodes at the other ends of a node's live links, ascending. */
export function neighbours(play: Play, index: number, step: number): number[] {
  const found: number[] = [];
  for (const link of play.links) {
    if (!linkLives(play, link, step)) continue;
    if (link.a === index) found.push(link.b);
    else if (link.b === index) found.push(link.a);
  }
  return [...new Set(found)].sort((a, b) => a - b);
}

/** Chance (0–1) that a node is infected, by what the player can know: what landed there, and how long nothing showed. */
export function doubtOf(rules: PurgeRules, see: number, node: Node, step: number): number {
  if (node.seen) return 1;
  if (node.hit < 0 || node.hit <= node.checked) return 0;
  let hidden = rules.take;
  const seconds = Math.floor((step - node.hit) / 10);
  for (let n = 0; n < seconds && hidden > 0.01; n++) hidden *= 1 - see;
  return hidden / (hidden + 1 - rules.take);
}

/** Whether a patch holds all that comes (1), some of it, or nothing (0). */
export function patchHolds(rules: PurgeRules, play: Play, node: Node): number {
  if (node.patched === 0) return 0;
  return node.patched >= play.strain ? 1 : 1 - rules.weak;
}

/** What the signature multiplies recovery by now. */
export function signatureFactor(rules: PurgeRules, play: Play): number {
  if (play.learnt === 0) return 1;
  return play.learnt >= play.strain ? rules.learnt : rules.learntStale;
}

/** What an act costs on a node, in points. */
export function costOf(rules: PurgeRules, play: Play, act: PurgeAct, node?: Node): number {
  if (act === "patch" && node && node.patched > 0) return rules.renewCost;
  return rules.costs[act];
}

/** Step of the backup that a restore takes: the newest from before the infection showed, older by each failure. */
export function backupOf(rules: PurgeRules, node: Node, step: number): number {
  const every = Math.max(1, Math.floor(rules.backupSeconds * 10));
  const known = node.seen && node.noticed >= 0 ? node.noticed : step;
  return Math.floor((known - node.phase) / every) * every + node.phase - node.tries * every;
}

/**
 * Chance (0–1) that this backup is older than the infection, as far as the player can know: an infected node stays
 * unseen each second with 1 − see, so the longer before it showed, the likelier clean.
 */
export function cleanChance(rules: PurgeRules, see: number, node: Node, step: number): number {
  const backup = backupOf(rules, node, step);
  // From before it all began, or known clean after it was taken.
  if (backup < 0 || node.checked >= backup) return 1;
  const from = node.seen && node.noticed >= 0 ? node.noticed : step;
  let hidden = 1;
  for (let n = Math.floor((from - backup) / 10); n > 0 && hidden > 0.01; n--) hidden *= 1 - see;
  return 1 - hidden;
}

/**
 * λ₁ of what the infection can travel now, by power iteration: nodes that are down, patched, shielded or carry a decoy
 * are left out, slowed and weakly patched ones count for what they still carry. `without` is taken for cut off.
 */
export function radiusNow(rules: PurgeRules, play: Play, step: number, without = -1): number {
  const weight = play.nodes.map((node, i) => {
    if (i === without || !isUp(node) || node.shield > step || (node.lure > 0 && !node.infected)) return 0;
    const slow = node.slow > step ? rules.limitLeaves : 1;
    return slow * (node.infected ? 1 : 1 - patchHolds(rules, play, node));
  });
  const links = liveLinks(play, step).map(({ a, b }): [number, number, number] => {
    const [wa, wb] = [weight[a] ?? 0, weight[b] ?? 0];
    return [a, b, Math.sqrt(wa * wb)];
  });
  return radiusOf(play.nodes.length, links);
}

/** Largest eigenvalue of a weighted graph; one is added to every node while iterating so that ±λ pairs settle too. */
export function radiusOf(n: number, links: readonly (readonly [a: number, b: number, weight: number])[]): number {
  if (!links.some(([, , w]) => w > 0)) return 0;
  let v = Array.from({ length: n }, () => 1);
  let radius = 0;
  for (let round = 0; round < 200; round++) {
    const w = [...v];
    for (const [a, b, weight] of links) {
      w[a] = (w[a] ?? 0) + weight * (v[b] ?? 0);
      w[b] = (w[b] ?? 0) + weight * (v[a] ?? 0);
    }
    let size = 0;
    let along = 0;
    let before = 0;
    for (let i = 0; i < n; i++) {
      size += (w[i] ?? 0) * (w[i] ?? 0);
      along += (v[i] ?? 0) * (w[i] ?? 0);
      before += (v[i] ?? 0) * (v[i] ?? 0);
    }
    const found = along / before - 1;
    const settled = round > 3 && Math.abs(found - radius) < 1e-7;
    radius = found;
    if (settled) break;
    const scale = 1 / Math.sqrt(size);
    v = w.map((x) => x * scale);
  }
  return radius;
}

/** βλ₁/δ (van Mieghem's threshold of SIS on a graph): over 1 it grows, under 1 it dies out. */
export function growthOf(def: Pick<PurgeDef, "rules" | "difficulty">, play: Play, step: number, without = -1): number {
  const { rules, difficulty } = def;
  const delta = rules.delta[difficulty] * signatureFactor(rules, play);
  return (rules.beta[difficulty] * radiusNow(rules, play, step, without)) / Math.max(0.0001, delta);
}

/** Seconds until the next wave at the latest; −1 when none comes any more. */
export function secondsToWave(play: Play, step: number): number {
  return play.waveAt < 0 ? -1 : Math.max(0, (play.waveAt - step) / 10);
}

/** How many waves there are in all, the first among them. */
export function wavesOf(rules: PurgeRules): number {
  return rules.waves.length + 1;
}
