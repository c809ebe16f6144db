import type { District } from "../../../../sim/ruleset.ts";
import type { Game } from "../../../model/game.ts";

/** Units of the drawing to a kilometre. */
const KM = 100;
const WALLS = ["#f3e3cf", "#f7d9c9", "#e9eef0", "#f6ead6", "#e3ecf3"];
const ROOFS = ["#d9745c", "#e59a6b", "#7fb7c9", "#c96b5c", "#8fa7bb"];

interface Block {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly hue: number;
}

/** A town drawn from its districts alone: streets between neighbours, houses by how many live there, trees around. */
export function DrawnMap(props: { readonly game: Game }) {
  const { districts, size } = props.game.rules.city;
  const list = Object.values(districts);
  const [w, h] = [size[0] * KM, size[1] * KM];
  const blocks = list.flatMap((district, i) => blocksOf(district, i)).sort((a, b) => a.y - b.y);
  return (
    <svg class="town-picture" viewBox={`0 0 ${w} ${h}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect width={w} height={h} fill="#c9e3b4" />
      {scatter("hills", 9).map(([a, b, c], i) => (
        <ellipse key={i} cx={a * w} cy={b * h} rx={120 + c * 160} ry={60 + c * 80} fill="#bddba6" />
      ))}
      <g fill="none" stroke-linecap="round">
        {["#a9bf9c", "#f1ece0"].map((colour, i) => (
          <g key={colour} stroke={colour} stroke-width={i === 0 ? 26 : 18}>
            {streets(list).map(([from, to]) => (
              <path key={`${from.id}-${to.id}`} d={streetPath(from, to)} />
            ))}
          </g>
        ))}
      </g>
      {scatter("trees", 90).map(([a, b, c], i) => (
        <g key={i} transform={`translate(${(a * w).toFixed(0)} ${(b * h).toFixed(0)})`}>
          <ellipse cy="3" rx={9 + 5 * c} ry="5" fill="rgb(27 62 42 / 18%)" />
          <circle cy="-8" r={9 + 5 * c} fill={c > 0.5 ? "#7fbf6a" : "#6cae5e"} />
        </g>
      ))}
      {blocks.map((block, i) => (
        <House key={i} block={block} />
      ))}
    </svg>
  );
}

/** A box seen at a slant: shadow, two walls and a roof. */
function House({ block }: { readonly block: Block }) {
  const { w, h } = block;
  const half = w / 2;
  return (
    <g transform={`translate(${block.x.toFixed(0)} ${block.y.toFixed(0)})`}>
      <ellipse cx={half * 0.6} cy="2" rx={w} ry={half * 0.7} fill="rgb(27 42 65 / 14%)" />
      <path d={`M${-w} 0 v${-h} l${w} ${half} v${h}z`} fill={WALLS[block.hue % WALLS.length]} />
      <path d={`M${w} 0 v${-h} l${-w} ${half} v${h}z`} fill={WALLS[block.hue % WALLS.length]} />
      <path d={`M${w} 0 v${-h} l${-w} ${half} v${h}z`} fill="rgb(27 42 65 / 13%)" />
      <path d={`M${-w} ${-h} L0 ${-h - half} L${w} ${-h} L0 ${-h + half}z`} fill={ROOFS[block.hue % ROOFS.length]} />
    </g>
  );
}

function blocksOf(district: District, index: number): Block[] {
  return scatter(district.id, 6 + Math.round(3 * district.people)).map(([a, b, c]) => {
    const turn = 2 * Math.PI * a;
    const far = 22 + 92 * Math.sqrt(b);
    return {
      x: district.at[0] * KM + Math.cos(turn) * far,
      y: district.at[1] * KM + Math.sin(turn) * far * 0.66,
      w: 13 + 8 * c,
      h: 14 + 26 * c * c + 10 * (index % 3),
      hue: index + (c > 0.6 ? 1 : 0),
    };
  });
}

/** Each district and the two next to it. */
function streets(list: readonly District[]): (readonly [District, District])[] {
  const far = (a: District, b: District): number => (a.at[0] - b.at[0]) ** 2 + (a.at[1] - b.at[1]) ** 2;
  return list.flatMap((from) =>
    list
      .filter((each) => each !== from)
      .sort((a, b) => far(from, a) - far(from, b))
      .slice(0, 2)
      .map((to) => [from, to] as const),
  );
}

function streetPath(from: District, to: District): string {
  const [x0, y0] = [from.at[0] * KM, from.at[1] * KM];
  const [x1, y1] = [to.at[0] * KM, to.at[1] * KM];
  return `M${x0} ${y0} Q${(x0 + x1) / 2 + (y1 - y0) * 0.12} ${(y0 + y1) / 2 - (x1 - x0) * 0.12} ${x1} ${y1}`;
}

/** `count` triples of numbers 0–1 that are the same whenever the same name is drawn. */
function scatter(name: string, count: number): (readonly [number, number, number])[] {
  let word = 2166136261;
  for (const letter of name) word = Math.imul(word ^ letter.charCodeAt(0), 16777619);
  const next = (): number => {
    word = Math.imul(word ^ (word >>> 15), 2246822519) + 0x9e3779b9;
    return ((word ^ (word >>> 13)) >>> 0) / 4294967296;
  };
  return Array.from({ length: count }, () => [next(), next(), next()] as const);
}
