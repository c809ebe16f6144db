import type { Ability } from "../../sim/ruleset.ts";
import { patientCard } from "../model/people.ts";
import { Icon } from "../ui/icon.tsx";
import type { IconName } from "../ui/icons.ts";
import { useStore } from "../ui/store-context.ts";
import { Action } from "../ui/tip.tsx";

const ABILITY_ICONS: Readonly<Record<Ability["id"], IconName>> = {
  soothe: "wind",
  "explain-room": "speakerphone",
  "read-tells": "eye-search",
  diagnose: "stethoscope",
  "watch-signs": "activity-heartbeat",
  "steady-hands": "hand-finger",
  sing: "music",
  "lend-courage": "shield",
  "clear-the-way": "run",
  rally: "sparkles",
};
const KEYS: readonly string[] = ["Z", "X", "C", "V"];

/** The assistant: energy as pips, and what can be asked of them. Abilities act on the selected patient. */
export function AssistantDock() {
  const store = useStore();
  const { words } = store;
  const game = store.game();
  if (!game) return null;
  const { assistant } = game.rules;
  const energy = game.state.assistant.energy / 1000;
  const name = words.tx(assistant.name);
  const target = abilityTarget(
    store.api.selection.value,
    game.state.patients.map((patient) => patient.id),
  );
  const busy = game.state.patients.find((patient) => patient.id === game.state.assistant.with);
  return (
    <section class="dock card" aria-label={words.t("dock.label", { name })}>
      <div class="dock-who">
        <span class="dock-face" aria-hidden="true">
          <Icon name="robot" />
        </span>
        <span class="dock-words">
          <b>{name}</b>
          <span class="dock-doing">
            {busy ? words.t("dock.with", { name: patientCard(game, busy).given }) : words.t("dock.free")}
          </span>
        </span>
        <span
          class="pips"
          role="img"
          aria-label={words.t("dock.energy", { n: words.num(Math.floor(energy)), of: words.num(assistant.energy) })}
        >
          {Array.from({ length: assistant.energy }, (_, index) => (
            <span key={index} class="pip" style={{ "--fill": `${Math.min(1, Math.max(0, energy - index))}` }} />
          ))}
        </span>
      </div>
      <div class="dock-abilities" role="group" aria-label={words.t("dock.abilities")}>
        {game.state.unlocked.abilities.map((id, index) => {
          const ability = game.rules.abilities[id];
          if (!ability) return null;
          const command = {
            type: "use-ability",
            ability: id,
            patient: forOne(ability) ? target : 0,
          } as const;
          const noTarget = forOne(ability) && target === 0;
          return (
            <Action
              key={id}
              class="ability"
              icon={ABILITY_ICONS[ability.id]}
              label={words.t("dock.ability", { name: words.tx(ability.name), count: ability.energy })}
              tip={words.tx(ability.about)}
              refusal={noTarget ? words.t("dock.pick-first") : store.refusal(command)}
              shortcut={KEYS[index] ?? ""}
              onClick={() => store.send(command)}
            >
              <span class="ability-name">{words.tx(ability.name)}</span>
              <span class="ability-cost" aria-hidden="true">
                {Array.from({ length: ability.energy }, (_, pip) => (
                  <span key={pip} class={`pip-small ${pip < energy ? "is-full" : ""}`} />
                ))}
              </span>
            </Action>
          );
        })}
      </div>
    </section>
  );
}

/** Whether an ability is for one patient, and not for a room or everybody. */
export function forOne(ability: Ability): boolean {
  return ability.target !== "room" && ability.target !== "clinic";
}

export function abilityTarget(
  selection: { readonly kind: string; readonly id: number | string } | null,
  here: readonly number[],
): number {
  return selection?.kind === "patient" && typeof selection.id === "number" && here.includes(selection.id)
    ? selection.id
    : 0;
}
