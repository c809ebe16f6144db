import { useEffect, useState } from "preact/hooks";
import { countOf, inTheAir, stepsOfSeconds } from "../../../sim/rules/encounters/forum.ts";
import {
  breathLeft,
  campsOf,
  faultsOf,
  forumOf,
  handOf,
  voicesOf,
  type ForumView,
} from "../../model/encounters/forum.ts";
import { ActButton } from "../kit/act-button.tsx";
import { Gauge } from "../kit/gauge.tsx";
import { useKeys } from "../kit/keys.ts";
import { Notes } from "../kit/notes.tsx";
import { useTimeLeft } from "../kit/time-left.ts";
import { useStore } from "../../ui/store-context.ts";
import { Air } from "./air.tsx";
import { Camps } from "./camps.tsx";
import { Hand } from "./hand.tsx";
import { Voices } from "./voices.tsx";

const TABS = ["hand", "more"] as const;
type Tab = (typeof TABS)[number];
const CAMP_KEYS = ["q", "w", "e", "r"];

/** What can be done in a forum, and what it did. */
export function ForumPanel() {
  const store = useStore();
  const game = store.game();
  const view = game && forumOf(game);
  if (!game || !view) return null;
  return <Panel view={view} />;
}

function Panel(props: { readonly view: ForumView }) {
  const store = useStore();
  const { words } = store;
  const { view } = props;
  const { forum, def } = view;
  const { play } = forum;
  const game = store.game();
  const picked = store.api.encounter.picked;
  const [tab, setTab] = useState<Tab>("hand");
  const attack = inTheAir(play);
  const meant = attack ? (play.camps[attack.camp]?.id ?? "") : "";
  const rounds = play.attacks.length;
  const { rules } = def;
  useTimeLeft(
    play.left,
    rounds * stepsOfSeconds(rules.ring[def.difficulty] + rules.gap) + stepsOfSeconds(rules.closing),
  );
  // Whoever is spoken to by the other side is whom one speaks to next, unless somebody else is picked.
  useEffect(() => {
    if (meant) picked.value = meant;
  }, [meant, play.round]);
  const camp = play.camps.some((each) => each.id === picked.value) ? picked.value : (play.camps[0]?.id ?? "");
  const act = (name: string, on: string): boolean => {
    const command = { type: "encounter-act", act: name, on } as const;
    if (store.session()?.mode === "replay" || store.refusal(command)) store.api.sound("refused");
    else store.send(command);
    return true;
  };
  useKeys((key) => {
    if (forum.phase !== "play") return false;
    const at = Number(key) - 1;
    if (at >= 0 && at < rules.hand) {
      const card = play.hand[at];
      return card ? act("say", `${card}:${camp}`) : false;
    }
    const index = CAMP_KEYS.indexOf(key);
    const chosen = play.camps[index];
    if (chosen) {
      picked.value = chosen.id;
      return true;
    }
    if (key === "v") return act("values", camp);
    if (key === "f") return act("forewarn", camp);
    if (key === "l") return act("listen", camp);
    if (key === "s" && play.stand >= 0) return act("steady", "");
    return false;
  });
  if (!game) return null;
  const breath = breathLeft(forum);
  const tally = countOf(rules, play);
  const ethos = play.ethos.value / 1000;
  const patience = play.patience.value / 1000;
  const forewarn = play.camps.find((each) => each.id === camp);
  const known = forewarn?.known ?? false;
  return (
    <div class={`encounter-panel forum-panel shows-${tab}`}>
      <section class="encounter-left forum-left" aria-label={words.t("forum.ui.other")}>
        <Air view={view} />
        <div class="forum-gauges card">
          <Gauge
            kind="forum"
            icon="user-check"
            label={words.t("forum.ui.ethos")}
            account={play.ethos}
            tone={ethos < 30 ? "bad" : "good"}
            marks={[0.3]}
            state={words.t(`forum.ui.${ethos < 30 ? "low" : ethos < 60 ? "middle" : "high"}`)}
          />
          <Gauge
            kind="forum"
            icon="users-group"
            label={words.t("forum.ui.patience")}
            account={play.patience}
            tone={patience < 25 ? "bad" : "plain"}
            state={words.t(`forum.ui.${patience < 25 ? "angry" : patience < 50 ? "restless" : "calm"}`)}
          />
        </div>
        <div class="forum-notes card">
          <Notes kind="forum" notes={forum.notes} count={2} />
        </div>
      </section>
      <section class="encounter-right forum-right" aria-label={words.t("forum.ui.camps")}>
        <Camps
          list={campsOf(game, view)}
          tally={tally}
          line={rules.majority[def.difficulty]}
          picked={camp}
          onPick={(id) => (picked.value = id)}
        />
      </section>
      <section class="encounter-foot forum-foot">
        <div class="forum-tabs" role="group" aria-label={words.t("forum.ui.hand")}>
          {TABS.map((each) => (
            <button key={each} type="button" class="forum-tab" aria-pressed={tab === each} onClick={() => setTab(each)}>
              {words.t(`forum.ui.tab-${each}`)}
            </button>
          ))}
        </div>
        <Hand cards={handOf(game, view, camp)} camp={camp} breath={breath} />
        <div class="forum-ways card">
          <h3>{words.t("forum.ui.say-to", { camp })}</h3>
          <ActButton
            act="values"
            on={camp}
            icon="heart-handshake"
            keyName="V"
            label={words.t("forum.act.values.label")}
            hint={words.t("forum.act.values.hint")}
          />
          <ActButton
            act="forewarn"
            on={camp}
            icon="shield-half"
            keyName="F"
            label={words.t("forum.act.forewarn.label")}
            hint={words.t("forum.act.forewarn.hint", { n: words.percent(rules.shield) })}
          />
          <ActButton
            act="listen"
            on={camp}
            icon="ear"
            keyName="L"
            label={words.t("forum.act.listen.label")}
            hint={known ? words.t("forum.act.listened.hint") : words.t("forum.act.listen.hint")}
          />
        </div>
        <Voices faults={faultsOf(game, view)} voices={voicesOf(game, view)} />
      </section>
    </div>
  );
}
