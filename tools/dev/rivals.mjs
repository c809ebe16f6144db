/**
 * `npm run rivals`: how each of the five plays, and how often they win people, over games with equal starts. Writes
 * docs/rivals.md. `-- --games 20` for fewer than 200, `-- --minutes 30` to stop earlier with what has been played
 * (the next run goes on from there, and plays again whoever has changed),
 * `-- --dry` only prints, `-- --who amir-khoury` for one person (only prints).
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { bundle } from "./bundle.mjs";
import { options, root } from "./project.mjs";

const given = options(process.argv.slice(2), ["games", "minutes", "dry", "who"]);
const GAMES = Number(given.games ?? 200);
const UNTIL = Date.now() + 60_000 * Number(given.minutes ?? 600);
const WHO = ["tarek-liu", "marcus-executive", "marcus-saboteur", "amir-khoury", "gideon-wells"];
const who = given.who === undefined ? WHO : [String(given.who)];

const code = await bundle("tests/bench/rivals.ts", join(root, ".cache/rivals"));
/** @type {typeof import("../../tests/bench/rivals.ts")} */
const { mindShare, profile, readRules } = await import(code);

/** @typedef {{ name: string, bot: "equal" | "expert" | "plain", difficulty: "easy" | "normal" | "hard", every: number }} Setting */
/** What is played; every so many seeds. @type {readonly Setting[]} */
const SETTINGS = [
  { name: "normal", bot: "equal", difficulty: "normal", every: 1 },
  { name: "easy", bot: "equal", difficulty: "easy", every: 4 },
  { name: "hard", bot: "equal", difficulty: "hard", every: 4 },
  { name: "passive", bot: "expert", difficulty: "normal", every: 8 },
  { name: "plain", bot: "plain", difficulty: "normal", every: 8 },
];
const levels = WHO.map((id) => readFileSync(join(root, `tests/levels/rival-${id}.json`), "utf8"));
const rules = new Map(WHO.map((id, i) => [id, readRules(levels[i] ?? "")]));
/** Games that have been played, by person and setting and then by seed, and what they were played with. */
const KEPT = join(root, ".cache/rivals-games.json");
/** @type {{ marks: Record<string, string>, games: Record<string, Record<number, import("../../tests/bench/rivals.ts").Game>> }} */
const kept = { marks: {}, games: {} };
/** @type {Partial<typeof kept>} */
const before = existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, "utf8")) : {};
const source = sourceMark();
for (const id of WHO) {
  const mark = createHash("sha256")
    .update(source)
    .update(JSON.stringify(rules.get(id)))
    .digest("hex");
  kept.marks[id] = mark;
  for (const { name } of SETTINGS)
    kept.games[`${id} ${name}`] = (before.marks?.[id] === mark && before.games?.[`${id} ${name}`]) || {};
}
/** @typedef {{ id: string, name: string, seed: number, bot: Setting["bot"], difficulty: Setting["difficulty"] }} Task */
/** Games that have not been played yet, in the order of seeds. @type {Task[]} */
const tasks = [];
for (let seed = 1; seed <= GAMES; seed++)
  for (const { name, bot, difficulty, every } of SETTINGS)
    for (const id of who)
      if (seed % every === 0 && !kept.games[`${id} ${name}`]?.[seed]) tasks.push({ id, name, seed, bot, difficulty });
await Promise.all(Array.from({ length: Math.max(1, availableParallelism()) }, playAll));
writeFileSync(KEPT, JSON.stringify(kept));

/** Changes with the simulation, the bots or the bench; what a person and a level are is in their ruleset. */
function sourceMark() {
  const hash = createHash("sha256").update(readFileSync(join(root, "tests/bench/rivals.ts")));
  for (const room of ["src/sim", "src/session"])
    for (const path of readdirSync(join(root, room), { recursive: true, encoding: "utf8" }).sort())
      if (path.endsWith(".ts")) hash.update(readFileSync(join(root, room, path)));
  return hash.digest("hex");
}

/** One thread: takes the next game until there is none, or no time. @returns {Promise<void>} */
function playAll() {
  return new Promise((resolve, reject) => {
    const texts = Object.fromEntries(WHO.map((id, i) => [id, levels[i]]));
    const worker = new Worker(new URL("rivals-worker.mjs", import.meta.url), { workerData: { code, texts } });
    const next = () => {
      const task = Date.now() < UNTIL ? tasks.shift() : undefined;
      if (task) worker.postMessage(task);
      else void worker.terminate().then(() => resolve());
    };
    worker.on(
      "message",
      (/** @type {{ task: Task, played: import("../../tests/bench/rivals.ts").Game }} */ { task, played }) => {
        (kept.games[`${task.id} ${task.name}`] ??= {})[task.seed] = played;
        const last = who.at(-1) === task.id && task.name === "normal";
        if (last && task.seed % 8 === 0) {
          console.error(`${task.seed} seeds: ${who.map((id) => summary(id)).join("; ")}`);
          writeFileSync(KEPT, JSON.stringify(kept));
        }
        next();
      },
    );
    worker.on("error", reject);
    next();
  });
}

/** @param {number} share @param {number} [digits] */
function percent(share, digits = 0) {
  return `${(share * 100).toFixed(digits)} %`;
}
/** @param {string} id @param {string} name */
function of(id, name) {
  return profile(Object.values(kept.games[`${id} ${name}`] ?? {}));
}
/** @param {string} id */
function summary(id) {
  const { won, odds, bankrupt } = of(id, "normal");
  return `${id} won ${percent(won)}, ${percent(odds, 1)} by the odds, bankrupt ${percent(bankrupt)}`;
}
/** One standard error of a share. @param {{ won: number, games: number }} of */
function error({ won, games }) {
  return `± ${percent(Math.sqrt((won * (1 - won)) / games))}`;
}

const normal = who.map((id) => ({ id, ...of(id, "normal") }));
const speed = [1, 2, 3]
  .map((seed) => mindShare(/** @type {never} */ (rules.get(who[0] ?? "")), seed))
  .sort((a, b) => a.share - b.share)[1];
/** Mean over the five. @param {string} name @param {"odds" | "error" | "won"} what */
const mean = (name, what) => who.reduce((sum, id) => sum + of(id, name)[what], 0) / who.length;
/** @param {string} name */
const count = (name) => Object.keys(kept.games[`${who.at(-1)} ${name}`] ?? {}).length;

const text = `# Five rivals, ${count("normal")} games each

Made by \`npm run rivals\`; the model is in docs/rival.md. Each plays the same two days from the same start: as many chairs
and people, skill, manner, technology, prices, trust, fame, money, the same lots, and a house on the same square
(\`tests/levels/rival-*.json\`). On the other side is the bot \`expert\` without building, so that it keeps the chairs that
it has. It treats people as well as the game lets it, answers moves by what an answer may be worth, and runs a campaign
when the town turns away: equal play, as the rival's house is calibrated on this bot's clinic (docs/rival.md) and both
act in town. "Won" is the share of games in which more people went to the rival than to the player on the last day (ties
count half), with one standard error; "by the odds" is the rival's share of those who go to a clinic by the town's odds of
that day, without the luck of who came.

| rival | won | share of people | by the odds | bankrupt | decisions a day | most frequent move | its share |
|---|---|---|---|---|---|---|---|
${normal
  .map(
    (each) =>
      `| ${each.id} | ${percent(each.won)} ${error(each)} | ${percent(each.share, 1)} | ${percent(each.odds, 1)} | ${percent(each.bankrupt)} | ${each.decisions.toFixed(1)} | ${each.moves[0]?.kind} | ${percent(each.moves[0]?.share ?? 0)} |`,
  )
  .join("\n")}

## Profiles

Share of each move among all decisions (\`bide\` is the decision to wait); what is under 2 % is left out.

| move | ${who.join(" | ")} |
|---|${who.map(() => "---|").join("")}
${[...new Set(normal.flatMap((each) => each.moves.map(({ kind }) => kind)))]
  .sort()
  .map((kind) => ({
    kind,
    shares: normal.map((each) => each.moves.find((move) => move.kind === kind)?.share ?? 0),
  }))
  .filter(({ shares }) => Math.max(...shares) >= 0.02)
  .map(
    ({ kind, shares }) => `| ${kind} | ${shares.map((share) => (share >= 0.02 ? percent(share) : "")).join(" | ")} |`,
  )
  .join("\n")}

## Difficulty, and other players

Only noise, delay, lookahead and coolness change with difficulty (${count("easy")} games each for easy and hard). "Passive"
is the same bot that neither answers nor advertises, "plain" the beginner (${count("passive")} games each). "Error" is the
mean distance of what they believed of the player's share from what it was.

| rival | ${SETTINGS.map(({ name }) => `${name}: won, odds`).join(" | ")} |
|---|${SETTINGS.map(() => "---|").join("")}
${who
  .map((id) => {
    const cells = SETTINGS.map(({ name }) => of(id, name)).map(
      ({ won, odds }) => `${percent(won)}, ${percent(odds, 1)}`,
    );
    return `| ${id} | ${cells.join(" | ")} |`;
  })
  .join("\n")}
| mean | ${SETTINGS.map(({ name }) => `${percent(mean(name, "won"))}, ${percent(mean(name, "odds"), 1)}`).join(" | ")} |
| error | ${SETTINGS.map(({ name }) => percent(mean(name, "error"), 1)).join(" | ")} |

## Speed

Over a day of ${who[0]}'s level the mind takes ${percent(speed?.share ?? 0, 1)} of the time of a tick (median of three runs,
all systems timed in the same run).
`;
console.log(text);
if (given.dry === undefined && given.who === undefined) writeFileSync(join(root, "docs/rivals.md"), text);
