/** The timeline of what is coming: marks on the next two hours, those that are close together in one. */
import { findStaff } from "../../sim/rules/people/people.ts";
import { TICKS_PER_MINUTE } from "../../sim/rules/clock.ts";
import { forecast, type Ahead } from "../../sim/rules/story/forecast.ts";
import type { ForecastIcon } from "../../sim/ruleset.ts";
import type { IconName } from "../ui/icons.ts";
import type { Game } from "./game.ts";
import { sourceName } from "./causes.ts";
import { lotName } from "./lots.ts";
import { clockText } from "./people.ts";
import { iconOf, moveOf } from "./rival-moves.ts";

/** Ticks that the timeline spans: two hours. */
export const SPAN = 120 * TICKS_PER_MINUTE;
/** Share of it within which marks would lie on one another. */
const CLOSE = 0.14;
/** Share of it that a few words beside a mark take. */
const WORDS = 0.44;

export interface Coming {
  readonly key: string;
  readonly icon: IconName;
  readonly text: string;
  /** "in 20 min", "now". */
  readonly when: string;
  /** Time of day. */
  readonly clock: string;
  readonly tone: "plain" | "good" | "warn";
  /** 0 now – 1 at the end. */
  readonly share: number;
}

/** Things that are shown as one mark. */
export interface Mark {
  readonly key: string;
  readonly share: number;
  /** The icon, tone and time of the first; a warning among them shows. */
  readonly icon: IconName;
  readonly tone: Coming["tone"];
  readonly all: readonly Coming[];
  /** Everything in one sentence, for readers. */
  readonly label: string;
  /** There is room beside it on the line to say what it is. */
  readonly roomy: boolean;
}

const ICONS: Readonly<Record<ForecastIcon, IconName>> = {
  people: "users",
  visitor: "door",
  news: "news",
  rival: "swords",
  lot: "package",
  network: "network",
  stage: "presentation",
  deadline: "hourglass",
  inspection: "clipboard-check",
  celebration: "confetti",
  danger: "alert-triangle",
};
const GOOD: readonly ForecastIcon[] = ["celebration", "lot"];
const WARN: readonly ForecastIcon[] = ["danger", "deadline", "rival", "inspection"];

export function coming(game: Game): Coming[] {
  return forecast(game.rules, game.state, SPAN).flatMap((ahead, i) => {
    const told = telling(game, ahead);
    if (!told) return [];
    const minutes = Math.ceil((ahead.at - game.state.tick) / TICKS_PER_MINUTE);
    const { words } = game;
    return {
      ...told,
      key: `${ahead.kind}-${"id" in ahead ? ahead.id : i}`,
      when: ahead.late
        ? words.t("forecast.waiting")
        : minutes <= 0
          ? words.t("forecast.now")
          : words.t("forecast.in", { count: minutes }),
      clock: clockText(ahead.at),
      share: Math.min(1, Math.max(0, (ahead.at - game.state.tick) / SPAN)),
    };
  });
}

type Told = Pick<Coming, "icon" | "text" | "tone">;

function telling(game: Game, ahead: Ahead): Told | null {
  const { words, rules, state } = game;
  const say = (icon: IconName, tone: Told["tone"] = "plain", params: Record<string, string> = {}): Told => ({
    icon,
    tone,
    text: words.t(`forecast.${ahead.kind}`, params),
  });
  switch (ahead.kind) {
    case "story":
      return {
        icon: ICONS[ahead.icon],
        text: words.tx(ahead.text),
        tone: WARN.includes(ahead.icon) ? "warn" : GOOD.includes(ahead.icon) ? "good" : "plain",
      };
    case "last-call":
      return say("door-exit");
    case "closing":
      return say("moon-stars");
    case "end":
      return say("flag");
    case "course":
    case "notice": {
      const name = findStaff(state, ahead.staff) ? sourceName(game, String(ahead.staff)) : "";
      return ahead.kind === "course" ? say("school", "good", { name }) : say("user-minus", "warn", { name });
    }
    case "lab":
      return say("flask", "plain", { lot: lotName(game, ahead.lot) });
    case "rollout":
      return say("stairs-up", "plain", { lot: lotName(game, ahead.lot) });
    case "firmware":
      return say("cpu", "good", { firmware: ahead.firmware });
    case "move":
    case "move-ends": {
      const found = moveOf(game, ahead.move);
      if (!found || found.def.effects.length === 0) return null;
      const { icon, name, hostility } = found.def;
      return say(iconOf(icon), ahead.kind === "move" && hostility > 0.1 ? "warn" : "plain", { name: words.tx(name) });
    }
    case "goal": {
      const goal = rules.goals.find((each) => each.id === ahead.goal);
      return say("hourglass", "warn", { goal: goal ? words.tx(goal.title) : "" });
    }
  }
}

/** The soonest first. */
export function marksOf(game: Game): Mark[] {
  const groups: Coming[][] = [];
  for (const each of coming(game)) {
    const last = groups.at(-1);
    if (last && each.share - (last[0]?.share ?? 0) < CLOSE) last.push(each);
    else groups.push([each]);
  }
  return groups.flatMap((all, i): Mark[] => {
    const first = all.find((each) => each.tone === "warn") ?? all[0];
    if (!first) return [];
    const label = all.map(({ clock, text, when }) => `${clock} ${text}, ${when}`).join("; ");
    const share = all[0]?.share ?? 0;
    const roomy = all.length === 1 && (groups[i + 1]?.[0]?.share ?? 1.08) - share >= WORDS;
    return [{ key: all[0]?.key ?? "", share, icon: first.icon, tone: first.tone, all, label, roomy }];
  });
}
