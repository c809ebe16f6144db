import type { ChannelView, ChartMark, TelemetryView } from "../../model/telemetry.ts";
import { hourMarks, USUAL } from "../../model/telemetry.ts";
import { Icon } from "../../ui/icon.tsx";
import { useStore } from "../../ui/store-context.ts";

const WIDTH = 600;
const LANE = 60;

/** The four channels on one time line, each in its own lane, with what was done and what happened as marks across. */
export function TelemetryChart(props: { readonly view: TelemetryView; readonly marks: readonly ChartMark[] }) {
  const { words } = useStore();
  const { view } = props;
  if (view.to === 0) return <p class="quiet">{words.t("nano.no-word")}</p>;
  const share = (tick: number): number =>
    Math.min(1, Math.max(0, (tick - view.from) / Math.max(1, view.to - view.from)));
  const marks = props.marks.filter((mark) => mark.tick >= view.from && mark.tick <= view.to);
  return (
    <figure class="telemetry">
      <div class="telemetry-marks" aria-hidden="true">
        {marks.map((mark) => (
          <span
            key={mark.key}
            class={`telemetry-mark tone-${mark.tone}`}
            style={{ insetInlineStart: `${share(mark.tick) * 100}%` }}
            title={mark.text}
          >
            <Icon name={mark.icon} />
          </span>
        ))}
      </div>
      {view.channels.map((channel) => (
        <Lane key={channel.id} channel={channel} share={share} marks={marks} />
      ))}
      <div class="telemetry-hours" aria-hidden="true">
        {hourMarks(view.from, view.to).map((hour) => (
          <span key={hour.tick} style={{ insetInlineStart: `${share(hour.tick) * 100}%` }}>
            {hour.label}
          </span>
        ))}
      </div>
      <figcaption>
        <span class="telemetry-key">
          <svg viewBox="0 0 24 12" aria-hidden="true" focusable="false">
            <rect class="spark-usual" width="24" height="12" />
          </svg>
          {words.t("nano.usual")}
        </span>
        <span class="telemetry-key">
          <svg viewBox="0 0 24 12" aria-hidden="true" focusable="false">
            <rect class="spark-silence" width="24" height="12" />
          </svg>
          {view.lag}
        </span>
      </figcaption>
      {marks.length > 0 && (
        <ul class="telemetry-said">
          {marks.map((mark) => (
            <li key={mark.key} class={`tone-${mark.tone}`}>
              <Icon name={mark.icon} />
              <span>
                <b>{mark.when}</b> {mark.text}
              </span>
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}

function Lane(props: {
  readonly channel: ChannelView;
  readonly share: (tick: number) => number;
  readonly marks: readonly ChartMark[];
}) {
  const { words } = useStore();
  const { channel, share, marks } = props;
  const x = (tick: number): number => share(tick) * WIDTH;
  const y = (sd: number): number => LANE / 2 - (sd / channel.span) * (LANE / 2 - 3);
  const last = channel.points[channel.points.length - 1];
  return (
    <div class={`lane ${channel.odd ? "is-odd" : ""}`}>
      <span class="lane-name" title={channel.about}>
        <Icon name={channel.icon} />
        <span>
          <b>{channel.name}</b>
          <span class="lane-state">
            {channel.state}
            <span class="visually-hidden">. {words.t("nano.reading.now", { sd: channel.now })}</span>
          </span>
        </span>
      </span>
      <svg
        class="lane-plot"
        viewBox={`0 0 ${WIDTH} ${LANE}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect class="spark-usual" x="0" width={WIDTH} y={y(USUAL)} height={y(-USUAL) - y(USUAL)} />
        <line class="lane-zero" x1="0" x2={WIDTH} y1={y(0)} y2={y(0)} />
        {last && <rect class="spark-silence" x={x(last[0])} width={WIDTH - x(last[0])} y="0" height={LANE} />}
        {marks.map((mark) => (
          <line
            key={mark.key}
            class={`lane-mark tone-${mark.tone}`}
            x1={x(mark.tick)}
            x2={x(mark.tick)}
            y1="0"
            y2={LANE}
          />
        ))}
        <polyline
          class="spark-line"
          points={channel.points.map(([tick, sd]) => `${x(tick).toFixed(1)},${y(sd).toFixed(1)}`).join(" ")}
        />
      </svg>
      <b class="lane-now" aria-hidden="true">
        {channel.now}
      </b>
    </div>
  );
}
