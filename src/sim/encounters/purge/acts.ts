/** What can be done in a purge: what it costs, why not, and what it does. */
import type { Ctx, QueryResult } from "../../commands/command.ts";
import { refuse } from "../../commands/refuse.ts";
import { backupOf, costOf, isUp, neighbours, nodeOf, patchHolds, PURGE_ACTS } from "../../rules/encounters/purge.ts";
import type { PurgeAct, PurgeDef } from "../../ruleset.ts";
import type { EncounterOf, PurgeNode, PurgeState } from "../../state.ts";
import { note } from "../end.ts";
import type { Act } from "../rule.ts";
import { driveOut } from "./waves.ts";
import { cleanse, moveIntegrity, notice } from "./spread.ts";

type Purge = Readonly<EncounterOf<"purge">>;

/** Everything allowed now; on nodes in their order, then what has no node. */
export function actsOf(encounter: Purge, def: PurgeDef): Act[] {
  const found: Act[] = [];
  for (const act of PURGE_ACTS) {
    const targets = act === "rotate" ? [""] : encounter.play.nodes.map(({ id }) => id);
    for (const on of targets) if (queryPurge(encounter, { act, on }, def).ok) found.push({ act, on });
  }
  return found;
}

export function queryPurge({ play, step }: Purge, { act: name, on }: Act, def: PurgeDef): QueryResult {
  const act = PURGE_ACTS.find((each) => each === name);
  if (!act) return refuse("unknown-act", { act: name });
  const node = nodeOf(play, on);
  if (act === "rotate" ? on !== "" : !node) return refuse("purge-no-node");
  const why = node ? whyNot(play, step, act, node, def) : whyNoRotate(play, step);
  if (why !== "") return refuse(why);
  const cost = costOf(def.rules, play, act, node);
  if (cost * 1000 > play.points) return refuse("purge-points", { cost });
  return { ok: true };
}

function whyNoRotate(play: Readonly<PurgeState>, step: number): string {
  if (play.rotated > step) return "purge-rotated";
  return play.links.some(({ wakes }) => wakes >= 0) ? "" : "purge-no-hidden";
}

function whyNot(
  play: Readonly<PurgeState>,
  step: number,
  act: PurgeAct,
  node: Readonly<PurgeNode>,
  { rules }: PurgeDef,
): string {
  if (act === "shield") return whyNoShield(play, step, node, rules.shieldCost);
  if (act === "rejoin") return !node.isolated ? "purge-not-isolated" : node.work !== "" ? "purge-busy" : "";
  if (act === "scan") return isUp(node) ? "" : "purge-away";
  if (node.work !== "") return "purge-busy";
  switch (act) {
    case "isolate":
      return node.isolated ? "purge-isolated" : "";
    case "patch":
      if (node.seen) return "purge-infected";
      return patchHolds(rules, play, node) === 1 ? "purge-patched" : "";
    case "restore":
      return node.kind === "core" ? "purge-core" : "";
    case "limit":
      return node.isolated ? "purge-away" : node.slow > step ? "purge-slow" : "";
    case "lure":
      if (node.kind === "core") return "purge-core";
      if (node.isolated) return "purge-away";
      if (node.seen) return "purge-infected";
      if (node.lure > 0) return "purge-lured";
      return play.nodes.filter(({ lure }) => lure > 0).length >= rules.lures ? "purge-lures" : "";
    default:
      return "";
  }
}

/** The assistant must be itself and within reach; its own core it can always turn to. */
function whyNoShield(play: Readonly<PurgeState>, step: number, node: Readonly<PurgeNode>, cost: number): string {
  if (node.shield > step) return "purge-shielded";
  if (!isUp(node)) return "purge-away";
  const core = play.nodes.find(({ kind }) => kind === "core");
  if (!core) return "purge-no-core";
  if (node !== core && (core.infected || !isUp(core))) return "purge-core-out";
  return play.integrity.value <= cost * 1000 ? "purge-too-weak" : "";
}

/** Only when `queryPurge` said yes. */
export function doPurge(ctx: Ctx, { play, step }: EncounterOf<"purge">, { act: name, on }: Act, def: PurgeDef): void {
  const { rules } = def;
  const act = name as PurgeAct;
  const node = nodeOf(play, on);
  play.points -= Math.floor(costOf(rules, play, act, node) * 1000);
  if (!node) {
    play.links = play.links.filter(({ wakes }) => wakes < 0);
    play.rotated = step + Math.floor(rules.rotateSeconds * 10);
    note(ctx, "rotated", "good");
    return;
  }
  switch (act) {
    case "scan":
      scan(ctx, play, step, node);
      return;
    case "isolate":
      play.last = "isolate";
      node.isolated = true;
      node.lure = 0;
      // An entry that it has to itself is no way in.
      cutPackets(play, play.nodes.indexOf(node));
      note(ctx, "isolated", "plain", on);
      return;
    case "rejoin":
      node.isolated = false;
      note(ctx, "rejoined", "plain", on);
      return;
    case "patch":
      play.last = "patch";
      node.work = "patch";
      node.until = step + Math.floor(rules.patchSeconds * 10);
      return;
    case "restore":
      play.last = "restore";
      node.work = "restore";
      node.backup = backupOf(rules, node, step);
      node.until = step + Math.floor(rules.restoreSeconds * 10);
      node.lure = 0;
      cutPackets(play, play.nodes.indexOf(node));
      return;
    case "limit":
      play.last = "limit";
      node.slow = step + Math.floor(rules.limitSeconds * 10);
      note(ctx, "slowed", "plain", on);
      return;
    case "lure":
      play.last = "lure";
      node.lure = rules.lureHits;
      note(ctx, "lure-set", "plain", on);
      return;
    case "shield":
      shield(ctx, play, step, node, def);
      return;
    default:
      return;
  }
}

/** What is infected here and next to here shows; what is not is known to be clean. */
function scan(ctx: Ctx, play: PurgeState, step: number, node: PurgeNode): void {
  const index = play.nodes.indexOf(node);
  let found = 0;
  for (const i of [index, ...neighbours(play, index, step)]) {
    const each = play.nodes[i];
    if (!each) continue;
    if (each.infected) {
      if (!each.seen) found += 1;
      notice(ctx, each, step, "scanned");
    } else each.checked = step;
  }
  if (found === 0) note(ctx, "scan-clean", "good", node.id);
}

function shield(ctx: Ctx, play: PurgeState, step: number, node: PurgeNode, { rules }: PurgeDef): void {
  moveIntegrity(play, step, -rules.shieldCost, node.kind === "core" ? "self" : "shield");
  if (node.infected) {
    driveOut(ctx, play, node);
    cleanse(node, step, true);
  }
  node.shield = step + Math.floor(rules.shieldSeconds * 10);
  note(ctx, "shielded", "good", node.id);
}

function cutPackets(play: PurgeState, index: number): void {
  play.packets = play.packets.filter(({ from, to }) => from !== index && to !== index);
}
