import { ghostView, type GhostChart, type GhostLine } from "../../../model/ghost.ts";
import type { Game } from "../../../model/game.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Stars } from "../../../ui/stars.tsx";
import { useStore } from "../../../ui/store-context.ts";

/** The recorded game that is raced: who is ahead, both lines so far, and every figure side by side. */
export function GhostSection({ game }: { readonly game: Game }) {
  const { words } = useStore();
  const view = ghostView(game);
  if (!view) return null;
  return (
    <section class="ghost" aria-labelledby="ghost-title">
      <header class="ghost-head">
        <span class="ghost-face">
          <Icon name="ghost" />
        </span>
        <div>
          <h3 id="ghost-title">{view.name}</h3>
          <p class="quiet">
            {words.t(`ghost.ended-${view.end.outcome}`)}{" "}
            {view.end.outcome !== "open" && (
              <Stars n={view.end.stars} of={3} label={words.t("title.stars", { count: view.end.stars })} />
            )}
          </p>
        </div>
      </header>
      <p class={`ghost-lead is-${view.ahead}`}>
        <Icon name={view.ahead === "ghost" ? "trending-down" : view.ahead === "you" ? "trending-up" : "minus"} />
        {view.lead}
      </p>
      <Chart chart={view.chart} />
      <Figures lines={view.lines} />
      <p class="quiet">{words.t("ghost.about")}</p>
    </section>
  );
}

/** How the race went, for the results. Nothing where there was no ghost. */
export function GhostResult({ game }: { readonly game: Game }) {
  const { words } = useStore();
  const view = ghostView(game);
  if (!view) return null;
  return (
    <section class="ghost ghost-result" aria-label={words.t("ghost.result")}>
      <p class={`ghost-lead is-${view.ahead}`}>
        <Icon name="ghost" />
        {view.lead}
      </p>
      <Figures lines={view.lines.filter(({ id }) => id === "treated" || id === "trust" || id === "stars")} />
    </section>
  );
}

function Figures({ lines }: { readonly lines: readonly GhostLine[] }) {
  const { words } = useStore();
  return (
    <table class="ghost-figures">
      <thead>
        <tr>
          <th scope="col">
            <span class="visually-hidden">{words.t("ghost.what")}</span>
          </th>
          <th scope="col">
            <i class="ghost-key is-you" aria-hidden="true" />
            {words.t("ghost.you")}
          </th>
          <th scope="col">
            <i class="ghost-key is-ghost" aria-hidden="true" />
            {words.t("ghost.they")}
          </th>
          <th scope="col">{words.t("ghost.gap")}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <Icon name={line.icon} />
              {line.label}
            </th>
            <td>
              <span class="ghost-bar is-you" style={{ "--share": `${line.bars[0]}` }} aria-hidden="true" />
              {line.yours}
            </td>
            <td>
              <span class="ghost-bar is-ghost" style={{ "--share": `${line.bars[1]}` }} aria-hidden="true" />
              {line.theirs}
            </td>
            <td class={`ghost-gap is-${line.ahead}`}>
              {line.ahead !== "even" && <Icon name={line.ahead === "you" ? "thumb-up" : "ghost"} />}
              <span class="visually-hidden">{words.t(`ghost.ahead-${line.ahead}`)}</span>
              {line.gap}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const WIDE = 320;
const HIGH = 96;

/** People treated over the level's days: the ghost's line whole, beyond now as dots, and the player's up to now. */
function Chart({ chart }: { readonly chart: GhostChart }) {
  const { words } = useStore();
  const path = (points: readonly (readonly [number, number])[]): string =>
    points
      .map(([x, y], i) => `${i === 0 ? "M" : "L"}${(x * WIDE).toFixed(1)} ${(HIGH - y * HIGH).toFixed(1)}`)
      .join("");
  const past = chart.ghost.filter(([x]) => x <= chart.now);
  const future = chart.ghost.filter(([x]) => x >= (past.at(-1)?.[0] ?? 0));
  const here = chart.you.at(-1) ?? [0, 0];
  return (
    <figure class="ghost-chart">
      <div class="ghost-plot">
        <svg viewBox={`-4 -6 ${WIDE + 8} ${HIGH + 10}`} aria-hidden="true" preserveAspectRatio="none">
          {Array.from({ length: chart.days + 1 }, (_, day) => (
            <line
              key={day}
              class="ghost-day"
              x1={(day * WIDE) / chart.days}
              x2={(day * WIDE) / chart.days}
              y1={0}
              y2={HIGH}
            />
          ))}
          <line class="ghost-day" x1={0} x2={WIDE} y1={HIGH} y2={HIGH} />
          <path class="ghost-future" d={path(future)} />
          <path class="ghost-past" d={path(past)} />
          <path class="ghost-own" d={path(chart.you)} />
        </svg>
        <i
          class="ghost-here"
          aria-hidden="true"
          style={{
            "--x": `${(4 + here[0] * WIDE) / (WIDE + 8)}`,
            "--y": `${(6 + HIGH - here[1] * HIGH) / (HIGH + 10)}`,
          }}
        />
      </div>
      <figcaption>
        <span>{words.t("ghost.chart")}</span>
        <span>{words.t("ghost.most", { count: chart.most })}</span>
      </figcaption>
    </figure>
  );
}
