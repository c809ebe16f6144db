import type { ChannelView } from "../../model/telemetry.ts";
import { USUAL } from "../../model/telemetry.ts";

const WIDTH = 120;
const HEIGHT = 36;

/** One channel as a small line in its usual band; what it says stands beside it in words, so readers skip it. */
export function Spark(props: { readonly channel: ChannelView; readonly from: number; readonly to: number }) {
  const { channel, from, to } = props;
  const x = (tick: number): number => ((tick - from) / Math.max(1, to - from)) * WIDTH;
  const y = (sd: number): number => HEIGHT / 2 - (sd / channel.span) * (HEIGHT / 2 - 2);
  const last = channel.points[channel.points.length - 1];
  return (
    <svg
      class={`spark ${channel.odd ? "is-odd" : ""}`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="spark-usual" x="0" width={WIDTH} y={y(USUAL)} height={y(-USUAL) - y(USUAL)} />
      {last && last[0] < to && (
        <rect class="spark-silence" x={x(last[0])} width={WIDTH - x(last[0])} y="0" height={HEIGHT} />
      )}
      <polyline
        class="spark-line"
        points={channel.points.map(([tick, sd]) => `${x(tick).toFixed(1)},${y(sd).toFixed(1)}`).join(" ")}
      />
    </svg>
  );
}
