/** Players of a purge. */
import { queryAct } from "../../../sim/encounters/index.ts";
import type { Act } from "../../../sim/encounters/rule.ts";
import { cleanChance, doubtOf, isUp, linkLives, neighbours, patchHolds } from "../../../sim/rules/encounters/purge.ts";
import type { PurgeDef, Ruleset } from "../../../sim/ruleset.ts";
import type { ClinicState, PurgeNode, PurgeState } from "../../../sim/state.ts";
import { HANDS, type EncounterBot, type EncounterBots } from "./bot.ts";

/** What a player sees of the board, and what follows from it. */
interface Sight {
  readonly play: Readonly<PurgeState>;
  readonly step: number;
  readonly def: PurgeDef;
  /** Nodes known to be infected, and those that may be, with the chance. */
  readonly known: readonly PurgeNode[];
  readonly doubtful: readonly { readonly node: PurgeNode; readonly chance: number }[];
  readonly core: PurgeNode | undefined;
  /** Nodes at which the next wave knocks. */
  readonly entries: readonly PurgeNode[];
  /** Node indices next to a node; how many of them could be infected from it. */
  readonly near: (node: PurgeNode) => PurgeNode[];
  readonly exposed: (node: PurgeNode) => number;
  readonly degree: (node: PurgeNode) => number;
  /** Chance that a restore brings back something clean. */
  readonly clean: (node: PurgeNode) => number;
  readonly safe: (node: PurgeNode) => boolean;
}

function sightOf(play: Readonly<PurgeState>, step: number, def: PurgeDef): Sight {
  const { rules, difficulty } = def;
  const see = rules.see[difficulty];
  const near = (node: PurgeNode) =>
    neighbours(play, play.nodes.indexOf(node), step).flatMap((i) => play.nodes[i] ?? []);
  const safe = (node: PurgeNode) =>
    node.shield > step || patchHolds(rules, play, node) === 1 || (node.work === "patch" && !node.seen);
  return {
    play,
    step,
    def,
    known: play.nodes.filter((node) => node.seen),
    doubtful: play.nodes
      .flatMap((node) => {
        const chance = node.seen ? 0 : doubtOf(rules, see, node, step);
        return chance > 0.02 ? [{ node, chance }] : [];
      })
      .sort((a, b) => b.chance - a.chance),
    core: play.nodes.find(({ kind }) => kind === "core"),
    entries: play.knocks.flatMap((i) => play.nodes[i] ?? []),
    near,
    exposed: (node) => near(node).filter((each) => !each.seen && !safe(each)).length,
    degree: (node) => {
      const i = play.nodes.indexOf(node);
      return play.links.filter((link) => (link.a === i || link.b === i) && linkLives(play, link, step)).length;
    },
    clean: (node) => cleanChance(rules, see, node, step),
    safe,
  };
}

/** Wishes, most urgent first; a wish that only lacks points is waited for when it is `held`. */
interface Wish {
  readonly act: Act;
  readonly held: boolean;
}
const wish = (act: string, node: PurgeNode | undefined, held = false): Wish[] =>
  node ? [{ act: { act, on: node.id }, held }] : [];

function player(pace: number, plan: (sight: Sight) => Wish[]): () => EncounterBot<"purge"> {
  return () => {
    let next = pace;
    return (rules: Ruleset, state: Readonly<ClinicState>, { play, step }, def) => {
      if (step < next) return null;
      for (const { act, held } of plan(sightOf(play, step, def))) {
        const answer = queryAct(rules, state, act);
        if (answer.ok) {
          next = step + pace;
          return act;
        }
        if (held && answer.refusal.code === "purge-points") return null;
      }
      return null;
    };
  };
}

const byDegree = (sight: Sight, list: readonly PurgeNode[]): PurgeNode[] =>
  [...list].sort((a, b) => sight.degree(b) - sight.degree(a) || (a.id < b.id ? -1 : 1));

/** The core is looked after by everybody. */
const saveCore = ({ core }: Sight): Wish[] => (core?.seen ? wish("shield", core) : []);
/** What was cut off and is believed clean comes back. */
const bringBack = (sight: Sight): Wish[] =>
  sight.play.nodes.flatMap((node) =>
    node.isolated && !node.seen && !sight.doubtful.some((each) => each.node === node && each.chance > 0.2)
      ? wish("rejoin", node)
      : [],
  );
const look = (sight: Sight, over: number): Wish[] => {
  const first = sight.doubtful.find(({ node, chance }) => chance > over && isUp(node));
  return first ? wish("scan", first.node) : [];
};
/** The network isn't quiet although nothing shows: look where most is seen from. */
const searchWide = (sight: Sight): Wish[] =>
  sight.known.length === 0 && sight.play.clean === 0 && sight.play.packets.length === 0
    ? byDegree(
        sight,
        sight.play.nodes.filter((node) => isUp(node) && sight.step - node.checked > 60),
      )
        .slice(0, 1)
        .flatMap((node) => wish("scan", node))
    : [];
const changePasswords = ({ play }: Sight): Wish[] =>
  play.links.some(({ wakes }) => wakes >= 0) ? [{ act: { act: "rotate", on: "" }, held: false }] : [];
const cleanUp = (sight: Sight, least: number): Wish[] =>
  byDegree(
    sight,
    sight.known.filter((node) => node.kind !== "core" && node.work === "" && sight.clean(node) >= least),
  ).flatMap((node) => wish("restore", node, true));
const cut = (sight: Sight, least: number): Wish[] =>
  byDegree(
    sight,
    sight.known.filter((node) => isUp(node) && node.kind !== "core" && sight.exposed(node) >= least),
  ).flatMap((node) => wish("isolate", node));
const patchUp = (sight: Sight, list: readonly PurgeNode[], held = false): Wish[] =>
  list
    .filter((node) => !sight.safe(node) && !node.seen && node.work === "" && !node.isolated)
    .filter((node) => !sight.doubtful.some((each) => each.node === node && each.chance > 0.3))
    .flatMap((node) => wish("patch", node, held));
const frontOf = (sight: Sight): PurgeNode[] => [...new Set(sight.known.flatMap((node) => sight.near(node)))];
const setLures = (sight: Sight): Wish[] =>
  byDegree(
    sight,
    frontOf(sight).filter((node) => !sight.safe(node)),
  ).flatMap((node) => wish("lure", node));

/** The assistant steps in where most hangs on it, as long as it has enough of itself left. */
const stepIn = (sight: Sight, above: number, least: number): Wish[] =>
  sight.play.integrity.value > above * 1000
    ? byDegree(
        sight,
        sight.known.filter((node) => isUp(node) && sight.exposed(node) >= least),
      )
        .slice(0, 1)
        .flatMap((node) => wish("shield", node))
    : [];

/** Restores what shows, looks at what may be infected, patches from the top of the list. */
const beginner = player(22, (sight) => [
  ...saveCore(sight),
  ...sight.known.filter(({ work }) => work === "").flatMap((node) => wish("restore", node, true)),
  ...bringBack(sight),
  ...look(sight, 0.4),
  ...patchUp(sight, sight.play.nodes),
]);

const expert = player(HANDS, (sight) => [
  ...saveCore(sight),
  ...cut(sight, 2),
  ...patchUp(sight, sight.entries, true),
  ...stepIn(sight, 75, 3),
  ...cut(sight, 1),
  ...cleanUp(sight, 0.35),
  ...bringBack(sight),
  ...changePasswords(sight),
  ...look(sight, 0.2),
  ...searchWide(sight),
  ...cleanUp(sight, 0),
  ...(sight.play.points > 4000
    ? patchUp(sight, [...(sight.core ? [sight.core] : []), ...byDegree(sight, sight.play.nodes)])
    : []),
]);

/** Cuts off whatever is or may be infected, cleans it there, joins it again. */
const cutAndClean = player(HANDS, (sight) => [
  ...saveCore(sight),
  ...cut(sight, 1),
  ...sight.doubtful
    .filter(({ chance, node }) => chance > 0.4 && isUp(node) && node.kind !== "core")
    .flatMap(({ node }) => wish("isolate", node)),
  ...(sight.play.waveAt - sight.step < 15 ? sight.entries.flatMap((node) => wish("isolate", node)) : []),
  ...cleanUp(sight, 0.3),
  ...bringBack(sight),
  ...look(sight, 0.2),
  ...searchWide(sight),
  ...changePasswords(sight),
]);

/** Patches around what is infected and outward from there, then cleans. */
const immunise = player(HANDS, (sight) => [
  ...saveCore(sight),
  ...(sight.core ? patchUp(sight, [sight.core], true) : []),
  ...stepIn(sight, 55, 2),
  ...patchUp(sight, sight.entries, true),
  ...cleanUp(sight, 0.45),
  ...patchUp(sight, byDegree(sight, frontOf(sight)).slice(0, 1)),
  ...look(sight, 0.3),
  ...cleanUp(sight, 0),
  ...changePasswords(sight),
  ...searchWide(sight),
  ...patchUp(sight, byDegree(sight, sight.play.nodes)),
]);

/** Sets decoys beside what is infected, learns its signature, slows the rest, and lets it die. */
const lureAndLearn = player(HANDS, (sight) => [
  ...saveCore(sight),
  ...(sight.play.learnt < sight.play.strain ? setLures(sight).map((each) => ({ ...each, held: true })) : []),
  ...sight.entries.flatMap((node) => wish("lure", node, true)),
  ...cleanUp(sight, 0.3),
  ...byDegree(sight, sight.known)
    .filter((node) => isUp(node) && sight.exposed(node) > 1)
    .flatMap((node) => wish("limit", node)),
  ...setLures(sight),
  ...look(sight, 0.3),
  ...searchWide(sight),
]);

export const purgeBots: EncounterBots<"purge"> = {
  simple: beginner,
  expert,
  strategies: { "cut and clean": cutAndClean, "immunise outward": immunise, "lure and learn": lureAndLearn },
};
