/** Policies of a level or a shared file: what their shape can't say. */
import type { Path, Problem } from "../issues.ts";
import type { Policy } from "../../sim/ruleset.ts";
import { didYouMean } from "../nearest.ts";
import { missingIds, type PolicyWords } from "../../sim/rules/policies/links.ts";
import { canAsk, FLAGS, familyOf, NAMES, NUMBERS } from "../../sim/rules/policies/vocabulary.ts";

const ABOUTS = [...NUMBERS, ...NAMES, ...FLAGS];
/** Acts of which only the first that holds counts. */
const ONE_ANSWER = ["examine", "leave-alone", "explain", "answer", "go-first"];

export function policyProblems(policies: readonly Policy[], words: PolicyWords, path: Path): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const answered = new Set<string>();
  policies.forEach((policy, i) => {
    const at: Path = [...path, i];
    if (seen.has(policy.id))
      problems.push({
        code: "duplicate-id",
        path: [...at, "id"],
        message: `There is another policy "${policy.id}".`,
        hint: "Give it an id of its own.",
      });
    seen.add(policy.id);
    for (const missing of missingIds(policy, words))
      problems.push({
        code: "unknown-id",
        path: [...at, ...missing.path],
        message: `There is no ${missing.what} "${missing.id}".`,
        hint: didYouMean(missing.id, missing.known),
      });
    policy.when.forEach((test, j) => {
      const family = familyOf(policy.then);
      if (!canAsk(family, test.about))
        problems.push({
          severity: "warning",
          code: "never-used",
          path: [...at, "when", j, "about"],
          message: `A policy about a ${family} can't ask about "${test.about}", so it never holds.`,
          hint: didYouMean(
            "",
            ABOUTS.filter((about) => canAsk(family, about)),
          ),
        });
      if ("is" in test || "yes" in test) return;
      if (test.atLeast === undefined && test.atMost === undefined)
        problems.push({
          code: "missing-key",
          path: [...at, "when", j],
          message: `Nothing is asked of "${test.about}".`,
          hint: 'Add "atLeast" or "atMost".',
        });
      else if (test.atLeast !== undefined && test.atMost !== undefined && test.atLeast > test.atMost)
        problems.push({
          code: "out-of-range",
          path: [...at, "when", j, "atLeast"],
          message: `Nothing is at least ${test.atLeast} and at most ${test.atMost}.`,
          hint: "Swap the two, or leave one out.",
        });
    });
    if (!policy.on || !ONE_ANSWER.includes(policy.then.do)) return;
    const question = policy.then.do === "leave-alone" ? "treat" : policy.then.do;
    if (answered.has(question))
      problems.push({
        severity: "warning",
        code: "never-used",
        path: [...at],
        message: `An earlier policy without conditions always answers before "${policy.id}" is asked.`,
        hint: "Put this one first, or give the other a condition.",
      });
    if (policy.when.length === 0 && policy.then.do !== "examine") answered.add(question);
  });
  return problems;
}
