import type { Policy } from "../../../sim/ruleset.ts";
import { isGuard, isProtocol } from "../../../sim/rules/policies/vocabulary.ts";
import type { Game } from "../../model/game.ts";
import { actIcon, policyRecord, policySentence } from "../../model/policies.ts";
import { Icon } from "../../ui/icon.tsx";
import { useStore } from "../../ui/store-context.ts";
import { PolicyEditor } from "./policy-editor.tsx";

/** One rule in the list: its switch, its sentence, its record, and buttons to move and change it. */
export function PolicyCard(props: {
  readonly game: Game;
  readonly policy: Policy;
  readonly place: number;
  readonly of: number;
  /** Whether the player may change it. */
  readonly open: boolean;
  readonly editing: boolean;
  readonly dragged: boolean;
  readonly marked: boolean;
  readonly onGrab: (event: PointerEvent) => void;
  readonly onMove: (to: number) => void;
  readonly onEdit: (on: boolean) => void;
  readonly onChange: (policy: Policy) => void;
  readonly onRemove: () => void;
}) {
  const { words } = useStore();
  const { game, policy, place, of } = props;
  const name = words.tx(policy.name);
  const record = policyRecord(game, policy);
  const classes = [
    "rule",
    isGuard(policy) ? "is-guard" : "",
    isProtocol(policy.then) ? "is-protocol" : "",
    policy.on ? "" : "is-off",
    props.dragged ? "is-dragged" : "",
    props.marked ? "is-marked" : "",
  ];
  return (
    <li class={classes.filter(Boolean).join(" ")} data-order={policy.id} data-rule={policy.id}>
      <div class="rule-head">
        {props.open && (
          <span class="rule-grip" aria-hidden="true" onPointerDown={props.onGrab}>
            <Icon name="grip-vertical" />
          </span>
        )}
        <span class="rule-icon" aria-hidden="true">
          <Icon name={actIcon(policy.then)} />
        </span>
        <h3 class="rule-name">
          <span class="rule-place">{words.t("policy.place", { n: place + 1 })}</span> {name}
        </h3>
        <label class="toggle rule-switch">
          <input
            type="checkbox"
            checked={policy.on}
            disabled={!props.open}
            aria-label={words.t("policy.switch", { name })}
            onChange={() => props.onChange({ ...policy, on: !policy.on })}
          />
          <span class="toggle-track" aria-hidden="true" />
          <span class="rule-state">{words.t(policy.on ? "policy.on" : "policy.off")}</span>
        </label>
      </div>
      <p class="rule-sentence">{policySentence(game, policy)}</p>
      <div class="rule-foot-line">
        {record && (
          <div class="rule-record">
            <p>{record.work}</p>
            {record.outcome && <p>{record.outcome}</p>}
            {record.refused.map((line) => (
              <p key={line} class="rule-refused">
                <Icon name="alert-triangle" /> {line}
              </p>
            ))}
          </div>
        )}
        {props.open && (
          <div class="rule-tools">
            <button
              type="button"
              class="icon-button"
              data-tool="up"
              aria-label={words.t("policy.up", { name })}
              aria-disabled={place === 0}
              onClick={() => place > 0 && props.onMove(place - 1)}
            >
              <Icon name="arrow-up" />
            </button>
            <button
              type="button"
              class="icon-button"
              data-tool="down"
              aria-label={words.t("policy.down", { name })}
              aria-disabled={place === of - 1}
              onClick={() => place < of - 1 && props.onMove(place + 1)}
            >
              <Icon name="arrow-down" />
            </button>
            <button
              type="button"
              class="icon-button"
              data-tool="edit"
              aria-label={words.t("policy.edit", { name })}
              aria-expanded={props.editing}
              onClick={() => props.onEdit(!props.editing)}
            >
              <Icon name="pencil" />
            </button>
          </div>
        )}
      </div>
      {props.open && props.editing && (
        <PolicyEditor
          game={game}
          policy={policy}
          onChange={props.onChange}
          onRemove={props.onRemove}
          onDone={() => props.onEdit(false)}
        />
      )}
    </li>
  );
}
