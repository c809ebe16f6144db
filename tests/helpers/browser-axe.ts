/** axe-core in the page: every rule for WCAG 2.2 A and AA, and the best practices. */
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong with the page as it is, one line each. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Evaluated through the debugger, which the page's own policy does not reach.
  await page.evaluate(`typeof axe === "object" || (() => { ${source} })()`);
  const results = (await page.evaluate(`axe.run(document, { resultTypes: ["violations"] })`)) as AxeResults;
  if (results.passes.length === 0) throw new Error("axe looked at nothing");
  return results.violations.flatMap((violation) =>
    violation.nodes.map(
      (node) =>
        `${violation.id} (${violation.impact ?? "?"}): ${node.target.join(" ")} — ${node.failureSummary?.split("\n").slice(1).join("; ").trim() ?? violation.help}`,
    ),
  );
}
