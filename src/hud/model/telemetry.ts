/** A lot's readings as lines: four channels, what is usual, and how old the last word is. */
import { TICKS_PER_DAY, TICKS_PER_MINUTE } from "../../sim/rules/clock.ts";
import type { Channel } from "../../sim/ruleset.ts";
import type { Lot, Reading } from "../../sim/state.ts";
import type { IconName } from "../ui/icons.ts";
import type { Game } from "./game.ts";
import { clockText } from "./people.ts";

export const CHANNELS: readonly Channel[] = ["position", "activity", "link", "host"];

export const CHANNEL_ICONS: Readonly<Record<Channel, IconName>> = {
  position: "focus-2",
  activity: "activity",
  link: "antenna-bars-5",
  host: "heartbeat",
};

/** Standard deviations from what is usual within which 19 of 20 quiet readings lie: the band in the charts. */
export const USUAL = 2;
/** The charts reach at least this far, so that noise never looks like news. */
const LEAST_SPAN = 5;
/** Readings in a small line (six hours) and in the large chart (a day and a half). */
export const SMALL_WINDOW = 36;
export const LARGE_WINDOW = 90;

export interface ChannelView {
  readonly id: Channel;
  readonly name: string;
  readonly about: string;
  readonly icon: IconName;
  /** Tick and standard deviations, oldest first. */
  readonly points: readonly (readonly [tick: number, sd: number])[];
  /** The same reach up and down for all channels of the lot, in standard deviations. */
  readonly span: number;
  readonly now: string;
  /** Mean of the last three readings lies outside what is usual. */
  readonly odd: boolean;
  /** "high", "low" or "usual", in words. */
  readonly state: string;
}

export interface TelemetryView {
  readonly channels: readonly ChannelView[];
  /** First and last tick of the window; both 0 without readings. */
  readonly from: number;
  readonly to: number;
  /** "Last word 12 minutes ago", or that there is none yet. */
  readonly lag: string;
  readonly odd: readonly Channel[];
}

function lastOf(readings: readonly Reading[], channel: Channel): number {
  const last = readings.slice(-3);
  return last.length === 0 ? 0 : last.reduce((sum, reading) => sum + reading[channel], 0) / last.length / 100;
}

/** `window`: how many of the newest readings are drawn. */
export function telemetryView(game: Game, lot: Lot, window: number): TelemetryView {
  const { words, state } = game;
  const readings = lot.telemetry.slice(-window);
  const span = readings.reduce(
    (most, reading) => CHANNELS.reduce((far, id) => Math.max(far, Math.abs(reading[id]) / 100), most),
    LEAST_SPAN,
  );
  const channels = CHANNELS.map((id): ChannelView => {
    const mean = lastOf(readings, id);
    const now = readings[readings.length - 1];
    const odd = Math.abs(mean) > USUAL;
    return {
      id,
      name: words.t(`nano.channel.${id}`),
      about: words.t(`nano.channel-about.${id}`),
      icon: CHANNEL_ICONS[id],
      points: readings.map((reading) => [reading.tick, reading[id] / 100] as const),
      span,
      now: now ? words.signed(now[id] / 100, 1) : "–",
      odd,
      state: words.t(`nano.reading.${now ? (odd ? (mean > 0 ? "high" : "low") : "usual") : "none"}`),
    };
  });
  const last = readings[readings.length - 1];
  const minutes = last ? Math.floor((state.tick - last.tick) / TICKS_PER_MINUTE) : 0;
  return {
    channels,
    from: readings[0]?.tick ?? 0,
    to: last ? Math.max(state.tick, last.tick) : 0,
    lag: last ? words.t("nano.lag", { count: minutes }) : words.t("nano.no-word"),
    odd: channels.filter((channel) => channel.odd).map((channel) => channel.id),
  };
}

/** Ticks of full hours in a window, thinned to at most eight, with their words. */
export function hourMarks(from: number, to: number): { readonly tick: number; readonly label: string }[] {
  const hour = 60 * TICKS_PER_MINUTE;
  const hours = Math.floor(to / hour) - Math.ceil(from / hour) + 1;
  const every = Math.max(1, Math.ceil(hours / 8));
  const marks: { tick: number; label: string }[] = [];
  for (let n = Math.ceil(from / hour); n * hour <= to; n++)
    if (n % every === 0) marks.push({ tick: n * hour, label: clockText(n * hour) });
  return marks;
}

/** "day 2, 09:40"; the time alone on the day that it is now. */
export function whenText(game: Game, tick: number): string {
  const day = Math.floor(tick / TICKS_PER_DAY) + 1;
  const today = Math.floor(game.state.tick / TICKS_PER_DAY) + 1;
  return day === today
    ? clockText(tick)
    : game.words.t("nano.day-time", { day: Math.max(1, day), time: clockText(tick) });
}

/** Something that happened to a lot, as a mark across its charts. */
export interface ChartMark {
  readonly key: string;
  readonly tick: number;
  readonly when: string;
  readonly icon: IconName;
  readonly text: string;
  readonly tone: "plain" | "good" | "warn" | "bad";
}
