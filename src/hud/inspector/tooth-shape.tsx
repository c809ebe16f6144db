import type { ToothMark } from "../../sim/ruleset.ts";
import type { FindingView } from "../model/findings.ts";
import type { ToothView } from "../model/odontogram.ts";
import { crownPath, rootPath } from "./tooth-paths.ts";

/** Patterns of the three levels of severity, told apart without colour: dots, stripes, a full field with a grid. */
export function ToothPatterns() {
  return (
    <defs>
      <pattern id="tooth-early" width="4" height="4" patternUnits="userSpaceOnUse">
        <rect class="pattern-early" width="4" height="4" />
        <circle class="pattern-early-ink" cx="2" cy="2" r="0.900" />
      </pattern>
      <pattern id="tooth-middle" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="pattern-middle" width="4" height="4" />
        <rect class="pattern-middle-ink" width="1.600" height="4" />
      </pattern>
      <pattern id="tooth-late" width="3" height="3" patternUnits="userSpaceOnUse">
        <rect class="pattern-late" width="3" height="3" />
        <path class="pattern-late-ink" d="M0 0H3M0 0V3" />
      </pattern>
    </defs>
  );
}

/** One tooth of the chart, crown toward the bite. The lower row is the upper one turned over. */
export function ToothShape(props: { readonly view: ToothView; readonly roots: number; readonly lit: boolean }) {
  const { view, roots } = props;
  const { tooth } = view;
  const half = tooth.width / 2 - 1;
  const flip = tooth.upper ? 1 : -1;
  const worst = view.findings[0];
  const open = view.findings.filter((finding) => finding.treated !== "cured");
  const state = worst ? (worst.treated === "cured" ? "cured" : worst.level) : "sound";
  const clip = `tooth-${tooth.fdi}`;
  // Away from the midline is to the left on the left of the picture.
  const away = [1, 4, 5, 8].includes(Math.floor(tooth.fdi / 10)) ? -1 : 1;
  const implant = view.marks.includes("implant");
  return (
    <g
      class={`tooth tooth-${state} ${view.missing ? "is-missing" : ""} ${props.lit ? "is-lit" : ""}`}
      transform={`translate(${tooth.x} ${tooth.y}) rotate(${tooth.lean}) scale(1 ${flip})`}
    >
      <clipPath id={clip}>
        <path d={crownPath(tooth.kind, half)} />
      </clipPath>
      <g transform={`scale(1 ${roots})`}>
        {implant ? (
          <path
            class="tooth-implant"
            d="M-4 -6L-2.500 -32L0 -35L2.500 -32L4 -6ZM-4 -12H4M-3.600 -18H3.600M-3.200 -24H3.200"
          />
        ) : (
          <path class="tooth-root" d={rootPath(tooth.kind, half)} />
        )}
        {view.marks.includes("root") && <path class="tooth-canal" d="M0 -4V-30" />}
        {open
          .filter((finding) => finding.place === "root")
          .map((finding) => (
            <ellipse key={finding.id} class="tooth-apex" cx="0" cy="-33" rx="6" ry={6 / roots} fill={fill(finding)} />
          ))}
      </g>
      <path class="tooth-crown" d={crownPath(tooth.kind, half)} />
      <g clip-path={`url(#${clip})`}>
        {open.map((finding) =>
          (finding.place === "crown" ? (finding.surfaces || "l").split("") : []).map((surface) => (
            <rect key={`${finding.id}${surface}`} {...zone(surface, half, away)} fill={fill(finding)} />
          )),
        )}
        {open
          .filter((finding) => finding.place === "gum")
          .map((finding) => (
            <rect key={finding.id} x={-half} y="-12" width={2 * half} height="6" fill={fill(finding)} />
          ))}
        {view.marks.map((mark) => (
          <Mark key={mark} mark={mark} half={half} />
        ))}
      </g>
      {view.marks.includes("crown") && <path class="tooth-cap" d={crownPath(tooth.kind, half)} />}
      {worst && (
        <text
          class="tooth-letter"
          transform={`translate(0 6) scale(1 ${flip})`}
          y={flip > 0 ? 0 : 11}
          text-anchor="middle"
        >
          {state === "cured" ? "✓" : worst.letter}
        </text>
      )}
    </g>
  );
}

function fill(finding: FindingView): string {
  return `url(#tooth-${finding.level})`;
}

/** The part of the crown that is a surface: o bite, m toward the midline, d away from it, b at the gum, l the middle. */
function zone(surface: string, half: number, away: number) {
  const side = half * 0.6;
  const left = { x: -half - 1, y: -12, width: side + 1, height: 29 };
  const right = { ...left, x: half - side };
  switch (surface) {
    case "o":
      return { x: -half - 1, y: 7, width: 2 * half + 2, height: 10 };
    case "m":
      return away < 0 ? right : left;
    case "d":
      return away < 0 ? left : right;
    case "b":
      return { x: -half - 1, y: -12, width: 2 * half + 2, height: 9 };
    default:
      return { x: -half * 0.45, y: -4, width: half * 0.9, height: 12 };
  }
}

/** What dentists left in a crown. */
function Mark(props: { readonly mark: ToothMark; readonly half: number }) {
  const { mark, half } = props;
  switch (mark) {
    case "filling":
      return <rect class="tooth-filling" x={-half * 0.5} y="6" width={half} height="7" rx="2" />;
    case "sealed":
      return <rect class="tooth-sealed" x={-half} y="10.500" width={2 * half} height="3" />;
    case "bridge":
      return <rect class="tooth-bridge" x={-half - 1} y="-4" width={2 * half + 2} height="4" />;
    case "regrown":
      return <path class="tooth-regrown" d="M0 -8L2 -3L7 -1L2 1L0 6L-2 1L-7 -1L-2 -3Z" />;
    default:
      return null;
  }
}
