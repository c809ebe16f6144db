import { lampsLit, lightOf, strengthOf } from "../../../sim/rules/encounters/descent.ts";
import type { DescentDef } from "../../../sim/ruleset.ts";
import type { DescentState } from "../../../sim/state.ts";
import { endingsOf, waysOn } from "../../model/encounters/descent.ts";
import type { Game } from "../../model/game.ts";
import { Icon } from "../../ui/icon.tsx";
import { useStore } from "../../ui/store-context.ts";
import { DreamButton } from "./dream-button.tsx";

const SIDES = { down: "arrow-down", up: "arrow-up", side: "arrow-right" } as const;
const END_SIGNS = { off: "plug-connected-x", teach: "school", bargain: "heart-handshake" } as const;
const END_KEYS = { off: "Z", teach: "X", bargain: "C" } as const;

interface Props {
  readonly game: Game;
  readonly play: Readonly<DescentState>;
  readonly def: DescentDef;
}

/** Where one can go from here. */
export function Ways({ game, play, def }: Props) {
  const { api } = useStore();
  const { words } = game;
  const { x } = play.islands[play.at] ?? { x: 0 };
  return (
    <section class="card dream-ways" aria-label={words.t("descent.map-hint")}>
      <h3>{words.t("descent.act.next")}</h3>
      <ul>
        {waysOn(game, play, def).map((way) => {
          const icon = way.side === "side" && way.x < x ? "arrow-left" : SIDES[way.side];
          const cost =
            way.price > 0 ? words.t("descent.cost", { n: words.num(way.price, 1) }) : words.t("descent.free");
          const state = words.t(`descent.island.${way.core ? "core" : way.lit ? "lit" : "dark"}`);
          return (
            <li key={way.id}>
              <DreamButton
                act="go"
                on={`${way.id}`}
                class={`dream-way is-${way.side} ${way.lit ? "is-lit" : ""} ${way.core ? "is-core" : ""}`}
                label={`${words.t(`descent.side.${way.side}`)}: ${way.name}, ${state}, ${cost}`}
                aim={api.encounter.aim.value === `island:${way.id}`}
                onAim={(on) => (api.encounter.aim.value = on ? `island:${way.id}` : "")}
              >
                <Icon name={icon} class="dream-way-arrow" />
                <span class="dream-way-name">{way.name}</span>
                {way.hunter && <Icon name="eye" class="dream-way-hunter" />}
                {way.lit ? (
                  <Icon name="bulb" class="dream-way-lamp" />
                ) : (
                  <span class="dream-pips" aria-hidden="true">
                    {Array.from({ length: Math.min(4, way.size) }, (_, n) => (
                      <span key={n} class="is-on" />
                    ))}
                  </span>
                )}
                <span class="dream-way-cost">{cost}</span>
              </DreamButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The three ways to end it, with what each takes. */
export function Endings({ game, play, def }: Props) {
  const { words } = game;
  return (
    <section class="card dream-ends" aria-label={words.t("descent.act.ends")}>
      <h3>{words.t("descent.act.ends")}</h3>
      <ul>
        {endingsOf(play, def).map((end) => (
          <li key={end.way}>
            <DreamButton
              act={end.way}
              class={`dream-end is-${end.way}`}
              keyName={END_KEYS[end.way]}
              label={`${words.t(`descent.act.${end.way}`)}. ${words.t(`descent.${end.way}-hint`)}`}
            >
              <Icon name={END_SIGNS[end.way]} class="dream-end-sign" />
              <span class="dream-end-words">
                <b>{words.t(`descent.act.${end.way}`)}</b>
                <span class="dream-end-hint">{words.t(`descent.${end.way}-hint`)}</span>
                <span class="dream-terms">
                  {end.light > 1 && (
                    <Term
                      ok={lightOf(play) > end.light}
                      icon="flame"
                      text={words.t("descent.needs-light", { n: Math.ceil(end.light) })}
                    />
                  )}
                  {end.lamps > 0 && (
                    <Term
                      ok={lampsLit(play) >= end.lamps}
                      icon="bulb"
                      text={words.t("descent.needs-lamps", { n: end.lamps })}
                    />
                  )}
                  {end.way !== "off" && (
                    <Term
                      ok={strengthOf(play, def) <= end.strength}
                      icon="eye"
                      text={words.t("descent.needs-strength", { n: end.strength })}
                    />
                  )}
                </span>
              </span>
            </DreamButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Term(props: { readonly ok: boolean; readonly icon: "flame" | "bulb" | "eye"; readonly text: string }) {
  return (
    <span class={props.ok ? "is-met" : "is-short"}>
      <Icon name={props.ok ? "check" : "x"} />
      {props.text}
    </span>
  );
}
