/** Plays games for `rivals.mjs` beside it: one message in is one game, one message out is what became of it. */
import { parentPort, workerData } from "node:worker_threads";

/** @type {{ code: string, texts: Record<string, string> }} */
const { code, texts } = workerData;
/** @type {typeof import("../../tests/bench/rivals.ts")} */
const { game, readRules } = await import(code);
const rules = new Map(Object.entries(texts).map(([id, text]) => [id, readRules(text)]));

parentPort?.on("message", (/** @type {import("./rivals.mjs").Task} */ task) => {
  const level = rules.get(task.id);
  if (!level) throw new Error(`no level for ${task.id}`);
  parentPort?.postMessage({ task, played: game(level, task.seed, task.bot, task.difficulty) });
});
