import type { Command } from "../../../../sim/commands/command.ts";
import type { Game } from "../../../model/game.ts";
import { spreadWithout, STATE_ICONS, stationsLost, type NetworkView, type NodeView } from "../../../model/network.ts";
import { Icon } from "../../../ui/icon.tsx";
import type { IconName } from "../../../ui/icons.ts";
import { useStore } from "../../../ui/store-context.ts";
import { Action } from "../../../ui/tip.tsx";

/** The device that is chosen: how it stands, what cutting it off would do, and what can be done about it. */
export function DeviceCard(props: { readonly game: Game; readonly view: NetworkView; readonly node: NodeView }) {
  const { words } = useStore();
  const { game, view, node } = props;
  return (
    <section class={`net-card is-${node.state}`} aria-live="polite" aria-labelledby="net-card-title">
      <header class="net-card-head">
        <Icon name={node.icon} />
        <h3 id="net-card-title">{node.name}</h3>
        <span class={`chip ${chipOf(node)}`}>
          <Icon name={STATE_ICONS[node.state]} />
          {node.stateText}
        </span>
      </header>
      <ul class="net-facts">
        {factsOf(game, view, node).map((fact) => (
          <li key={fact.icon} class={fact.icon === "info-circle" ? "is-about" : ""}>
            <Icon name={fact.icon} />
            <span>{fact.text}</span>
          </li>
        ))}
      </ul>
      <div class="net-actions">
        <Act
          key={node.isolated ? "join" : "isolate"}
          command={{ type: "isolate-device", device: node.id, on: !node.isolated }}
          icon={node.isolated ? "network" : "plug-connected-x"}
          label={words.t(node.isolated ? "network.act.join" : "network.act.isolate")}
          strong={node.ill && !node.isolated}
        />
        <Act
          command={{ type: "restore-device", device: node.id }}
          icon="refresh"
          label={words.t("network.act.restore")}
          strong={node.ill && node.isolated}
        />
        <Act
          command={{ type: "patch-device", device: node.id }}
          icon="shield-check"
          label={words.t("network.act.patch")}
          strong={false}
        />
      </div>
    </section>
  );
}

function chipOf(node: NodeView): string {
  if (node.ill) return "chip-coral";
  if (node.state === "working") return "chip-violet";
  if (node.state === "isolated" || node.state === "cut") return "chip-amber";
  return node.state === "patched" ? "chip-teal" : "";
}

interface Fact {
  readonly icon: IconName;
  readonly text: string;
}

function factsOf(game: Game, view: NetworkView, node: NodeView): Fact[] {
  const { words } = game;
  const facts: Fact[] = [];
  const about = node.state === "infected" && node.kind !== "device" ? "infected-hub" : node.state;
  if (words.has(`network.about.${about}`)) facts.push({ icon: "info-circle", text: words.t(`network.about.${about}`) });
  if (node.isolated || node.state === "working") return facts;
  const after = spreadWithout(game, node.id);
  const same = Math.abs(after - view.spread) < 0.05;
  const key = same ? "same" : after < 1 && view.spread >= 1 ? "stops" : "less";
  facts.push({
    icon: "plug-connected-x",
    text: words.t(`network.cut.${key}`, { from: words.num(view.spread, 1), to: words.num(after, 1) }),
  });
  const lost = stationsLost(game, view, node.id);
  if (node.kind === "server") facts.push({ icon: "cpu", text: words.t("network.lose.server") });
  else
    facts.push({
      icon: lost.length > 0 ? "armchair" : "check",
      text:
        lost.length > 0
          ? words.t("network.lose.stations", { stations: words.list(lost) })
          : words.t("network.lose.none"),
    });
  return facts;
}

/** A button with its price, its time and its chance, or why it can't be done. */
function Act(props: {
  readonly command: Command;
  readonly icon: IconName;
  readonly label: string;
  readonly strong: boolean;
}) {
  const store = useStore();
  const { words } = store;
  const answer = store.query(props.command);
  const facts: string[] = [];
  if (answer?.ok && props.command.type !== "isolate-device") {
    facts.push(words.money(answer.price ?? 0), words.t("network.minutes", { count: answer.minutes ?? 0 }));
    if (answer.risk !== undefined && answer.risk > 0)
      facts.push(words.t("network.clean", { chance: words.percent(1 - answer.risk) }));
  } else if (answer?.ok) facts.push(words.t("network.at-once"));
  return (
    <Action
      class={`button net-act ${props.strong ? "primary" : ""}`}
      icon={props.icon}
      refusal={store.refusal(props.command)}
      onClick={() => void store.send(props.command)}
    >
      <span class="net-act-words">
        <b>{props.label}</b>
        {facts.length > 0 && <span class="net-act-facts">{facts.join(" · ")}</span>}
      </span>
    </Action>
  );
}
