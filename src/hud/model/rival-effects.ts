/** What answers and approaches do, in a few words each. */
import type { ApproachEffect } from "../../sim/ruleset.ts";
import type { Game } from "./game.ts";

export function effectTexts(game: Game, effects: readonly ApproachEffect[]): string[] {
  return effects.map((effect) => effectText(game, effect)).filter((text) => text !== "");
}

/** What they will think of it, whatever comes of it; nothing for next to nothing. */
export function regardText({ words }: Game, regard: number): string[] {
  if (Math.abs(regard) < 3) return [];
  return [
    words.t(regard > 0 ? "rival.effect.regard-up" : "rival.effect.regard-down", { points: words.signed(regard) }),
  ];
}

function effectText({ words, rules }: Game, effect: ApproachEffect): string {
  switch (effect.do) {
    case "weaken":
      return effect.to === 0
        ? words.t("rival.effect.called-off")
        : words.t("rival.effect.weaken", { share: words.percent(effect.to) });
    case "cash":
      return words.signedMoney(effect.amount);
    case "keep":
      return effect.raise > 0
        ? words.t("rival.effect.keep-raise", { points: words.signed(effect.mood), percent: effect.raise })
        : words.t("rival.effect.keep", { points: words.signed(effect.mood) });
    case "morale":
    case "expose":
      return words.t(`rival.effect.${effect.do}`, {
        points: words.signed(effect.do === "expose" ? -effect.points : effect.points),
      });
    case "sway": {
      const who =
        effect.segments.length > 0
          ? words.list(effect.segments.map((id) => words.tx(rules.city.segments[id]?.name ?? id)))
          : words.t("rival.effect.everybody");
      const here = effect.on === "self" ? effect.utility > 0 : effect.utility < 0;
      return words.t(here ? "rival.effect.draws" : "rival.effect.keeps-away", { who });
    }
    case "word":
      return words.t(`rival.effect.word-${effect.on}`, { points: words.signed(effect.points) });
    case "trust":
    case "fame":
      return words.t(`rival.effect.${effect.do}-${effect.on}`, { points: words.signed(effect.points, 1) });
    default:
      return words.t(`rival.effect.${effect.do}`);
  }
}
