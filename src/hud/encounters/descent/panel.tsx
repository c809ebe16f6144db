/** What can be done in a descent, and what it did. */
import { useEffect, useRef } from "preact/hooks";
import { atCore, coreOf, fearHere, hereOf } from "../../../sim/rules/encounters/descent.ts";
import type { DescentDef } from "../../../sim/ruleset.ts";
import type { DescentState } from "../../../sim/state.ts";
import {
  darkSeconds,
  guideLine,
  handOf,
  NATURE_ICONS,
  waysOn,
  type Card,
  type WayOn,
} from "../../model/encounters/descent.ts";
import type { Game } from "../../model/game.ts";
import { Icon } from "../../ui/icon.tsx";
import { useStore } from "../../ui/store-context.ts";
import { Coach } from "../kit/coach.tsx";
import { useKeys } from "../kit/keys.ts";
import { Notes } from "../kit/notes.tsx";
import { Say } from "../kit/say.tsx";
import { useTimeLeft } from "../kit/time-left.ts";
import { DreamButton } from "./dream-button.tsx";
import { FearCard } from "./fear-card.tsx";
import { Standing } from "./standing.tsx";
import { Endings, Ways } from "./ways.tsx";

const HAND_KEYS = ["q", "w", "e", "r", "t", "y", "u", "i"];
const ACT_KEYS: Readonly<Record<string, string>> = { l: "listen", f: "flare", z: "off", x: "teach", c: "bargain" };

export function DescentPanel() {
  const store = useStore();
  const game = store.game();
  const active = game?.state.encounters.active;
  const def = active && game?.rules.encounters[active.id];
  if (!game || active?.kind !== "descent" || def?.kind !== "descent") return null;
  if (active.phase !== "play") return null;
  return <Dream game={game} play={active.play} def={def} notes={active.notes} />;
}

function Dream(props: {
  readonly game: Game;
  readonly play: Readonly<DescentState>;
  readonly def: DescentDef;
  readonly notes: Parameters<typeof Notes>[0]["notes"];
}) {
  const store = useStore();
  const { game, play, def, notes } = props;
  const { words, rules } = game;
  const hand = handOf(game, play, def);
  const fear = fearHere(play);
  const core = atCore(play);
  const foot = useRef<HTMLDivElement>(null);
  const whole = (coreOf(play).depth + def.rules.behind) * def.rules.dark[def.difficulty];
  useTimeLeft(darkSeconds(play, def, coreOf(play).depth) * 10, whole * 10);
  useKeys((key) => press(store, play, hand, waysOn(game, play, def), key));
  const { picked } = store.api.encounter;
  useEffect(
    () =>
      picked.subscribe((now) => {
        if (now === "hand") foot.current?.querySelector<HTMLElement>(".dream-card:not(.is-off)")?.focus();
      }),
    [picked],
  );
  const assistant = rules.assistant;
  const busy = play.busy.what;
  return (
    <div class="encounter-panel dream">
      <div class="encounter-left">
        <Standing game={game} play={play} def={def} />
        {notes.length > 0 && (
          <div class="card encounter-card-box dream-notes">
            <Notes kind="descent" notes={notes} count={3} />
          </div>
        )}
      </div>
      <div class="encounter-right">
        <FearCard game={game} play={play} def={def} />
        {core ? <Endings game={game} play={play} def={def} /> : <Ways game={game} play={play} def={def} />}
      </div>
      <div class="encounter-foot dream-foot" ref={foot}>
        <Say who={assistant.id} name={words.tx(assistant.name)} mood={fear ? "determined" : "happy"} class="dream-say">
          {guideLine(game, play, def, hand)}
        </Say>
        <div class="card dream-hand" data-coach="3" role="group" aria-label={words.t("descent.comforts")}>
          <DreamButton
            act="listen"
            class="dream-tool"
            keyName="L"
            label={`${words.t("descent.act.listen")}. ${words.t("descent.act.listen-hint")}`}
          >
            <Icon name="ear" class="dream-tool-sign" />
            <b>{words.t("descent.act.listen")}</b>
          </DreamButton>
          <DreamButton
            act="flare"
            class="dream-tool"
            keyName="F"
            label={`${words.t("descent.act.flare")}. ${words.t("descent.act.flare-hint")}. ${words.t("descent.act.flares", { n: play.charges })}`}
          >
            <Icon name="sun" class="dream-tool-sign" />
            <b>{words.t("descent.act.flare")}</b>
            <span class="dream-charges" aria-hidden="true">
              {Array.from({ length: def.rules.flare.most }, (_, n) => (
                <span key={n} class={n < play.charges ? "is-on" : ""} />
              ))}
            </span>
          </DreamButton>
          {hand.map((card, n) => (
            <Comfort key={card.id} game={game} card={card} keyName={HAND_KEYS[n]?.toUpperCase()} quiet={!fear} />
          ))}
          {busy !== "" && (
            <span class={`dream-busy is-${busy}`} role="status">
              {words.t(`descent.busy.${busy}`)}
              <span class="bar" aria-hidden="true">
                <span
                  class="bar-fill"
                  style={{ transform: `scaleX(${1 - play.busy.left / Math.max(1, play.busy.of)})` }}
                />
              </span>
            </span>
          )}
        </div>
      </div>
      <Coach kind="descent" />
    </div>
  );
}

const VERDICT_SIGNS = {
  right: "circle-check",
  part: "chevron-up",
  wrong: "circle-x",
  likely: "star-filled",
  maybe: "question-mark",
  unlikely: "chevron-down",
} as const;

function Comfort(props: {
  readonly game: Game;
  readonly card: Card;
  readonly keyName?: string | undefined;
  readonly quiet: boolean;
}) {
  const { card, game } = props;
  const { words } = game;
  const taste =
    card.taste === null || card.taste === 0
      ? ""
      : words.t(`descent.${card.taste > 0 ? "loved" : card.taste === -2 ? "feared" : "disliked"}`);
  const verdict = card.verdict ? words.t(`descent.look.${card.verdict}`) : "";
  const label = [
    card.name,
    words.t(`descent.nature.${card.nature}`),
    verdict,
    taste,
    card.worn ? words.t("descent.worn") : "",
  ];
  return (
    <DreamButton
      act="answer"
      on={card.id}
      class={`dream-card ring-${card.nature} ${card.verdict ? `is-${card.verdict}` : ""} ${card.tried ? "is-tried" : ""} ${props.quiet ? "is-quiet" : ""}`}
      keyName={props.keyName}
      label={label.filter((each) => each !== "").join(", ")}
    >
      <span class="dream-card-sign">
        <Icon name={NATURE_ICONS[card.nature]} />
      </span>
      <span class="dream-card-nature">{words.t(`descent.nature.${card.nature}`)}</span>
      <b class="dream-card-name">{card.name}</b>
      <span class="dream-card-fit">
        {card.verdict && !props.quiet && (
          <>
            <Icon name={VERDICT_SIGNS[card.verdict]} />
            {card.tried ? words.t("descent.tried") : verdict}
          </>
        )}
      </span>
      <span class="dream-card-marks">
        {card.worn && (
          <span class="is-worn" title={words.t("descent.worn")}>
            <Icon name="eye" />
          </span>
        )}
        {taste !== "" && (
          <span class={(card.taste ?? 0) > 0 ? "is-loved" : "is-disliked"} title={taste}>
            <Icon name={(card.taste ?? 0) > 0 ? "heart-filled" : "thumb-down"} />
          </span>
        )}
      </span>
    </DreamButton>
  );
}

/** Letters give comforts, L listens, F sends a flare, arrows walk. */
function press(
  store: ReturnType<typeof useStore>,
  play: Readonly<DescentState>,
  hand: readonly Card[],
  ways: readonly WayOn[],
  key: string,
): boolean {
  if (store.session()?.mode === "replay") return false;
  const send = (act: string, on = ""): boolean => {
    if (store.send({ type: "encounter-act", act, on }) !== null) store.api.sound("refused");
    return true;
  };
  const act = ACT_KEYS[key];
  if (act !== undefined) return send(act);
  const card = hand[HAND_KEYS.indexOf(key)];
  if (card) return send("answer", card.id);
  const here = hereOf(play);
  const nearest = (side: WayOn["side"], on: (way: WayOn) => boolean = () => true): boolean => {
    const way = ways
      .filter((each) => each.side === side && on(each))
      .sort((a, b) => Math.abs(a.x - here.x) - Math.abs(b.x - here.x) || a.id - b.id)[0];
    return way ? send("go", `${way.id}`) : false;
  };
  if (key === "arrowdown") return nearest("down");
  if (key === "arrowup") return nearest("up");
  if (key === "arrowleft") return nearest("side", (way) => way.x < here.x);
  if (key === "arrowright") return nearest("side", (way) => way.x > here.x);
  return false;
}
