import { useMemo, useRef, useState } from "preact/hooks";
import { OPTION_ICONS, type Town } from "../../../model/city.ts";
import type { Game } from "../../../model/game.ts";
import { clusters, readingAt, shareChart, spread, type ShareMark } from "../../../model/share-chart.ts";
import { Icon } from "../../../ui/icon.tsx";
import { useStore } from "../../../ui/store-context.ts";

const WIDTH = 600;
const HEIGHT = 150;
/** Height of a name at a line's end, in the chart's units. */
const NAME = 22;
/** Room that a sign under the chart takes, in rem, and the chart's own before it is there to be measured. */
const SIGN = 1.9;
const USUAL_WIDTH = 36;

/** Shares over time, what happened under them, and one moment read by pointer or arrow keys. */
export function ShareChart(props: { readonly game: Game; readonly town: Town }) {
  const { words } = useStore();
  const { game } = props;
  const view = useMemo(() => shareChart(game, props.town), [props.town]);
  const plot = useRef<HTMLDivElement>(null);
  // −1: the newest, wherever that is by then.
  const [at, setAt] = useState(-1);
  const last = view.ticks.length - 1;
  const index = at < 0 || at > last ? last : at;
  const from = view.ticks[0] ?? 0;
  const to = Math.max(from + 1, view.ticks[last] ?? 1);
  const x = (tick: number): number => Math.min(1, Math.max(0, (tick - from) / (to - from)));
  const y = (share: number): number => 3 + (HEIGHT - 6) * (1 - share / view.top);
  const wide = plot.current ? plot.current.clientWidth / remOf(plot.current) : USUAL_WIDTH;
  const reading = readingAt(game, view, index);
  const point = (event: PointerEvent): void => {
    const box = plot.current?.getBoundingClientRect();
    if (!box || box.width === 0) return;
    const tick = from + ((event.clientX - box.left) / box.width) * (to - from);
    let best = 0;
    view.ticks.forEach((each, i) => {
      if (Math.abs(each - tick) < Math.abs((view.ticks[best] ?? 0) - tick)) best = i;
    });
    setAt(best === last ? -1 : best);
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageUp: 6, PageDown: -6 }[event.key];
    const next = event.key === "Home" ? 0 : event.key === "End" ? last : step === undefined ? undefined : index + step;
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setAt(next >= last ? -1 : Math.max(0, next));
  };
  const ends = spread(
    view.lines.map((line) => y(line.values[last] ?? 0)),
    NAME,
    HEIGHT - NAME / 2,
  );
  const marks = view.marks.filter((mark) => mark.tick >= from && mark.tick <= game.state.tick);
  return (
    <section class="town-chart" aria-labelledby="town-chart-title">
      <h3 id="town-chart-title">{words.t("city.chart.title")}</h3>
      {view.ticks.length < 2 ? (
        <p class="quiet">{words.t("city.chart.none")}</p>
      ) : (
        <figure>
          <div class="share-plot">
            <span class="share-scale" aria-hidden="true">
              <span>{words.percent(view.top)}</span>
              <span>{words.percent(0)}</span>
            </span>
            <div
              ref={plot}
              class="share-lines"
              role="slider"
              tabIndex={0}
              aria-label={words.t("city.chart.slider")}
              aria-valuemin={0}
              aria-valuemax={last}
              aria-valuenow={index}
              aria-valuetext={`${reading.when}: ${reading.text}`}
              onKeyDown={onKey}
              onPointerMove={point}
              onPointerDown={point}
              onPointerLeave={() => setAt(-1)}
            >
              <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
                {[0.25, 0.5, 0.75].map((part) => (
                  <line
                    key={part}
                    class="share-rule"
                    x1="0"
                    x2={WIDTH}
                    y1={y(part * view.top)}
                    y2={y(part * view.top)}
                  />
                ))}
                {view.days.map((day) => (
                  <line
                    key={day.tick}
                    class="share-day"
                    x1={x(day.tick) * WIDTH}
                    x2={x(day.tick) * WIDTH}
                    y1="0"
                    y2={HEIGHT}
                  />
                ))}
                {marks.map((mark) => (
                  <line
                    key={mark.key}
                    class={`share-mark is-${mark.by}`}
                    x1={x(mark.tick) * WIDTH}
                    x2={x(mark.tick) * WIDTH}
                    y1="0"
                    y2={HEIGHT}
                  />
                ))}
                <polygon
                  class="share-area"
                  points={`0,${HEIGHT} ${path(view.lines[0]?.values ?? [], view.ticks, x, y)} ${WIDTH},${HEIGHT}`}
                />
                {view.lines.map((line) => (
                  <polyline
                    key={line.option}
                    class={`share-line is-${line.option}`}
                    points={path(line.values, view.ticks, x, y)}
                  />
                ))}
              </svg>
              {view.days.map((day) => (
                <span
                  key={day.tick}
                  class={`share-day-name ${x(day.tick) > 0.8 ? "is-late" : ""}`}
                  aria-hidden="true"
                  style={{ insetInlineStart: `${x(day.tick) * 100}%` }}
                >
                  {words.t("clock.day", { day: day.day })}
                </span>
              ))}
              <span
                class="share-hand"
                aria-hidden="true"
                style={{ insetInlineStart: `${x(view.ticks[index] ?? from) * 100}%` }}
              >
                {view.lines.map((line) => (
                  <span
                    key={line.option}
                    class={`share-dot is-${line.option}`}
                    style={{ insetBlockStart: `${(y(line.values[index] ?? 0) / HEIGHT) * 100}%` }}
                  />
                ))}
              </span>
            </div>
            <span class="share-names" aria-hidden="true">
              {view.lines.map((line, i) => (
                <span
                  key={line.option}
                  class={`share-name is-${line.option}`}
                  style={{ insetBlockStart: `${((ends[i] ?? 0) / HEIGHT) * 100}%` }}
                >
                  <Icon name={OPTION_ICONS[line.option]} />
                  <b>{line.now}</b> <span>{line.name}</span>
                </span>
              ))}
            </span>
          </div>
          <div class="share-under" aria-hidden="true">
            {clusters(marks, (to - from) * (SIGN / wide)).map((group) => (
              <Sign key={group[0]?.key} group={group} at={x(group[0]?.tick ?? 0)} />
            ))}
          </div>
          <p class="share-reading">
            <b>{reading.when}</b> {reading.text}
          </p>
        </figure>
      )}
    </section>
  );
}

/** What happened then; several things at about the same time are one sign with their number. */
function Sign(props: { readonly group: readonly ShareMark[]; readonly at: number }) {
  const { words } = useStore();
  const [first] = props.group;
  if (!first) return null;
  return (
    <span
      class={`share-sign is-${first.by}`}
      style={{ insetInlineStart: `${props.at * 100}%` }}
      title={props.group.map((mark) => mark.text).join(" · ")}
    >
      <Icon name={first.icon} />
      {props.group.length > 1 && <b>{words.num(props.group.length)}</b>}
    </span>
  );
}

/** Pixels of a rem where the element stands. */
function remOf(element: Element): number {
  return parseFloat(getComputedStyle(element.ownerDocument.documentElement).fontSize) || 16;
}

function path(
  values: readonly number[],
  ticks: readonly number[],
  x: (tick: number) => number,
  y: (share: number) => number,
): string {
  return values.map((value, i) => `${(x(ticks[i] ?? 0) * WIDTH).toFixed(1)},${y(value).toFixed(1)}`).join(" ");
}
