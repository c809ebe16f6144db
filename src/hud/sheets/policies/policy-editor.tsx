import { useState } from "preact/hooks";
import type { Policy, PolicyAbout, PolicyAct, PolicyTest } from "../../../sim/ruleset.ts";
import { MOST_TESTS } from "../../../sim/rules/policies/vocabulary.ts";
import type { Game } from "../../model/game.ts";
import { aboutGroups, changeTest, firstTest, newTest, testFields } from "../../model/policy-asks.ts";
import { actFields, actGroups, changeAct, withAct } from "../../model/policy-fields.ts";
import { writePolicies } from "../../../session/policy-file.ts";
import { Icon } from "../../ui/icon.tsx";
import { useStore } from "../../ui/store-context.ts";
import { CopyButton } from "./copy-button.tsx";
import { FieldView, GroupedChoice } from "./fields.tsx";

/** A rule taken apart: its name, its conditions, what it does. Every change counts at once. */
export function PolicyEditor(props: {
  readonly game: Game;
  readonly policy: Policy;
  readonly onChange: (policy: Policy) => void;
  readonly onRemove: () => void;
  readonly onDone: () => void;
}) {
  const { words } = useStore();
  const { game, policy, onChange } = props;
  const [sure, setSure] = useState(false);
  const [name, setName] = useState<string | null>(null);
  const setTests = (when: readonly PolicyTest[]): void => onChange({ ...policy, when });
  const replace = (i: number, test: PolicyTest): void =>
    setTests(policy.when.map((old, at) => (at === i ? test : old)));
  const abouts = (now: PolicyAbout) =>
    aboutGroups(game, policy.then, now).map((group) => ({
      id: group.id,
      options: group.about.map((about) => ({ value: about, label: words.t(`policy.about.${about}`) })),
    }));
  const acts = actGroups(game, policy.then.do).map((group) => ({
    id: group.id,
    options: group.acts.map((act) => ({ value: act, label: words.t(`policy.verb.${act}`) })),
  }));
  return (
    <div class="rule-editor">
      <label class="rule-field">
        <span>{words.t("policy.name")}</span>
        <input
          type="text"
          maxLength={60}
          value={name ?? words.tx(policy.name)}
          onInput={(event) => setName(event.currentTarget.value)}
          onChange={(event) => {
            const text = event.currentTarget.value.trim();
            setName(null);
            if (text !== "" && text !== words.tx(policy.name)) onChange({ ...policy, name: text });
          }}
          onBlur={() => setName(null)}
        />
      </label>
      <fieldset class="rule-part">
        <legend>{words.t("policy.when-label")}</legend>
        {policy.when.length === 0 && <p class="quiet">{words.t("policy.always-label")}</p>}
        {policy.when.map((test, i) => (
          // Conditions have no id of their own; two of a kind are told apart by their place.
          <div key={`${i}-${test.about}`} class="rule-test">
            <GroupedChoice
              quiet
              label={words.t("policy.about-label")}
              value={test.about}
              groups={abouts(test.about)}
              onPick={(about) => replace(i, newTest(game, about as PolicyAbout))}
            />
            {testFields(game, test).map((field) => (
              <FieldView
                key={field.key}
                field={field}
                onChange={(key, value) => replace(i, changeTest(test, key, value))}
              />
            ))}
            <button
              type="button"
              class="icon-button"
              aria-label={words.t("policy.remove-test")}
              onClick={() => setTests(policy.when.filter((_, at) => at !== i))}
            >
              <Icon name="x" />
            </button>
          </div>
        ))}
        {policy.when.length < MOST_TESTS && (
          <button
            type="button"
            class="text-button"
            onClick={() => setTests([...policy.when, firstTest(game, policy.then)])}
          >
            <Icon name="plus" /> {words.t("policy.add-test")}
          </button>
        )}
      </fieldset>
      <fieldset class="rule-part">
        <legend>{words.t("policy.then-label")}</legend>
        <div class="rule-test">
          <GroupedChoice
            quiet
            label={words.t("policy.act-label")}
            value={policy.then.do}
            groups={acts}
            onPick={(kind) => onChange(withAct(game, policy, kind as PolicyAct["do"]))}
          />
          {actFields(game, policy.then).map((field) => (
            <FieldView
              key={field.key}
              field={field}
              onChange={(key, value) => onChange({ ...policy, then: changeAct(policy.then, key, value) })}
            />
          ))}
        </div>
      </fieldset>
      <div class="rule-foot">
        <CopyButton
          label={words.t("policy.share.copy-one")}
          text={() => writePolicies([policy])}
          className="quiet-button"
        />
        <button
          type="button"
          class={`button small ${sure ? "danger" : "quiet-button"}`}
          onClick={() => (sure ? props.onRemove() : setSure(true))}
        >
          <Icon name="trash" /> {words.t(sure ? "policy.remove-sure" : "policy.remove")}
        </button>
        <button type="button" class="button small secondary" onClick={props.onDone}>
          {words.t("policy.done")}
        </button>
      </div>
    </div>
  );
}
