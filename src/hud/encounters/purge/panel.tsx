import { useEffect } from "preact/hooks";
import { nodeToward } from "../../../sim/rules/encounters/purge-board.ts";
import { neighbours } from "../../../sim/rules/encounters/purge.ts";
import type { PurgeDef } from "../../../sim/ruleset.ts";
import { actViews, KEYS, nodeName, noteNames, rotateView, type Purge } from "../../model/encounters/purge.ts";
import { useStore } from "../../ui/store-context.ts";
import { useKeys } from "../kit/keys.ts";
import { Notes } from "../kit/notes.tsx";
import { useTimeLeft } from "../kit/time-left.ts";
import { NodeCard } from "./node-card.tsx";
import { Situation } from "./situation.tsx";

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  arrowleft: [-1, 0],
  arrowright: [1, 0],
  arrowup: [0, -1],
  arrowdown: [0, 1],
};

/** What can be done in a purge, and what it did. */
export function PurgePanel() {
  const store = useStore();
  const active = store.game()?.state.encounters.active;
  const def = active && store.game()?.rules.encounters[active.id];
  if (active?.kind !== "purge" || def?.kind !== "purge") return null;
  return <Playing purge={active} def={def} />;
}

function Playing({ purge, def }: { readonly purge: Purge; readonly def: PurgeDef }) {
  const store = useStore();
  const { api } = store;
  const game = store.game();
  const { play } = purge;
  const { picked, aim } = api.encounter;
  useTimeLeft(play.left, def.rules.seconds[def.difficulty] * 10);
  useEffect(() => {
    // Something is picked from the start, so that the card shows what there is to do.
    const first = play.nodes.find(({ seen }) => seen) ?? play.nodes[0];
    picked.value = first?.id ?? "";
    return () => {
      picked.value = "";
      aim.value = "";
    };
  }, [purge.id]);
  const index = Math.max(
    0,
    play.nodes.findIndex(({ id }) => id === picked.value),
  );
  const node = play.nodes[index];
  const views = game && node ? [...actViews(game, purge, def, node), rotateView(game, purge, def)] : [];
  useKeys((key) => {
    const way = ARROWS[key];
    if (way) {
      picked.value = play.nodes[nodeToward(play, index, way[0], way[1])]?.id ?? picked.value;
      return true;
    }
    const view = views.find(({ act }) => KEYS[act] === key);
    if (!view || purge.phase !== "play" || !node) return false;
    const command = { type: "encounter-act", act: view.act, on: view.act === "rotate" ? "" : node.id } as const;
    if (store.session()?.mode === "replay" || store.refusal(command) !== "") api.sound("refused");
    else store.send(command);
    return true;
  });
  if (!game || !node) return null;
  const aimed = aim.value !== "" && aim.value !== node.id ? play.nodes.find(({ id }) => id === aim.value) : undefined;
  return (
    <div class="encounter-panel purge-panel">
      <div class="encounter-left">
        <Situation purge={purge} def={def} />
        <div class="card encounter-card-box purge-notes">
          <Notes kind="purge" notes={purge.notes} count={4} name={(note) => noteNames(game, play, note)} />
        </div>
      </div>
      {aimed && <p class="purge-aim card">{nodeName(game, aimed)}</p>}
      <div class="encounter-right">
        <NodeCard
          purge={purge}
          def={def}
          node={node}
          views={views}
          near={neighbours(play, index, purge.step)}
          pick={(id) => (picked.value = id)}
        />
      </div>
    </div>
  );
}
