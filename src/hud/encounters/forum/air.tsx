import { airOf, type ForumView } from "../../model/encounters/forum.ts";
import { Portrait } from "../../ui/bust.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Ring } from "../../ui/meter.tsx";
import { useStore } from "../../ui/store-context.ts";
import { Pips } from "./pips.tsx";

/** What is in the air: who says it, to whom, how much it weighs, how long it hangs there, and how far it is answered. */
export function Air(props: { readonly view: ForumView }) {
  const store = useStore();
  const { words } = store;
  const game = store.game();
  if (!game) return null;
  const { forum, def } = props.view;
  const { play } = forum;
  const air = airOf(game, props.view);
  const floor = air?.attack.floor ?? false;
  const name = floor
    ? words.t("forum.ui.floor")
    : def.opponent
      ? words.tx(def.opponent.name)
      : words.t("forum.ui.other");
  const last = play.round >= play.attacks.length;
  const answered = air ? air.attack.answered / 1000 : 0;
  const mood = answered > 0.6 ? "worried" : "neutral";
  return (
    <div class={`forum-air card ${floor ? "is-floor" : ""} ${answered >= 0.6 ? "is-answered" : ""}`} data-coach="1">
      <div class="forum-air-who">
        {floor || !def.opponent ? (
          <span class="forum-air-face is-sign" aria-hidden="true">
            <Icon name="microphone-2" />
          </span>
        ) : (
          <Portrait id={def.opponent.portrait} mood={mood} class="forum-air-face" />
        )}
        <div>
          <b class="forum-air-name">{name}</b>
          <span class="forum-air-to">
            {air ? words.t("forum.ui.for-camp", { camp: air.camp }) : words.t(`forum.ui.${last ? "vote" : "gap"}`)}
          </span>
        </div>
        {air && (
          <span
            class={`forum-air-ring ${air.left < 0.3 ? "is-short" : ""}`}
            role="img"
            aria-label={words.t("forum.ui.seconds", { n: air.seconds })}
          >
            <Ring share={air.left} />
            <b aria-hidden="true">{air.seconds}</b>
          </span>
        )}
      </div>
      <p class="forum-air-text">{air ? air.text : " "}</p>
      <p class="forum-air-foot">
        {air && (
          <>
            <span class="forum-topic">
              <Icon name={air.icon} />
              {words.t(`forum.topic.${air.attack.topic}`)}
            </span>
            <Pips n={air.pips} label={words.t("forum.ui.strength", { n: air.pips })} class="is-theirs" />
            <b class={`forum-answered ${answered >= 0.6 ? "is-good" : ""}`}>
              <Icon name={answered > 0 ? "shield-check" : "shield"} />
              <span class="visually-hidden">{words.t("forum.ui.answered", { n: words.percent(answered) })}</span>
              <span aria-hidden="true">{words.percent(answered)}</span>
            </b>
          </>
        )}
      </p>
    </div>
  );
}
