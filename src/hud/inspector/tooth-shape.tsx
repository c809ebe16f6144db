import type { FindingView, Tooth } from "../model/odontogram.ts";

/** One tooth of the chart, crown toward the bite. The lower row is the upper one turned over. */
export function ToothShape(props: {
  readonly tooth: Tooth;
  readonly finding: FindingView | undefined;
  readonly roots: number;
  readonly lit: boolean;
}) {
  const { tooth, finding } = props;
  const half = tooth.width / 2 - 1;
  const flip = tooth.upper ? 1 : -1;
  const state = finding ? (finding.treated === "cured" ? "cured" : finding.level) : "sound";
  return (
    <g
      class={`tooth tooth-${state} ${props.lit ? "is-lit" : ""}`}
      transform={`translate(${tooth.x} ${tooth.y}) rotate(${tooth.lean}) scale(1 ${flip})`}
    >
      <path class="tooth-root" d={rootPath(tooth.kind, half)} transform={`scale(1 ${props.roots})`} />
      <path class="tooth-crown" d={crownPath(tooth.kind, half)} />
      {finding && <Mark state={state} />}
      {finding && (
        <text
          class="tooth-letter"
          transform={`translate(0 5.500) scale(1 ${flip})`}
          y={flip > 0 ? 0 : 11}
          text-anchor="middle"
        >
          {state === "cured" ? "✓" : finding.letter}
        </text>
      )}
    </g>
  );
}

/** Early is a ring, middle a diamond, late a full spot: told apart without colour. */
function Mark(props: { readonly state: string }) {
  switch (props.state) {
    case "early":
      return <circle class="tooth-mark" r="9" cy="1" />;
    case "middle":
      return <path class="tooth-mark" d="M0 -10.500L10 1L0 12.500L-10 1Z" />;
    default:
      return <circle class="tooth-mark" r="10.500" cy="1" />;
  }
}

function crownPath(kind: Tooth["kind"], w: number): string {
  if (kind === "molar")
    return `M${-w} -6C${-w - 1} 2 ${-w} 12 ${-w + 4} 14C${-w / 2} 16 ${-3} 12 0 12.500C3 12 ${w / 2} 16 ${w - 4} 14C${w} 12 ${w + 1} 2 ${w} -6C${w - 3} -11 3 -10 0 -8C-3 -10 ${-w + 3} -11 ${-w} -6Z`;
  if (kind === "premolar")
    return `M${-w + 1} -6C${-w} 3 ${-w + 1} 11 ${-w + 4} 13.500C${-2} 15.500 ${2} 15.500 ${w - 4} 13.500C${w - 1} 11 ${w} 3 ${w - 1} -6C${w - 4} -11 ${-w + 4} -11 ${-w + 1} -6Z`;
  if (kind === "canine")
    return `M${-w + 2} -6C${-w} 2 ${-w + 1} 8 -4 13C-1.500 16.500 1.500 16.500 4 13C${w - 1} 8 ${w} 2 ${w - 2} -6C${w - 4} -11.500 ${-w + 4} -11.500 ${-w + 2} -6Z`;
  return `M${-w + 2} -6C${-w + 1} 2 ${-w} 9 ${-w + 1} 12.500C${-w + 4} 15 ${w - 4} 15 ${w - 1} 12.500C${w} 9 ${w - 1} 2 ${w - 2} -6C${w - 4} -11 ${-w + 4} -11 ${-w + 2} -6Z`;
}

function rootPath(kind: Tooth["kind"], w: number): string {
  if (kind === "molar")
    return `M${-w + 1} -5C${-w - 1} -18 ${-w + 2} -34 ${-w + 5} -37C${-w + 8} -34 ${-3} -22 0 -19C3 -22 ${w - 8} -34 ${w - 5} -37C${w - 2} -34 ${w + 1} -18 ${w - 1} -5Z`;
  if (kind === "premolar") return `M${-w + 2} -5C${-w + 2} -18 -3 -36 0 -38C3 -36 ${w - 2} -18 ${w - 2} -5Z`;
  if (kind === "canine") return `M${-w + 2.5} -5C${-w + 3} -20 -2.500 -42 0 -43C2.500 -42 ${w - 3} -20 ${w - 2.5} -5Z`;
  return `M${-w + 3} -5C${-w + 3} -18 -2 -35 0 -36C2 -35 ${w - 3} -18 ${w - 3} -5Z`;
}
