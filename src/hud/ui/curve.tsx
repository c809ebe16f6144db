/** A line over a day, drawn in SVG so that it takes the theme's colours, more contrast and any size of text. */

const TOP = 4;
const HEIGHT = 64;

/**
 * `points` are hours from 08:00 (0–10) and values; `at` marks one point, −1 for none. What it says stands beside it
 * in words and in a table, so readers skip it.
 */
export function Curve(props: {
  readonly points: readonly (readonly [hour: number, value: number])[];
  readonly low: number;
  readonly high: number;
  readonly at: number;
}) {
  const { points, low, high, at } = props;
  const x = (hour: number): number => hour * 24;
  const y = (value: number): number => TOP + (HEIGHT - 2 * TOP) * (1 - (value - low) / Math.max(1e-9, high - low));
  const line = points.map(([hour, value]) => `${x(hour).toFixed(1)},${y(value).toFixed(1)}`);
  const first = points[0];
  const last = points[points.length - 1];
  const mark = points[at];
  return (
    <svg class="curve" viewBox={`0 0 240 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {[2, 4, 6, 8].map((hour) => (
        <line key={hour} class="curve-hour" x1={x(hour)} x2={x(hour)} y1="0" y2={HEIGHT} />
      ))}
      {low < 0 && <line class="curve-zero" x1="0" x2="240" y1={y(0)} y2={y(0)} />}
      {first && last && (
        <polygon class="curve-fill" points={`${x(first[0])},${HEIGHT} ${line.join(" ")} ${x(last[0])},${HEIGHT}`} />
      )}
      <polyline class="curve-line" points={line.join(" ")} />
      {mark && <line class="curve-mark" x1={x(mark[0])} x2={x(mark[0])} y1="0" y2={HEIGHT} />}
    </svg>
  );
}
