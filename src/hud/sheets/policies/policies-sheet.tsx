import { permitted } from "../../../sim/rules/story/permits.ts";
import { useRef, useState } from "preact/hooks";
import type { Policy } from "../../../sim/ruleset.ts";
import { isProtocol } from "../../../sim/rules/policies/vocabulary.ts";
import type { Game } from "../../model/game.ts";
import { handRecord } from "../../model/policies.ts";
import { movePolicy, newPolicy } from "../../model/policy-fields.ts";
import { Icon } from "../../ui/icon.tsx";
import { useReorder } from "../../ui/reorder.ts";
import { useStore } from "../../ui/store-context.ts";
import { PolicyCard } from "./policy-card.tsx";
import { PresetList } from "./preset-list.tsx";
import { SharePolicies } from "./share-policies.tsx";

/** House rules: in order, with what came of them; written from parts, taken from a set, or pasted. */
export function PoliciesSheet({ game }: { readonly game: Game }) {
  const store = useStore();
  const { words } = store;
  const { policies } = game.state;
  const open = permitted(game.rules, game.state, "policies", "") && store.session()?.mode === "live";
  const [editing, setEditing] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const send = (next: readonly Policy[]): boolean => store.send({ type: "set-policies", policies: next }) === null;
  const move = (from: number, to: number, tool: "up" | "down" | null): void => {
    const policy = policies[from];
    if (!policy || from === to || !send(movePolicy(policies, from, to))) return;
    store.spoken.value = words.t("policy.moved", { name: words.tx(policy.name), n: to + 1, of: policies.length });
    // The button moved with its rule: the focus stays on it.
    if (tool)
      requestAnimationFrame(() =>
        list.current?.querySelector<HTMLElement>(`[data-rule="${policy.id}"] [data-tool="${tool}"]`)?.focus(),
      );
  };
  const drag = useReorder(list, "y", (id, before) => {
    const from = policies.findIndex((policy) => policy.id === id);
    const rest = policies.filter((policy) => policy.id !== id);
    const at = rest.findIndex((policy) => policy.id === before);
    move(from, at < 0 ? rest.length : at, null);
  });
  const write = (): void => {
    const fresh = newPolicy(game, policies);
    if (!send([...policies, fresh])) return;
    setEditing(fresh.id);
    requestAnimationFrame(() => {
      const card = list.current?.querySelector<HTMLElement>(`[data-rule="${fresh.id}"]`);
      card?.scrollIntoView({ block: "nearest" });
      card?.querySelector<HTMLInputElement>("input[type=text]")?.select();
    });
  };
  const hand = handRecord(game);
  return (
    <div class="rules">
      <p class="quiet">
        {open
          ? words.t(policies.length > 0 ? "policy.lead" : "policy.empty", { count: game.rules.tuning.policies.delay })
          : words.t("policy.lead-watch")}{" "}
        {policies.some((policy) => isProtocol(policy.then)) && words.t("policy.lead-protocols")}
      </p>
      {policies.length > 0 && (
        <ol ref={list} class="rule-list" aria-label={words.t("policy.list")}>
          {policies.map((policy, i) => (
            <PolicyCard
              key={policy.id}
              game={game}
              policy={policy}
              place={i}
              of={policies.length}
              open={open}
              editing={editing === policy.id}
              dragged={drag.dragged === policy.id}
              marked={drag.before === policy.id}
              onGrab={(event) => drag.start(event, policy.id)}
              onMove={(to) => move(i, to, to < i ? "up" : "down")}
              onEdit={(on) => setEditing(on ? policy.id : "")}
              onChange={(next) => send(policies.map((old) => (old.id === next.id ? next : old)))}
              onRemove={() => {
                setEditing("");
                send(policies.filter((old) => old.id !== policy.id));
              }}
            />
          ))}
          {drag.before === "" && <li class="rule-end" aria-hidden="true" />}
        </ol>
      )}
      {hand && (
        <p class="rule-hand">
          <Icon name="hand-finger" />
          <span>
            <b>{words.t("policy.record.hand")}</b> {hand}
          </span>
        </p>
      )}
      {open && (
        <>
          <button type="button" class="button secondary wide" onClick={write}>
            <Icon name="plus" /> {words.t("policy.new")}
          </button>
          <PresetList game={game} onTake={send} />
          <SharePolicies game={game} onTake={send} />
        </>
      )}
    </div>
  );
}
