/** Policies as text, to copy, paste and share; read with the same checks as a level. Never throws for what a text says. */
import type { Policy, Ruleset } from "../sim/ruleset.ts";
import { policyProblems } from "./check/policies.ts";
import { MOST_ISSUES, sortIssues, type Issue, type Problem } from "./issues.ts";
import { PolicyFileShape } from "./schema/policy.ts";
import { shapeProblems } from "./shape-problems.ts";
import { readSource } from "./source.ts";
import { wordsOf } from "../sim/rules/policies/links.ts";

export type PoliciesRead =
  | { readonly ok: true; readonly policies: readonly Policy[]; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** `file` is only used to say where an issue is. `issues` of good policies are warnings. */
export function readPolicies(text: string, file: string, rules: Ruleset): PoliciesRead {
  const source = readSource(text, file);
  if (source.value === undefined) return { ok: false, issues: sortIssues(source.issues) };
  const issues: Issue[] = [...source.issues];
  const add = (problems: readonly Problem[]): void => {
    for (const problem of problems) if (issues.length < MOST_ISSUES) issues.push(source.place(problem));
  };
  const failed = (): boolean => issues.some((issue) => issue.severity === "error");
  add(shapeProblems(PolicyFileShape, source.value));
  if (failed()) return { ok: false, issues: sortIssues(issues) };
  const { policies } = source.value as { readonly policies: readonly Policy[] };
  add(policyProblems(policies, wordsOf(rules), ["policies"]));
  return failed() ? { ok: false, issues: sortIssues(issues) } : { ok: true, policies, issues: sortIssues(issues) };
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
