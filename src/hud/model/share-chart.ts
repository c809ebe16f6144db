/** Shares over time, with what happened under them. */
import type { Option } from "../../sim/ruleset.ts";
import type { IconName } from "../ui/icons.ts";
import type { ShareSample } from "../../sim/state.ts";
import { stages } from "../../sim/rules/city/campaigns.ts";
import { effectIcon, momentText, optionName, OPTIONS, percents, type Split, type Town } from "./city.ts";
import type { Game } from "./game.ts";
import { iconNamed } from "./icon-named.ts";
import { newsHead } from "./news.ts";

export interface ShareLine {
  readonly option: Option;
  readonly name: string;
  /** Shares 0–1, one for each of the chart's ticks. */
  readonly values: readonly number[];
  /** "42 %", now. */
  readonly now: string;
}

export interface ShareMark {
  readonly key: string;
  readonly tick: number;
  readonly icon: IconName;
  readonly text: string;
  readonly by: "you" | "rival" | "city";
}

export interface ShareChartView {
  readonly ticks: readonly number[];
  readonly lines: readonly ShareLine[];
  /** Top of the scale, 0–1. */
  readonly top: number;
  readonly marks: readonly ShareMark[];
  /** First ticks of the days in the window after the first. */
  readonly days: readonly { readonly tick: number; readonly day: number }[];
}

const DAY = 2400;

export function shareChart(game: Game, town: Town): ShareChartView {
  const { words, state } = game;
  const { samples } = state.city;
  const ticks = samples.map((each) => each.tick);
  const to = state.tick;
  const from = ticks[0] ?? 0;
  const shown = OPTIONS.filter((option) => option !== "rival" || samples.some((each) => each.rival > 0));
  let most = 0.3;
  const lines = shown.map((option) => {
    const values = samples.map((each) => each[option] / 1000);
    for (const value of values) most = Math.max(most, value);
    return {
      option,
      name: option === "rival" && town.rival === "" ? words.t("city.option.rival") : optionName(game, town, option),
      values,
      now: words.percent(percents(splitAt(samples.at(-1)))[option] / 100),
    };
  });
  const days: { tick: number; day: number }[] = [];
  for (let day = Math.floor(from / DAY) + 1; day * DAY <= to; day++) days.push({ tick: day * DAY, day: day + 1 });
  return { ticks, lines, top: Math.min(1, Math.ceil(most * 10) / 10), marks: marksOf(game, town), days };
}

/** Shares 0–1 of a sample. */
function splitAt(sample: ShareSample | undefined): Split {
  return { you: (sample?.you ?? 0) / 1000, rival: (sample?.rival ?? 0) / 1000, home: (sample?.home ?? 0) / 1000 };
}

/** What may explain a kink, oldest first: campaigns, moves once they are made, and news of anything else. */
export function marksOf(game: Game, town: Town): ShareMark[] {
  const { words, rules, state } = game;
  const marks: ShareMark[] = [];
  for (const each of state.city.campaigns) {
    const def = rules.city.campaigns[each.campaign];
    if (!def || !each.begun) continue;
    const text = words.t("city.mark.you", { what: words.tx(def.name) });
    marks.push({
      key: `c${each.id}`,
      tick: stages(def, each)[0],
      icon: iconNamed(def.icon, "speakerphone"),
      text,
      by: "you",
    });
  }
  const defs = rules.rival?.kind === "person" ? rules.rival.moves : {};
  for (const move of state.rival?.moves ?? []) {
    const def = defs[move.kind];
    // What does nothing explains nothing.
    if (!def || def.effects.length === 0 || (move.phase !== "on" && move.phase !== "over")) continue;
    const text = words.t("city.mark.rival", { house: town.rival, what: words.tx(def.name) });
    marks.push({ key: `m${move.id}`, tick: move.starts, icon: effectIcon(game, move.kind), text, by: "rival" });
  }
  for (const item of state.city.news) {
    // What moved nobody explains nothing; the news of a move or a campaign is told by its own mark.
    const { word, trust, fame } = item.moved;
    if (word === 0 && trust === 0 && fame === 0 && !item.big) continue;
    if (marks.some((mark) => Math.abs(mark.tick - item.tick) <= 4)) continue;
    const by = item.about;
    marks.push({ key: `n${item.id}`, tick: item.tick, icon: "news", text: newsHead(game, item), by });
  }
  return marks.sort((a, b) => a.tick - b.tick || (a.key < b.key ? -1 : 1));
}

/** Marks that would lie on one another, as one; `near` is how close that is, in ticks. */
export function clusters(marks: readonly ShareMark[], near: number): (readonly ShareMark[])[] {
  const groups: ShareMark[][] = [];
  for (const mark of marks) {
    const last = groups.at(-1);
    const first = last?.[0];
    if (last && first && mark.tick - first.tick < near) last.push(mark);
    else groups.push([mark]);
  }
  return groups;
}

/** One moment in words: its time, the shares, and what happened about then. */
export function readingAt(
  game: Game,
  view: ShareChartView,
  index: number,
): { readonly when: string; readonly text: string } {
  const { words } = game;
  const tick = view.ticks[index] ?? 0;
  const before = view.ticks[index - 1] ?? 0;
  const whole = percents(splitAt(game.state.city.samples[index]));
  const shares = view.lines.map((line) =>
    words.t("city.chart.reading", { name: line.name, share: words.percent(whole[line.option] / 100) }),
  );
  const then = view.marks.filter((mark) => mark.tick > before && mark.tick <= tick).map((mark) => mark.text);
  return { when: momentText(game, tick), text: [shares.join(", "), ...then].join(" · ") };
}

/**
 * Heights for the names at the lines' ends, kept `gap` apart and inside 0–`room`, in the order of the lines.
 * Both in the same unit.
 */
export function spread(at: readonly number[], gap: number, room: number): number[] {
  const order = at.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y || a.i - b.i);
  for (let n = 1; n < order.length; n++) {
    const above = order[n - 1];
    const here = order[n];
    if (above && here) here.y = Math.max(here.y, above.y + gap);
  }
  let low = room;
  for (const each of order.toReversed()) {
    each.y = Math.min(each.y, low);
    low = each.y - gap;
  }
  const out = at.map(() => 0);
  for (const { y, i } of order) out[i] = y;
  return out;
}
