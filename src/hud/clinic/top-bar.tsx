import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Speed } from "../../session/session.ts";
import { clockOf } from "../../sim/rules/clock.ts";
import { shareChip, trendIcon, trendText } from "../model/city.ts";
import type { Game } from "../model/game.ts";
import { bandIcon, clockText, roomMood } from "../model/people.ts";
import { CITY_SHEET, showCityTab } from "../sheets/city/city-sheet.tsx";
import { useMoment } from "../sheets/city/map/moment.ts";
import type { Panel } from "../state/store.ts";
import { Icon } from "../ui/icon.tsx";
import type { IconName } from "../ui/icons.ts";
import { useStore } from "../ui/store-context.ts";

const SPEEDS: readonly Speed[] = [1, 2, 4, 8];

export function TopBar() {
  const store = useStore();
  const { words } = store;
  const session = store.session();
  const game = store.game();
  if (!session || !game) return null;
  const { state } = game;
  const clock = clockOf(state.tick);
  const mood = roomMood(state.patients);
  return (
    <header class="top-bar card">
      <div class="top-clock">
        <span class="top-day">{words.t("clock.day", { day: clock.day })}</span>
        <span class="top-time" role="timer" aria-live="off">
          {clockText(state.tick)}
        </span>
        <span class="top-sun" aria-hidden="true" style={{ "--sun": `${clock.minuteOfDay / 600}` }} />
      </div>
      <SpeedButtons />
      <div class="top-stats" role="group" aria-label={words.t("top.numbers")}>
        <Stat
          panel="cash"
          icon="coin"
          label={words.t("top.cash")}
          value={words.money(state.cash.value)}
          raw={state.cash.value}
          show={(n) => words.signedMoney(n)}
        />
        <Stat
          panel="trust"
          icon="heart-handshake"
          label={words.t("top.trust")}
          value={words.num(state.trust.value / 1000)}
          raw={Math.round(state.trust.value / 1000)}
          show={(n) => words.signed(n)}
        />
        <Stat
          panel="fame"
          icon="star"
          label={words.t("top.fame")}
          value={words.num(state.fame.value / 1000)}
          raw={Math.round(state.fame.value / 1000)}
          show={(n) => words.signed(n)}
        />
        <Stat
          panel="mood"
          icon={bandIcon(mood.band)}
          tint={`band-${mood.band}`}
          label={words.t("top.mood")}
          value={mood.count === 0 ? words.t("top.empty") : `${words.num(mood.mean)} ${words.t(`band.${mood.band}`)}`}
          short={mood.count === 0 ? "–" : words.num(mood.mean)}
          raw={0}
          show={() => ""}
        />
        <ShareChip game={game} />
      </div>
      <div class="top-tools">
        <button
          type="button"
          class="icon-button tool-log"
          aria-label={words.t("top.log")}
          onClick={() => store.open("log")}
        >
          <Icon name="bell" />
        </button>
        <button
          type="button"
          class="icon-button tool-table"
          aria-label={words.t("top.table")}
          aria-keyshortcuts="T"
          onClick={() => store.open("table")}
        >
          <Icon name="table" />
        </button>
        <button
          type="button"
          class="icon-button tool-help"
          aria-label={words.t("top.help")}
          aria-keyshortcuts="?"
          onClick={() => store.open("help")}
        >
          <Icon name="help-circle" />
        </button>
        <button type="button" class="icon-button" aria-label={words.t("top.menu")} onClick={() => store.open("pause")}>
          <Icon name="menu-2" />
        </button>
      </div>
    </header>
  );
}

/** The player's share of the town, where there is a town; it opens the map. */
function ShareChip(props: { readonly game: Game }) {
  const store = useStore();
  const { words } = store;
  const { game } = props;
  const moment = useMoment();
  const chip = useMemo(() => (game.rules.city.on ? shareChip(game) : null), [game.state, moment]);
  if (!chip) return null;
  const { percent, trend } = chip;
  const open = store.sheet.value === CITY_SHEET.id;
  return (
    <button
      type="button"
      class={`stat stat-share ${trend >= 0.5 ? "is-up" : trend <= -0.5 ? "is-down" : ""}`}
      aria-expanded={open}
      aria-controls="sheet"
      aria-label={words.t("city.chip.open", { share: words.percent(percent / 100), trend: trendText(game, trend) })}
      onClick={() => {
        showCityTab("map");
        if (!open) store.toggleSheet(CITY_SHEET.id);
      }}
    >
      <span class="stat-icon">
        <Icon name="map-2" />
      </span>
      <span class="stat-words">
        <span class="stat-label">{words.t("city.chip.label")}</span>
        <span class="stat-value">
          {words.percent(percent / 100)}
          {!Number.isNaN(trend) && <Icon name={trendIcon(trend)} class="stat-trend" />}
        </span>
      </span>
    </button>
  );
}

/** Pause, four speeds and skip; on narrow screens one button steps through the speeds. */
export function SpeedButtons() {
  const store = useStore();
  const { words } = store;
  const session = store.session();
  if (!session) return null;
  const { speed, skipping } = session;
  const set = (next: Speed): void => {
    session.setSpeed(next);
    store.api.sound("click");
    store.touch();
  };
  const next: Speed = speed === 1 ? 2 : speed === 2 ? 4 : speed === 4 ? 8 : 1;
  return (
    <div class="speeds" role="group" aria-label={words.t("top.speed")}>
      <button
        type="button"
        class="speed"
        aria-pressed={speed === 0}
        aria-label={words.t(speed === 0 ? "top.play" : "top.pause")}
        aria-keyshortcuts="Space"
        onClick={() => set(speed === 0 ? 1 : 0)}
      >
        <Icon name={speed === 0 ? "player-play" : "player-pause"} />
      </button>
      {SPEEDS.map((each) => (
        <button
          key={each}
          type="button"
          class="speed speed-each"
          aria-pressed={speed === each && !skipping}
          aria-label={words.t("top.times", { n: each })}
          aria-keyshortcuts={String(SPEEDS.indexOf(each) + 1)}
          onClick={() => set(each)}
        >
          {words.t("top.times-short", { n: each })}
        </button>
      ))}
      <button
        type="button"
        class="speed speed-cycle"
        aria-label={words.t("top.times-next", { n: speed, next })}
        onClick={() => set(next)}
      >
        {words.t("top.times-short", { n: speed || 1 })}
      </button>
      <button
        type="button"
        class={`speed speed-skip ${skipping ? "is-skipping" : ""}`}
        aria-label={words.t("top.skip")}
        aria-keyshortcuts="N"
        aria-pressed={skipping}
        onClick={() => {
          session.skipToDecision();
          store.api.sound("click");
          store.touch();
        }}
      >
        <Icon name="player-track-next" />
      </button>
    </div>
  );
}

/** A number that tells why when it is pressed; a change floats up from it. */
function Stat(props: {
  readonly panel: Panel;
  readonly icon: IconName;
  readonly label: string;
  readonly value: string;
  readonly short?: string;
  readonly raw: number;
  readonly tint?: string;
  readonly show: (change: number) => string;
}) {
  const store = useStore();
  const open = store.panel.value === props.panel;
  const before = useRef(props.raw);
  const [change, setChange] = useState({ amount: 0, key: 0 });
  useEffect(() => {
    const amount = props.raw - before.current;
    before.current = props.raw;
    if (amount !== 0) setChange((old) => ({ amount, key: old.key + 1 }));
  }, [props.raw]);
  return (
    <button
      type="button"
      class={`stat stat-${props.panel} ${props.tint ?? ""}`}
      aria-expanded={open}
      aria-label={store.words.t("top.why", { label: props.label, value: props.value })}
      onClick={() => (store.panel.value = open ? null : props.panel)}
    >
      <span class="stat-icon">
        <Icon name={props.icon} />
      </span>
      <span class="stat-words">
        <span class="stat-label">{props.label}</span>
        <span class="stat-value">
          <span class={props.short === undefined ? "" : "stat-long"}>{props.value}</span>
          {props.short !== undefined && <span class="stat-short">{props.short}</span>}
        </span>
      </span>
      {change.amount !== 0 && (
        <span key={change.key} class={`stat-change ${change.amount > 0 ? "is-good" : "is-bad"}`} aria-hidden="true">
          {props.show(change.amount)}
        </span>
      )}
    </button>
  );
}
