/** What a descent says in words: whose fear it is, how a comfort looks, how near the dark and Cavity are, what the guide says. */
import {
  atCore,
  coreOf,
  darkDepth,
  fearHere,
  hereOf,
  hunterDistance,
  inDark,
  lightOf,
  outlook,
  priceOf,
  STEPS,
  strengthOf,
  termsOf,
  ENDS,
  type EndTerms,
  type Outlook,
} from "../../../sim/rules/encounters/descent.ts";
import { findPatient, patientName } from "../../../sim/rules/people/people.ts";
import type { DescentDef, Nature } from "../../../sim/ruleset.ts";
import type { DescentState, DreamFear, DreamIsland, Patient } from "../../../sim/state.ts";
import type { IconName } from "../../ui/icons.ts";
import type { Game } from "../game.ts";

export const NATURE_ICONS: Readonly<Record<Nature, IconName>> = {
  ease: "droplet",
  control: "hand-stop",
  know: "book",
  company: "friends",
  away: "air-balloon",
};

export function patientOf(game: Game, fear: DreamFear): Patient | null {
  return fear.patient > 0 ? (findPatient(game.state, fear.patient) ?? null) : null;
}

/** "Ava’s needle". */
export function whose(game: Game, fear: DreamFear): string {
  const { words, rules } = game;
  const kind = words.t(`descent.fear.${fear.kind}`);
  const patient = patientOf(game, fear);
  const name = patient ? (words.tx(patientName(rules, patient)).split(" ")[0] ?? "") : "";
  return name ? words.t("descent.whose", { name, fear: kind }) : words.t("descent.whose-nobody", { fear: kind });
}

export type Verdict = "right" | "part" | "wrong" | "likely" | "maybe" | "unlikely";

/** One word for what can be expected of a comfort. */
export function verdictOf(look: Outlook): Verdict {
  if (look.grade !== null) return look.grade === 2 ? "right" : look.grade === 1 ? "part" : "wrong";
  if (look.right >= 0.5) return "likely";
  return look.right + look.part >= 0.5 ? "maybe" : "unlikely";
}

export interface Card {
  readonly id: string;
  readonly name: string;
  readonly nature: Nature;
  readonly verdict: Verdict | null;
  readonly worn: boolean;
  readonly taste: number | null;
  readonly tried: boolean;
}

export function handOf(game: Game, play: Readonly<DescentState>, def: DescentDef): Card[] {
  const fear = fearHere(play);
  return play.hand.map((card) => {
    const look = fear ? outlook(def.rules, play, fear, card) : null;
    return {
      id: card.id,
      name: game.words.tx(game.rules.comforts[card.id]?.name ?? card.id),
      nature: card.nature,
      verdict: look ? verdictOf(look) : null,
      worn: play.worn === card.nature,
      taste: look?.taste ?? null,
      tried: fear?.tried.includes(card.id) ?? false,
    };
  });
}

export interface WayOn {
  readonly id: number;
  readonly name: string;
  readonly side: "down" | "up" | "side";
  readonly lit: boolean;
  readonly core: boolean;
  readonly kind: string;
  readonly size: number;
  readonly price: number;
  readonly hunter: boolean;
  readonly x: number;
}

/** Where one can go from here: down first, then across, then back up. */
export function waysOn(game: Game, play: Readonly<DescentState>, def: DescentDef): WayOn[] {
  const here = hereOf(play);
  const rank = { down: 0, side: 1, up: 2 } as const;
  return here.links
    .map((id) => play.islands[id])
    .filter((each): each is DreamIsland => each !== undefined)
    .map((island) => {
      const core = island.id === coreOf(play).id;
      const side =
        island.depth > here.depth ? ("down" as const) : island.depth < here.depth ? ("up" as const) : ("side" as const);
      const start = island.depth === 0;
      return {
        id: island.id,
        name: core
          ? game.words.t("descent.act.go-core")
          : start
            ? game.words.t("descent.island.start")
            : island.fear
              ? whose(game, island.fear)
              : "",
        side,
        lit: island.lit,
        core,
        kind: island.fear?.kind ?? "",
        size: core ? strengthOf(play, def) : island.lit ? 0 : (island.fear?.size ?? 0),
        price: priceOf(def.rules, play, island.id),
        hunter: play.hunter.at === island.id && !core,
        x: island.x,
      };
    })
    .sort((a, b) => rank[a.side] - rank[b.side] || a.x - b.x || a.id - b.id);
}

/** Seconds until the dark is at a depth, lamps not counted. */
export function darkSeconds(play: Readonly<DescentState>, def: DescentDef, depth: number): number {
  return Math.max(0, (depth - darkDepth(play)) * def.rules.dark[def.difficulty]);
}

export function hunterText(
  game: Game,
  play: Readonly<DescentState>,
): { readonly text: string; readonly near: boolean } {
  const { words } = game;
  const far = hunterDistance(play);
  if (atCore(play)) return { text: words.t("descent.hunter.here"), near: true };
  if (far === 0) return { text: words.t("descent.hunter.here"), near: true };
  const seconds = Math.ceil(play.hunter.left / STEPS);
  if (far === 1 && play.hunter.next === play.at)
    return { text: words.t("descent.hunter.next", { n: seconds }), near: true };
  if (play.hunter.at === coreOf(play).id) return { text: words.t("descent.hunter.home"), near: false };
  if (far === 1) return { text: words.t("descent.hunter.near"), near: false };
  return { text: words.t("descent.hunter.far", { n: far }), near: false };
}

export function endingsOf(play: Readonly<DescentState>, def: DescentDef): EndTerms[] {
  return ENDS.map((way) => termsOf(play, def, way));
}

/** What the guide says now: the most pressing first. */
export function guideLine(game: Game, play: Readonly<DescentState>, def: DescentDef, hand: readonly Card[]): string {
  const { words } = game;
  const say = (code: string, params = {}) => words.t(`descent.guide.${code}`, params);
  const fear = fearHere(play);
  if (hunterText(game, play).near && fear && !atCore(play)) return say("hunter");
  if (inDark(play) || darkSeconds(play, def, hereOf(play).depth) < 6) return say("dark");
  if (atCore(play) && endingsOf(play, def).some((each) => each.ok)) return say("core-low");
  const order: readonly Verdict[] = ["right", "likely", "part"];
  const best = order.flatMap((verdict) => hand.filter((card) => card.verdict === verdict && !card.tried))[0];
  if (fear?.heard && best) return say(best.verdict === "right" ? "sure" : "give", { comfort: best.name });
  if (lightOf(play) < 25) return say("low");
  if (atCore(play)) return say("core");
  if (fear) return best ? say("give", { comfort: best.name }) : say("listen");
  return say(hereOf(play).depth === 0 ? "start" : "go");
}
