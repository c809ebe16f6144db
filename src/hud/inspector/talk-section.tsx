import type { Patient } from "../../sim/state.ts";
import type { Game } from "../model/game.ts";
import { talkerNote, topicOptions } from "../model/talks.ts";
import { useStore } from "../ui/store-context.ts";
import { Action } from "../ui/tip.tsx";

/** Sit down with someone who waits: topics, what each may show, and what it costs. */
export function TalkSection(props: { readonly game: Game; readonly patient: Patient }) {
  const store = useStore();
  const { words } = store;
  const { game, patient } = props;
  const options = topicOptions(game, patient);
  if (options.length === 0) return null;
  const now = options.find((option) => option.id === patient.visit.talk?.topic);
  return (
    <section class="block" aria-labelledby="talk-title">
      <h3 id="talk-title" class="block-title">
        {words.t("talks.title")}
        <span class="block-note">{now ? words.t("talks.now", { topic: now.name }) : talkerNote(game)}</span>
      </h3>
      <ul class="topics">
        {options.map((option) => {
          const command = { type: "talk-to", patient: patient.id, topic: option.id } as const;
          return (
            <li key={option.id}>
              <Action
                class={`topic ${option.done ? "is-done" : ""}`}
                icon={option.done ? "circle-check" : option.icon}
                refusal={store.refusal(command)}
                tip={option.about}
                onClick={() => store.send(command)}
              >
                <span class="topic-words">
                  <b>{option.name}</b>
                  <span>{option.done ? words.t("talks.done") : `${option.gains} · ${option.cost}`}</span>
                </span>
              </Action>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
