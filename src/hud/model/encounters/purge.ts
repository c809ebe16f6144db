/** A purge in words: what nodes are called, how they are, what can be done to the one that is picked. */
import {
  backupOf,
  cleanChance,
  costOf,
  doubtOf,
  growthOf,
  isUp,
  patchHolds,
  runsKnown,
  secondsToWave,
  signatureFactor,
  wavesOf,
} from "../../../sim/rules/encounters/purge.ts";
import { findRoom } from "../../../sim/rules/house/rooms.ts";
import { workerName } from "../../../sim/rules/people/people.ts";
import type { PurgeAct, PurgeDef } from "../../../sim/ruleset.ts";
import type { EncounterNote, EncounterOf, PurgeNode } from "../../../sim/state.ts";
import type { IconName } from "../../ui/icons.ts";
import { roomName } from "../building.ts";
import type { Game } from "../game.ts";
import { deviceName } from "../network.ts";

export type Purge = Readonly<EncounterOf<"purge">>;

export interface Chip {
  readonly icon: IconName;
  readonly text: string;
  readonly tone: "good" | "bad" | "warn" | "plain";
}
export interface PurgeActView {
  readonly act: PurgeAct;
  readonly icon: IconName;
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly cost: number;
}

export function assistantName({ words, rules }: Game): string {
  return words.tx(rules.assistant.name);
}

export function nodeName(game: Game, node: Readonly<PurgeNode>): string {
  const { words, rules, state } = game;
  if (node.kind === "core") return words.t("purge.node.core", { name: assistantName(game) });
  if (node.kind === "filler") return words.has(`purge.node.${node.id}`) ? words.t(`purge.node.${node.id}`) : node.id;
  if (node.kind === "tablet") {
    const worker = state.staff.find(({ def }) => def === node.id);
    const def = rules.staff.find(({ id }) => id === node.id);
    const whole = worker ? words.tx(workerName(rules, worker)) : def ? words.tx(def.name) : node.id;
    return words.t("purge.node.tablet", { person: whole.replace(/^Dr\.? /, "").split(" ")[0] ?? whole });
  }
  if (node.kind === "switch") {
    const room = findRoom(state, node.room);
    const name = room ? roomName(game, room) : node.room;
    // Rooms of a kind are numbered, as things are.
    const alike = state.rooms.filter((each) => roomName(game, each) === name);
    const no = alike.findIndex(({ id }) => id === node.room) + 1;
    return words.t("purge.node.switch", {
      room: alike.length > 1 ? words.t("network.numbered", { name, no }) : name,
    });
  }
  return deviceName(game, node.id);
}

/** What the sentences of notes are filled in with. */
export function noteNames(game: Game, play: Purge["play"], note: Pick<EncounterNote, "on">): Record<string, string> {
  const node = play.nodes.find(({ id }) => id === note.on);
  return { device: node ? nodeName(game, node) : "", name: assistantName(game) };
}

/** How a node is, as far as the player knows; the first chip is the infection. */
export function chipsOf(game: Game, { play, step }: Purge, def: PurgeDef, node: Readonly<PurgeNode>): Chip[] {
  const { words } = game;
  const { rules, difficulty } = def;
  const status = (key: string, params: Record<string, string | number> = {}) => words.t(`purge.status.${key}`, params);
  const doubt = doubtOf(rules, rules.see[difficulty], node, step);
  const chips: Chip[] = [];
  const add = (when: boolean, icon: IconName, tone: Chip["tone"], text: string) => {
    if (when) chips.push({ icon, tone, text });
  };
  const index = play.nodes.indexOf(node as PurgeNode);
  add(node.seen, "virus", "bad", status("infected"));
  add(node.seen, "clock", "plain", status("seen", { n: Math.max(0, Math.floor((step - node.noticed) / 10)) }));
  add(!node.seen && doubt > 0.05, "question-mark", "warn", status("doubt", { n: Math.round(doubt * 100) }));
  add(!node.seen && doubt <= 0.05, "circle-check", "good", status(node.checked >= 0 ? "clean" : "sound"));
  add(play.knocks.includes(index), "bolt", "bad", status("entry"));
  add(play.hunter?.at === index, "eye", "bad", status("hunter"));
  add(play.hunter?.next === index, "target-arrow", "bad", status("prey"));
  add(node.isolated, "plug-connected-x", "warn", status("isolated"));
  const holds = patchHolds(rules, play, node);
  add(holds === 1, "shield-check", "good", status("patched"));
  add(holds > 0 && holds < 1, "shield-half", "warn", status("stale"));
  add(node.shield > step, "shield", "good", status("shielded"));
  add(node.lure > 0, "sparkles", "good", status("lured", { n: node.lure }));
  add(node.slow > step, "hourglass", "plain", status("slow"));
  add(node.work === "patch", "refresh", "plain", status("patching"));
  add(node.work === "restore", "refresh", "plain", status("restoring"));
  return chips;
}

const ICONS: Readonly<Record<PurgeAct, IconName>> = {
  scan: "scan",
  isolate: "plug-connected-x",
  rejoin: "network",
  patch: "shield-check",
  restore: "history",
  limit: "hourglass",
  lure: "sparkles",
  shield: "robot",
  rotate: "key",
};
export const KEYS: Readonly<Record<PurgeAct, string>> = {
  scan: "s",
  isolate: "c",
  rejoin: "c",
  patch: "p",
  restore: "r",
  limit: "w",
  lure: "d",
  shield: "m",
  rotate: "n",
};

/** What there is to do to a node, in the same places always. */
export function actViews(game: Game, { play, step }: Purge, def: PurgeDef, node: Readonly<PurgeNode>): PurgeActView[] {
  const { words } = game;
  const { rules, difficulty } = def;
  const list: PurgeAct[] = [
    "scan",
    node.isolated ? "rejoin" : "isolate",
    "restore",
    "patch",
    "lure",
    "limit",
    "shield",
  ];
  const name = assistantName(game);
  return list.map((act) => {
    const renew = act === "patch" && patchHolds(rules, play, node) > 0 && patchHolds(rules, play, node) < 1;
    const key = `purge.act.${renew ? "renew" : act}`;
    return {
      act,
      icon: ICONS[act],
      key: KEYS[act].toUpperCase(),
      label: words.t(`${key}.name`, { name }),
      hint:
        act === "restore"
          ? restoreHint(game, def, node, step, rules.see[difficulty])
          : words.t(`${key}.hint`, { name, n: numberOf(act, def) }),
      cost: costOf(rules, play, act, node),
    };
  });
}

export function rotateView(game: Game, { play }: Purge, def: PurgeDef): PurgeActView {
  const { words } = game;
  return {
    act: "rotate",
    icon: ICONS.rotate,
    key: KEYS.rotate.toUpperCase(),
    label: words.t("purge.act.rotate.name"),
    hint: words.t("purge.act.rotate.hint"),
    cost: costOf(def.rules, play, "rotate"),
  };
}

function numberOf(act: PurgeAct, { rules }: PurgeDef): number {
  if (act === "limit") return rules.limitSeconds;
  if (act === "lure") return rules.lessons;
  return act === "shield" ? rules.shieldCost : 0;
}

/** "Backup 12 s old: 83 % likely clean". */
function restoreHint({ words }: Game, def: PurgeDef, node: Readonly<PurgeNode>, step: number, see: number): string {
  const backup = backupOf(def.rules, node, step);
  const age =
    backup < 0
      ? words.t("purge.act.restore.before")
      : words.t("purge.act.restore.seconds", { n: Math.round((step - backup) / 10) });
  const chance = Math.round(100 * cleanChance(def.rules, see, node, step));
  return words.t("purge.act.restore.hint", { age, chance });
}

export interface Outlook {
  readonly state: "growing" | "holding" | "dying" | "gone";
  /** How many others each infected node infects. */
  readonly growth: number;
}

export function outlookOf({ play, step }: Purge, def: PurgeDef): Outlook {
  const growth = growthOf(def, play, step);
  if (play.clean > 0) return { state: "gone", growth };
  return { state: growth > 1.25 ? "growing" : growth > 0.85 ? "holding" : "dying", growth };
}

export interface WaveView {
  readonly no: number;
  readonly of: number;
  /** Seconds until the next at the latest; −1 for none. It shows where it comes in once it knocks. */
  readonly next: number;
  readonly knocking: boolean;
}

export function waveOf({ play, step }: Purge, def: PurgeDef): WaveView {
  return {
    no: play.wave + 1,
    of: wavesOf(def.rules),
    next: Math.ceil(secondsToWave(play, step)),
    knocking: play.knocks.length > 0,
  };
}

export function signatureText({ words }: Game, { play }: Purge, { rules }: PurgeDef): string {
  const factor = words.num(signatureFactor(rules, play), 1);
  if (play.learnt >= play.strain) return words.t("purge.panel.signature.known", { n: factor });
  if (play.lessons > 0) return words.t("purge.panel.signature.part", { n: play.lessons, of: rules.lessons });
  return play.learnt > 0
    ? words.t("purge.panel.signature.stale", { n: factor })
    : words.t("purge.panel.signature.none");
}

/** Nodes that run as far as is known, and how many are needed to win and to go on. */
export function runningOf({ play }: Purge, { rules }: PurgeDef): { up: number; of: number; need: number } {
  return {
    up: play.nodes.filter(runsKnown).length,
    of: play.nodes.length,
    need: Math.ceil(rules.keep * play.nodes.length),
  };
}

export function isAway(node: Readonly<PurgeNode>): boolean {
  return !isUp(node);
}
