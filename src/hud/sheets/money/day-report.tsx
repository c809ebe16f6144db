import { useState } from "preact/hooks";
import type { DayReport as Report } from "../../../sim/state.ts";
import type { Game } from "../../model/game.ts";
import { dayCurves, dayNumbers, waterfall } from "../../model/money.ts";
import type { CurveView } from "../../model/money.ts";
import { Curve } from "../../ui/curve.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useStore } from "../../ui/store-context.ts";

/** A day in numbers, when it is over: where the money went, how people fared, and how the day ran. */
export function DayReportCard() {
  const store = useStore();
  const { words, api } = store;
  const game = store.game();
  const days = game?.state.days ?? [];
  const [at, setAt] = useState(days.length - 1);
  const report = days[Math.min(at, days.length - 1)];
  if (!game || !report) return null;
  const close = (): void => store.close("report");
  return (
    <Dialog title={words.t("money.day.title", { day: report.day })} class="report-dialog" onClose={close}>
      <p class="report-lead">{leadOf(game, report)}</p>
      <div class="report-split">
        <Fall game={game} report={report} />
        <Numbers game={game} report={report} before={days[days.indexOf(report) - 1]} />
      </div>
      <Curves key={report.day} game={game} day={report.day} />
      <footer class="report-foot">
        {days.length > 1 && (
          <span class="report-days">
            <button
              type="button"
              class="button quiet-button"
              disabled={at <= 0}
              onClick={() => setAt(Math.max(0, at - 1))}
            >
              <Icon name="chevron-left" />
              {words.t("money.day.before")}
            </button>
            <button
              type="button"
              class="button quiet-button"
              disabled={at >= days.length - 1}
              onClick={() => setAt(Math.min(days.length - 1, at + 1))}
            >
              {words.t("money.day.after")}
              <Icon name="chevron-right" />
            </button>
          </span>
        )}
        <label class="toggle">
          <input
            type="checkbox"
            checked={api.settings.value.dayReport}
            onChange={(event) => api.setSettings({ dayReport: event.currentTarget.checked })}
          />
          <span class="toggle-track" aria-hidden="true" />
          <span class="toggle-words">{words.t("settings.dayReport")}</span>
        </label>
        <button type="button" class="button primary" onClick={close}>
          {words.t("money.day.go-on")}
        </button>
      </footer>
    </Dialog>
  );
}

function leadOf(game: Game, report: Report): string {
  const { words } = game;
  const earned = report.closed - report.opened;
  return words.t(earned >= 0 ? "money.day.lead-more" : "money.day.lead-less", {
    amount: words.money(Math.abs(earned)),
    count: report.treated,
    closed: words.money(report.closed),
  });
}

/** From what the day opened with to what it closed with: a table whose third column draws each step. */
function Fall(props: { readonly game: Game; readonly report: Report }) {
  const { words } = useStore();
  return (
    <table class="fall">
      <caption>{words.t("money.day.money")}</caption>
      <tbody>
        {waterfall(props.game, props.report).map((step) => (
          <tr key={step.key} class={step.whole ? "is-whole" : step.good ? "is-good" : "is-bad"}>
            <th scope="row">
              <Icon name={step.icon} />
              {step.label}
            </th>
            <td class="fall-amount">{step.amount}</td>
            <td class="fall-bar" aria-hidden="true">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false">
                <rect
                  x={Math.min(step.from, step.to) * 100}
                  width={Math.max(0.8, Math.abs(step.to - step.from) * 100)}
                  y="1"
                  height="8"
                />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Numbers(props: { readonly game: Game; readonly report: Report; readonly before: Report | undefined }) {
  const { words } = useStore();
  return (
    <table class="report-numbers">
      <caption>{words.t("money.day.people")}</caption>
      {props.before && (
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{words.t("money.day.people")}</th>
            <th scope="col">{words.t("money.day.title", { day: props.report.day })}</th>
            <th scope="col">{words.t("money.day.against")}</th>
          </tr>
        </thead>
      )}
      <tbody>
        {dayNumbers(props.game, props.report, props.before).map((line) => (
          <tr key={line.key} class={`tone-${line.tone}`}>
            <th scope="row">
              <Icon name={line.icon} />
              {line.label}
            </th>
            <td>{line.value}</td>
            {props.before && <td class="report-change">{line.change}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Four curves with one hand to read them by, and the same as a table. */
function Curves(props: { readonly game: Game; readonly day: number }) {
  const { words } = useStore();
  const curves = dayCurves(props.game, props.day);
  const [at, setAt] = useState(Math.max(0, (curves[0]?.points.length ?? 1) - 1));
  if (curves.length === 0) return null;
  const times = curves[0]?.points.map(([hour]) => clockOfHour(hour)) ?? [];
  return (
    <section class="curves" aria-labelledby="curves-title">
      <h3 id="curves-title">{words.t("money.curve.title")}</h3>
      <div class="curve-grid">
        {curves.map((curve) => (
          <figure key={curve.key} class={`curve-figure curve-${curve.key}`}>
            <figcaption>
              <Icon name={curve.icon} />
              <span>{curve.label}</span>
              <b>{curve.write(curve.points[at]?.[1] ?? 0)}</b>
            </figcaption>
            <div class="curve-plot">
              <span class="curve-scale" aria-hidden="true">
                <span>{curve.write(curve.high)}</span>
                <span>{curve.write(curve.low)}</span>
              </span>
              <Curve points={curve.points} low={curve.low} high={curve.high} at={at} />
            </div>
          </figure>
        ))}
      </div>
      <label class="curve-hand">
        <span>{words.t("money.curve.hand")}</span>
        <input
          type="range"
          min={0}
          max={Math.max(0, times.length - 1)}
          step={1}
          value={at}
          aria-valuetext={[times[at], ...curves.map((c) => `${c.label} ${c.write(c.points[at]?.[1] ?? 0)}`)].join(", ")}
          onInput={(event) => setAt(Number(event.currentTarget.value))}
        />
        <output>{times[at]}</output>
      </label>
      <details>
        <summary>{words.t("money.curve.table")}</summary>
        <CurveTable curves={curves} times={times} />
      </details>
    </section>
  );
}

/** Every sixth sample: one an hour, and the last. */
function CurveTable(props: { readonly curves: readonly CurveView[]; readonly times: readonly string[] }) {
  const { words } = useStore();
  const rows = props.times.map((time, index) => ({ time, index }));
  return (
    <div class="table-scroll">
      <table class="days">
        <thead>
          <tr>
            <th scope="col">{words.t("money.curve.time")}</th>
            {props.curves.map((curve) => (
              <th key={curve.key} scope="col">
                {curve.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows
            .filter(({ index }) => index % 6 === 5 || index === rows.length - 1)
            .map(({ time, index }) => (
              <tr key={time}>
                <th scope="row">{time}</th>
                {props.curves.map((curve) => (
                  <td key={curve.key}>{curve.write(curve.points[index]?.[1] ?? 0)}</td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

function clockOfHour(hour: number): string {
  const minutes = Math.round(hour * 60);
  return `${String(8 + Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
