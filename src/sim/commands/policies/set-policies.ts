import type { Command, CommandRule } from "../command.ts";
import type { Policy } from "../../ruleset.ts";
import { missingIds, wordsOf } from "../../rules/policies/links.ts";
import { sameRule } from "../../rules/policies/tests.ts";
import { MOST_POLICIES, MOST_TESTS } from "../../rules/policies/vocabulary.ts";
import { permitted } from "../../rules/story/permits.ts";
import { refuse } from "../refuse.ts";

type SetPolicies = Extract<Command, { type: "set-policies" }>;

/** Replaces all policies. Those that still say the same keep their record; one that was changed starts a new one. */
export const setPolicies: CommandRule<SetPolicies> = {
  query(rules, state, { policies }) {
    if (!permitted(rules, state, "policies", "")) return refuse("policies-not-offered");
    if (policies.length > MOST_POLICIES) return refuse("too-many-policies", { most: MOST_POLICIES });
    const words = wordsOf(rules);
    const ids: string[] = [];
    for (const policy of policies) {
      if (policy.id === "" || ids.includes(policy.id)) return refuse("policy-twice", { id: policy.id });
      ids.push(policy.id);
      if (policy.when.length > MOST_TESTS) return refuse("too-many-tests", { most: MOST_TESTS });
      const missing = missingIds(policy, words)[0];
      if (missing) return refuse("policy-unknown-id", { what: missing.what, id: missing.id });
    }
    const same =
      policies.length === state.policies.length &&
      policies.every((policy, i) => {
        const old = state.policies[i];
        return old && old.id === policy.id && old.on === policy.on && sameRule(old, policy) && sameName(old, policy);
      });
    return same ? refuse("nothing-new") : { ok: true };
  },
  execute({ state }, { policies }) {
    const kept = state.policies.filter((old) => policies.some((each) => each.id === old.id && sameRule(each, old)));
    for (const { id } of state.policies) if (!kept.some((each) => each.id === id)) delete state.policyLog[id];
    state.policies = policies.map((policy) => ({ ...policy }));
  },
};

function sameName(a: Policy, b: Policy): boolean {
  return sameRule({ when: [], then: { name: a.name } }, { when: [], then: { name: b.name } });
}
