/** Policies as text, to copy, paste and share; read with the same checks as a level. Never throws for what a text says. */
import type { Policy, Ruleset } from "../sim/ruleset.ts";
import { policyProblems } from "./check/policies.ts";
import { MOST_ISSUES, sortIssues, type Issue, type Problem } from "./issues.ts";
import { PolicyFileShape } from "./schema/policy.ts";
import { shapeProblems } from "./shape-problems.ts";
import { readSource } from "./source.ts";
import { missingIds, wordsOf } from "../sim/rules/policies/links.ts";

export type PoliciesRead =
  | { readonly ok: true; readonly policies: readonly Policy[]; readonly issues: readonly Issue[] }
  | {
      readonly ok: false;
      readonly issues: readonly Issue[];
      /** Policies that can be taken without the others, when all that is wrong is that some name what is not here. */
      readonly fit: readonly Policy[];
      readonly unfit: readonly Unfit[];
    };

/** A policy that names what this level does not have. */
export interface Unfit {
  readonly policy: Policy;
  readonly missing: readonly { readonly what: string; readonly id: string }[];
}

/** `file` is only used to say where an issue is. `issues` of good policies are warnings. */
export function readPolicies(text: string, file: string, rules: Ruleset): PoliciesRead {
  const source = readSource(text, file);
  const issues: Issue[] = [...source.issues];
  const no = (fit: readonly Policy[] = [], unfit: readonly Unfit[] = []): PoliciesRead => ({
    ok: false,
    issues: sortIssues(issues),
    fit,
    unfit,
  });
  if (source.value === undefined) return no();
  const add = (problems: readonly Problem[]): void => {
    for (const problem of problems) if (issues.length < MOST_ISSUES) issues.push(source.place(problem));
  };
  const errors = (): readonly Issue[] => issues.filter((issue) => issue.severity === "error");
  add(shapeProblems(PolicyFileShape, source.value));
  if (errors().length > 0) return no();
  const { policies } = source.value as { readonly policies: readonly Policy[] };
  const words = wordsOf(rules);
  add(policyProblems(policies, words, ["policies"]));
  if (errors().length === 0) return { ok: true, policies, issues: sortIssues(issues) };
  if (errors().some((issue) => issue.code !== "unknown-id")) return no();
  const unfit = policies.flatMap((policy): Unfit[] => {
    const missing = missingIds(policy, words).map(({ what, id }) => ({ what, id }));
    return missing.length > 0 ? [{ policy, missing }] : [];
  });
  return no(
    policies.filter((policy) => !unfit.some((each) => each.policy === policy)),
    unfit,
  );
}

/** One policy a line, so that a list can be read and edited by hand. */
export function writePolicies(policies: readonly Policy[]): string {
  const lines = policies.map((policy) => `    ${JSON.stringify(policy)}`);
  return `{
  "format": "open-wide-policies",
  "version": 1,
  "policies": [${lines.length > 0 ? `\n${lines.join(",\n")}\n  ` : ""}]
}
`;
}
