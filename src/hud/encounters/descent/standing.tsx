import { darkDepth, hereOf, inDark, lampsLit, lightOf } from "../../../sim/rules/encounters/descent.ts";
import type { DescentDef } from "../../../sim/ruleset.ts";
import type { DescentState } from "../../../sim/state.ts";
import { darkSeconds, hunterText } from "../../model/encounters/descent.ts";
import type { Game } from "../../model/game.ts";
import { Icon } from "../../ui/icon.tsx";
import { Ring } from "../../ui/meter.tsx";
import { Gauge } from "../kit/gauge.tsx";

const MAP = { w: 240, h: 128, x: 100, top: 12, deep: 20 } as const;

/** How it stands: the light and why, the dark, Cavity, and the way down as a small map. */
export function Standing(props: {
  readonly game: Game;
  readonly play: Readonly<DescentState>;
  readonly def: DescentDef;
}) {
  const { game, play, def } = props;
  const { words } = game;
  const here = hereOf(play);
  const seconds = Math.ceil(darkSeconds(play, def, here.depth));
  const dark = inDark(play);
  const hunter = hunterText(game, play);
  const low = lightOf(play) < 30;
  return (
    <section class="card dream-standing">
      <div data-coach="1">
        <Gauge
          kind="descent"
          icon="flame"
          label={words.t("descent.light")}
          account={play.light}
          tone={low ? "bad" : "good"}
        />
      </div>
      <ul class="dream-threats">
        <li class={dark || seconds <= 6 ? "is-near" : ""}>
          <span class="dream-threat-sign">
            <Icon name="moon-stars" />
            <Ring share={Math.min(1, seconds / 50)} />
          </span>
          <span>
            <b>{words.t("descent.dark")}</b>
            {dark ? words.t("descent.dark-in") : words.t("descent.dark-soon", { n: seconds })}
          </span>
        </li>
        <li class={hunter.near ? "is-near" : ""}>
          <span class="dream-threat-sign">
            <Icon name="eye" />
            <Ring share={play.hunter.left / Math.max(1, play.hunter.of)} />
          </span>
          <span>
            <b>{words.t("descent.hunter.name")}</b>
            {hunter.text}
          </span>
        </li>
      </ul>
      <Chart game={game} play={play} />
    </section>
  );
}

function Chart({ game, play }: { readonly game: Game; readonly play: Readonly<DescentState> }) {
  const { islands, hunter, at } = play;
  const core = islands.length - 1;
  const deepest = islands[core]?.depth ?? 1;
  const deep = (MAP.h - 2 * MAP.top) / deepest;
  const place = (id: number) => {
    const island = islands[id];
    return { x: MAP.w / 2 + ((island?.x ?? 0) / 1000) * MAP.x, y: MAP.top + (island?.depth ?? 0) * deep };
  };
  const edge = Math.max(0, MAP.top + darkDepth(play) * deep);
  const label = game.words.t("descent.map-label", {
    depth: islands[at]?.depth ?? 0,
    of: deepest,
    lamps: lampsLit(play),
  });
  const me = place(at);
  const eye = place(hunter.at);
  return (
    <svg class="dream-map" viewBox={`0 0 ${MAP.w} ${MAP.h}`} role="img" aria-label={label}>
      {islands.flatMap(({ id, links, lit }) =>
        links
          .filter((to) => to > id)
          .map((to) => {
            const a = place(id);
            const b = place(to);
            return (
              <line
                key={`${id} ${to}`}
                x1={a.x}
                y1={a.y}
                x2={b.x}
                y2={b.y}
                class={lit && islands[to]?.lit ? "is-lit" : id === at || to === at ? "is-open" : ""}
              />
            );
          }),
      )}
      {islands.map(({ id, lit, fear }) => {
        const p = place(id);
        return (
          <circle
            key={id}
            cx={p.x}
            cy={p.y}
            r={id === core ? 9 : 3.5 + (lit ? 2 : (fear?.size ?? 1))}
            class={id === core ? "is-core" : lit ? "is-lit" : "is-dark"}
          />
        );
      })}
      <rect x="0" y="0" width={MAP.w} height={edge} class="dream-map-dark" />
      {hunter.at !== core && <ellipse cx={eye.x} cy={eye.y - 8} rx="7" ry="4.5" class="dream-map-eye" />}
      {hunter.at !== core && <circle cx={eye.x} cy={eye.y - 8} r="2.2" class="dream-map-pupil" />}
      <path d={`M${me.x} ${me.y - 4}l-5 -9h10z`} class="dream-map-me" />
    </svg>
  );
}
