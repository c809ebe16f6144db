import { useState } from "preact/hooks";
import type { PurgeDef } from "../../../sim/ruleset.ts";
import type { PurgeNode } from "../../../sim/state.ts";
import { chipsOf, nodeName, type Purge, type PurgeActView } from "../../model/encounters/purge.ts";
import { Bust, Portrait } from "../../ui/bust.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { IconName } from "../../ui/icons.ts";
import { Bar } from "../../ui/meter.tsx";
import { useStore } from "../../ui/store-context.ts";
import { ActButton } from "../kit/act-button.tsx";

const KIND_ICONS: Readonly<Record<PurgeNode["kind"], IconName>> = {
  core: "robot",
  server: "server-2",
  switch: "affiliate",
  device: "cpu",
  tablet: "device-desktop",
  filler: "device-desktop",
};

/** The node that is picked: how it is, what it is joined to, and what can be done to it. */
export function NodeCard(props: {
  readonly purge: Purge;
  readonly def: PurgeDef;
  readonly node: Readonly<PurgeNode>;
  readonly views: readonly PurgeActView[];
  readonly near: readonly number[];
  readonly pick: (id: string) => void;
}) {
  const store = useStore();
  const { words } = store;
  const { purge, def, node, views } = props;
  const [told, setTold] = useState("");
  const game = store.game();
  if (!game) return null;
  const { play } = purge;
  const hint = views.find(({ act }) => act === told) ?? views[node.seen ? 2 : 0];
  const refusal = (view: PurgeActView): string =>
    store.refusal({ type: "encounter-act", act: view.act, on: view.act === "rotate" ? "" : node.id });
  return (
    <section class="card encounter-card-box purge-node" aria-label={nodeName(game, node)}>
      <header class="purge-node-head">
        <Picture node={node} />
        <div>
          <h3>{nodeName(game, node)}</h3>
          <ul class="purge-chips">
            {chipsOf(game, purge, def, node).map((chip) => (
              <li key={chip.icon + chip.text} class={`is-${chip.tone}`}>
                <Icon name={chip.icon} />
                {chip.text}
              </li>
            ))}
          </ul>
        </div>
      </header>
      <Hands purge={purge} def={def} />
      <div class="purge-acts" role="group" aria-label={words.t("purge.panel.acts")} data-coach="2">
        {views.map((view) => (
          <span
            key={view.act}
            class="purge-act"
            onPointerEnter={() => setTold(view.act)}
            onFocusCapture={() => setTold(view.act)}
          >
            <ActButton
              act={view.act}
              on={view.act === "rotate" ? "" : node.id}
              icon={view.icon}
              label={view.label}
              hint={view.hint}
              keyName={view.key}
              costs={[
                {
                  icon: "hand-finger",
                  text: view.cost === 0 ? words.t("purge.panel.free") : words.num(view.cost, 1),
                  label: words.t("purge.panel.hands"),
                },
              ]}
            />
          </span>
        ))}
      </div>
      {hint && (
        <p class="purge-hint">
          <b>{hint.label}</b> {refusal(hint) || hint.hint}
        </p>
      )}
      <nav class="purge-links" aria-label={words.t("purge.panel.devices")}>
        <span>{words.t("purge.panel.links")}</span>
        {props.near.map((i) => {
          const other = play.nodes[i];
          if (!other) return null;
          return (
            <button
              key={other.id}
              type="button"
              class={`purge-link ${other.seen ? "is-bad" : ""}`}
              onClick={() => props.pick(other.id)}
            >
              <Icon name={other.seen ? "virus" : KIND_ICONS[other.kind]} />
              {nodeName(game, other)}
            </button>
          );
        })}
      </nav>
      <Devices purge={purge} node={node} pick={props.pick} />
    </section>
  );
}

function Picture({ node }: { readonly node: Readonly<PurgeNode> }) {
  const store = useStore();
  const game = store.game();
  if (!game) return null;
  if (node.kind === "core") return <Portrait id={game.rules.assistant.id} mood={node.seen ? "scared" : "neutral"} />;
  const person =
    node.kind === "tablet"
      ? (game.state.staff.find(({ def }) => def === node.id) ?? game.rules.staff.find(({ id }) => id === node.id))
      : undefined;
  if (person) return <Bust look={person.look} mood={node.seen ? "scared" : "calm"} portrait={person.portrait} />;
  const url = node.thing ? store.api.picture({ thing: node.thing }) : "";
  return (
    <span class={`purge-picture kind-${node.kind}`}>
      {url ? <img src={url} alt="" draggable={false} /> : <Icon name={KIND_ICONS[node.kind]} />}
    </span>
  );
}

/** What there is to act with: a pip each, the next one filling up. */
function Hands({ purge, def }: { readonly purge: Purge; readonly def: PurgeDef }) {
  const { words } = useStore();
  const { play } = purge;
  const have = Math.floor(play.points / 1000);
  const most = def.rules.points.most;
  return (
    <div class="purge-hands" role="img" aria-label={words.t("purge.panel.cost", { count: have })}>
      <Icon name="hand-finger" />
      <b>{words.t("purge.panel.hands")}</b>
      <span class="purge-hand-pips">
        {Array.from({ length: most }, (_, n) => (
          <Bar key={n} share={Math.min(1, Math.max(0, play.points / 1000 - n))} class={n < have ? "is-full" : ""} />
        ))}
      </span>
      <b class="purge-have">{words.num(have)}</b>
    </div>
  );
}

/** Every node as a button, for keyboards and readers: the board itself is for eyes and pointers. */
function Devices(props: {
  readonly purge: Purge;
  readonly node: Readonly<PurgeNode>;
  readonly pick: (id: string) => void;
}) {
  const store = useStore();
  const { words } = store;
  const game = store.game();
  if (!game) return null;
  return (
    <label class="purge-devices">
      <span>{words.t("purge.panel.devices")}</span>
      <select value={props.node.id} onChange={(event) => props.pick(event.currentTarget.value)}>
        {props.purge.play.nodes.map((node) => (
          <option key={node.id} value={node.id}>
            {nodeName(game, node)}
            {node.seen ? ` · ${words.t("purge.status.infected")}` : ""}
          </option>
        ))}
      </select>
    </label>
  );
}
