/**
 * `npm run rivals`: how each of the five plays, and how often they win people, over 200 games with equal starts. Writes
 * docs/rivals.md. `-- --games 20` for fewer, `-- --dry` only prints, `-- --who amir-khoury` for one person (only prints).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "./bundle.mjs";
import { options, root } from "./project.mjs";

const given = options(process.argv.slice(2), ["games", "dry", "who", "others"]);
const GAMES = Number(given.games ?? 200);
/** Games for the other difficulties and the other bot. */
const OTHERS = Number(given.others ?? Math.ceil(GAMES / 4));
const WHO = ["tarek-liu", "marcus-executive", "marcus-saboteur", "amir-khoury", "gideon-wells"];
const who = given.who === undefined ? WHO : [String(given.who)];

/** @type {typeof import("../../tests/bench/rivals.ts")} */
const { game, mindShare, profile, readRules } = await import(
  await bundle("tests/bench/rivals.ts", join(root, ".cache/rivals"))
);

/** @param {number} share */
const percent = (share) => `${(share * 100).toFixed(0)} %`;
/** @param {string} id */
const rulesOf = (id) => readRules(readFileSync(join(root, `tests/levels/rival-${id}.json`), "utf8"));
/** @param {string} id @param {number} games @param {"expert" | "plain"} bot @param {"easy" | "normal" | "hard"} [difficulty] */
function play(id, games, bot, difficulty) {
  const rules = rulesOf(id);
  const played = profile(Array.from({ length: games }, (_, i) => game(rules, i + 1, bot, difficulty)));
  console.error(
    `${id} ${bot} ${difficulty ?? "normal"}: won ${percent(played.won)}, share ${percent(played.share)}, bankrupt ${percent(played.bankrupt)}, cash ${played.cash.toFixed(0)}, ${played.decisions.toFixed(1)} decisions a day, error ${played.error.toFixed(3)}; ${played.moves.map(({ kind, share }) => `${kind} ${percent(share)}`).join(", ")}`,
  );
  return played;
}
/** @param {number} won @param {number} games */
const error = (won, games) => `± ${(100 * Math.sqrt((won * (1 - won)) / games)).toFixed(0)} %`;

const normal = who.map((id) => ({ id, ...play(id, GAMES, "expert") }));
/** @type {{ id: string, easy: ReturnType<typeof play>, hard: ReturnType<typeof play>, plain: ReturnType<typeof play> }[]} */
const others = [];
if (OTHERS > 0)
  for (const id of who)
    others.push({
      id,
      easy: play(id, OTHERS, "expert", "easy"),
      hard: play(id, OTHERS, "expert", "hard"),
      plain: play(id, OTHERS, "plain"),
    });
const speed = [1, 2, 3].map((seed) => mindShare(rulesOf(who[0] ?? ""), seed)).sort((a, b) => a.share - b.share)[1];
/** @param {(each: (typeof others)[number]) => number} of */
const mean = (of) => others.reduce((sum, each) => sum + of(each), 0) / Math.max(1, others.length);
const usual = normal.reduce((sum, each) => sum + each.share, 0) / normal.length;
const blur = normal.reduce((sum, each) => sum + each.error, 0) / normal.length;

const text = `# Five rivals, ${GAMES} games each

Made by \`npm run rivals\`; the model is in docs/rival.md. Each plays the same two days from the same start: as many chairs
and people, skill, manner, technology, prices, trust, fame, money, the same lots, and a house on the same square
(\`tests/levels/rival-*.json\`). The other side is the bot \`expert\`, who treats people as well as the game lets it and
does nothing at all about the rival: no replies, no campaigns, no prices. That is equal play as long as nobody makes a
move: the rival's house is calibrated on this bot's clinic (docs/rival.md, "The house"), so what is won beyond a half is
won by moves, and what is lost is lost by them, or by who they are. "Won" is the share of games in which more people went
to the rival than to the player on the last day (ties count half), with one standard error.

| rival | won | share of people | bankrupt | decisions a day | most frequent move | its share |
|---|---|---|---|---|---|---|
${normal
  .map(
    (each) =>
      `| ${each.id} | ${percent(each.won)} ${error(each.won, each.games)} | ${percent(each.share)} | ${percent(each.bankrupt)} | ${each.decisions.toFixed(1)} | ${each.moves[0]?.kind} | ${percent(each.moves[0]?.share ?? 0)} |`,
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

## Difficulty

Only noise, delay, lookahead and coolness change. ${OTHERS} games a person; "error" is the mean distance of what they
believed of the player's share from what it was.

| rival | easy: won, share | normal: won, share | hard: won, share | against \`plain\`: won, share |
|---|---|---|---|---|
${others
  .map((each) => {
    const own = normal.find(({ id }) => id === each.id);
    /** @param {{ won: number, share: number } | undefined} of */
    const cell = (of) => `${percent(of?.won ?? 0)}, ${((of?.share ?? 0) * 100).toFixed(1)} %`;
    return `| ${each.id} | ${cell(each.easy)} | ${cell(own)} | ${cell(each.hard)} | ${cell(each.plain)} |`;
  })
  .join("\n")}
| mean share | ${(mean((each) => each.easy.share) * 100).toFixed(1)} % | ${(usual * 100).toFixed(1)} % | ${(mean((each) => each.hard.share) * 100).toFixed(1)} % | ${(mean((each) => each.plain.share) * 100).toFixed(1)} % |
| error | ${(mean((each) => each.easy.error) * 100).toFixed(1)} % | ${(blur * 100).toFixed(1)} % | ${(mean((each) => each.hard.error) * 100).toFixed(1)} % | ${(mean((each) => each.plain.error) * 100).toFixed(1)} % |

## Speed

Over a day of ${who[0]}'s level the mind takes ${((speed?.share ?? 0) * 100).toFixed(1)} % of the time of a tick (median of
three runs, all systems timed in the same run).
`;
console.log(text);
if (given.dry === undefined && given.who === undefined) writeFileSync(join(root, "docs/rivals.md"), text);
