import { anxietyOf } from "../../sim/rules/people/people.ts";
import type { Patient } from "../../sim/state.ts";
import { advice } from "../model/advice.ts";
import type { Game } from "../model/game.ts";
import { Icon } from "../ui/icon.tsx";
import { useStore } from "../ui/store-context.ts";

/** The assistant's one sentence: at the foot of the card, or beside what it speaks of while a plan is made. */
export function AdviceLine(props: { readonly game: Game; readonly patient: Patient }) {
  const { words } = useStore();
  const { game, patient } = props;
  return (
    <p class={`advice ${anxietyOf(patient) >= 75 ? "is-urgent" : ""}`}>
      <span class="advice-face" aria-hidden="true">
        <Icon name="robot" />
      </span>
      <span>
        <b>{words.tx(game.rules.assistant.name)}</b> {advice(game, patient)}
      </span>
    </p>
  );
}
