import type { Treatment } from "../../sim/ruleset.ts";
import type { Patient } from "../../sim/state.ts";
import { biomeView, type BiomeLine } from "../model/biome.ts";
import type { Game } from "../model/game.ts";
import { Icon } from "../ui/icon.tsx";
import { useStore } from "../ui/store-context.ts";

const WIDTH = 340;
const HEIGHT = 120;
/** Room on the right for the names of the lines. */
const PLOT = 300;
const LINE = 16;
const SIGNS = { protective: "●", acid: "▲", gum: "■" } as const;

/** The three guilds of the flora, today and the days ahead: each line with its own stroke and sign, and all in words. */
export function BiomeChart(props: { readonly game: Game; readonly patient: Patient }) {
  const store = useStore();
  const { words } = store;
  const { game, patient } = props;
  const view = biomeView(game, patient, planned(game, patient, store.draft(patient).choices));
  if (!view) return null;
  const labels = apart(view.lines);
  return (
    <figure class="biome">
      <figcaption class="biome-title">
        <b>{words.t("biome.title")}</b>
        <span class={`biome-outcome grade-${view.grade}`}>
          {view.grade >= 2 && <Icon name="alert-triangle" />}
          {words.t("biome.becomes", { now: view.state, then: view.outcome, days: view.days })}
        </span>
      </figcaption>
      <svg class="biome-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={view.text}>
        {[0, 0.5, 1].map((share) => (
          <line key={share} class="biome-grid" x1="0" x2={PLOT} y1={height(share)} y2={height(share)} />
        ))}
        {view.lines.map((line) => (
          <g key={line.guild} class={`biome-line biome-${line.guild}`}>
            <polyline class="biome-alone" points={points(line.alone)} />
            <polyline class="biome-planned" points={points(line.planned)} />
            {line.planned.map((share, day) => (
              <text key={day} class="biome-sign" x={across(day, line)} y={height(share) + 4} text-anchor="middle">
                {SIGNS[line.guild]}
              </text>
            ))}
            <text class="biome-share" x={PLOT + 8} y={(labels.get(line.guild) ?? 0) + 5}>
              {words.percent(line.planned[line.planned.length - 1] ?? 0)}
            </text>
          </g>
        ))}
      </svg>
      <ul class="biome-key">
        {view.lines.map((line) => (
          <li key={line.guild} class={`biome-${line.guild}`}>
            <span aria-hidden="true">{SIGNS[line.guild]}</span> {line.name}
          </li>
        ))}
      </ul>
      <p class="quiet">{view.habits}</p>
    </figure>
  );
}

/** What is planned and not yet done: the plan that was made, or the draft of one. */
function planned(game: Game, patient: Patient, draft: Readonly<Record<number, string>>): Treatment[] {
  const { visit } = patient;
  if (visit.step === "leaving" || visit.step === "gone") return [];
  const ids = visit.plan ? visit.plan.items.slice(visit.item).map((item) => item.treatment) : Object.values(draft);
  return ids.flatMap((id) => game.rules.treatments[id] ?? []);
}

/** Heights for the labels at the ends of the lines, none closer to another than a line of text. */
function apart(lines: readonly BiomeLine[]): Map<string, number> {
  const ends = lines
    .map((line) => ({ guild: line.guild, y: height(line.planned[line.planned.length - 1] ?? 0) }))
    .sort((a, b) => b.y - a.y);
  let below = HEIGHT + LINE;
  const labels = new Map<string, number>();
  for (const { guild, y } of ends) {
    below = Math.min(y, below - LINE);
    labels.set(guild, below);
  }
  return labels;
}

function height(share: number): number {
  return 8 + (1 - share) * (HEIGHT - 16);
}

function across(day: number, line: BiomeLine): number {
  return 6 + (day / Math.max(1, line.planned.length - 1)) * (PLOT - 12);
}

function points(shares: readonly number[]): string {
  return shares
    .map((share, day) => `${6 + (day / Math.max(1, shares.length - 1)) * (PLOT - 12)},${height(share)}`)
    .join(" ");
}
