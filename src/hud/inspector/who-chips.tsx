import type { Patient } from "../../sim/state.ts";
import { comfortIcon, triggerIcon } from "../model/causes.ts";
import type { Game } from "../model/game.ts";
import { Icon } from "../ui/icon.tsx";
import { useStore } from "../ui/store-context.ts";

/** What is known of a person's fear, and how much is still to be found out. */
export function WhoChips(props: { readonly game: Game; readonly patient: Patient }) {
  const { words } = useStore();
  const { rules } = props.game;
  const { known, triggers, mdas, seattle, tastes } = props.patient;
  const hidden = triggers.length - known.triggers.length;
  const found = known.tastes.filter((id) => (tastes[id] ?? 0) !== 0);
  return (
    <ul class="chips" aria-label={words.t("inspector.known")}>
      {mdas >= 19 && (
        <li class="chip chip-coral">
          <Icon name="alert-triangle" />
          {words.t("inspector.phobia")}
        </li>
      )}
      <li class={`chip ${known.seattle ? "chip-violet" : "chip-unknown"}`}>
        <Icon name={known.seattle ? "brain" : "question-mark"} />
        {known.seattle ? words.t(`seattle.${seattle}`) : words.t("inspector.seattle-unknown")}
      </li>
      {known.triggers.map((id) => (
        <li key={id} class="chip chip-amber">
          <Icon name={triggerIcon(id)} />
          {rules.triggers[id] ? words.tx(rules.triggers[id].name) : id}
        </li>
      ))}
      {hidden > 0 && (
        <li class="chip chip-unknown">
          <Icon name="question-mark" />
          {words.t("inspector.triggers-unknown", { count: hidden })}
        </li>
      )}
      {found.map((id) => {
        const loves = (tastes[id] ?? 0) > 0;
        const comfort = rules.comforts[id];
        return (
          <li key={id} class={`chip ${loves ? "chip-teal" : "chip-grey"}`}>
            <Icon name={loves ? "heart-filled" : "heart-broken"} />
            <span class="visually-hidden">{words.t(loves ? "comfort.loves" : "comfort.dislikes")}: </span>
            <Icon name={comfortIcon(id, comfort?.kind)} />
            {comfort ? words.tx(comfort.name) : id}
          </li>
        );
      })}
    </ul>
  );
}
