import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { causeLabel, sourceName } from "../../src/hud/model/causes.ts";
import { frontPage, newsCard, newsMessage, rumours, unread } from "../../src/hud/model/news.ts";
import { messageOf } from "../../src/hud/model/feed.ts";
import { NEWS_CODES } from "../../src/sim/rules/city/news-kinds.ts";
import type { NewsItem, RivalMove } from "../../src/sim/state.ts";
import { clinic, type TestClinic } from "../helpers/clinic.ts";
import { gameOf, words } from "./words.ts";

const PACTS = ["truce", "joint"].flatMap((kind) => [`pact-${kind}`, `pact-over-${kind}`]);
const CODES = [...NEWS_CODES, ...PACTS, "pact-broken-you", "pact-broken-rival"];

let next = 50_000;
function item(c: TestClinic, code: string, more: Partial<NewsItem> = {}): NewsItem {
  const made: NewsItem = {
    id: next++,
    tick: c.state.tick,
    code,
    about: "you",
    tone: "bad",
    args: { n: 3, count: 71, you: 6, rival: 5, home: 4, amount: 300, kind: "cut-prices", target: "families" },
    text: -1,
    big: false,
    moved: { word: 0, trust: 0, fame: 0 },
    ...more,
  };
  c.state.city.news.push(made);
  return made;
}

const whys: RivalMove["why"] = { tick: 0, best: [], beliefs: {} as never, stress: 0 };
function move(c: TestClinic, kind: string, phase: RivalMove["phase"], starts: number): RivalMove {
  const made = {
    id: next++,
    kind,
    target: "",
    phase,
    since: c.state.tick,
    starts: c.state.tick + starts,
    ends: c.state.tick + starts + 400,
    strength: 1000,
    rumour: 0,
    replies: [],
    why: whys,
    before: -1,
    after: -1,
  } as unknown as RivalMove;
  c.state.rival!.moves.push(made);
  return made;
}

function published(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? published(`${folder}/${entry.name}`)
      : [...readFileSync(`${folder}/${entry.name}`, "utf8").matchAll(/publish\(\s*ctx,\s*"([a-z0-9-]+)"/g)].map(
          ([, code]) => code ?? "",
        ),
  );
}

describe("words of the news", () => {
  it("are there for every code that anything publishes", () => {
    const codes = [...new Set([...published("src/sim/systems"), ...CODES])];
    expect(codes.length).toBeGreaterThan(40);
    expect(codes.filter((code) => !words.has(`news.${code}`))).toEqual([]);
  });

  it("fill all their holes, about either house, in every variant, with a rival and without", () => {
    const both = clinic("rival");
    const one = clinic("rival");
    one.state.rival = null;
    const games = [gameOf(both), { ...gameOf(one), rules: { ...one.rules, rival: null } }];
    for (const [i, game] of games.entries()) {
      const c = i === 0 ? both : one;
      for (const code of CODES.filter((each) => i === 0 || !/rival|pact|debate/.test(each)))
        for (const about of i === 0 ? (["you", "rival"] as const) : (["you", "city"] as const))
          for (let n = 0; n < 3; n++) {
            const card = newsCard(game, item(c, code, { about }));
            expect(card.head.length, code).toBeGreaterThan(5);
            expect(card.head + card.text + card.quote, code).not.toMatch(/[{}]|undefined|news[-.]/);
          }
    }
  });

  it("are the level's own where a story wrote them", () => {
    const c = clinic("rival");
    const rules = { ...c.rules, news: ["The canal has frozen."] };
    const card = newsCard({ ...gameOf(c), rules }, item(c, "story", { text: 0 }));
    expect(card.head).toBe("The canal has frozen.");
  });

  it("have a line of colour for every morning", () => {
    const c = clinic("rival");
    const heads = Array.from({ length: 12 }, (_, n) => newsCard(gameOf(c), item(c, "morning", { args: { n } })).head);
    expect(new Set(heads).size).toBe(12);
  });

  it("say what was moved, and leave out what was not", () => {
    const c = clinic("rival");
    const card = newsCard(gameOf(c), item(c, "collapse", { moved: { word: -9000, trust: -3100, fame: 20 } }));
    expect(card.effects.map((effect) => effect.text)).toEqual(["−3.1 trust", "−9 word of mouth"]);
    expect(card.effects.every((effect) => !effect.good)).toBe(true);
  });

  it("name what a booking of the news came from", () => {
    const game = gameOf(clinic("rival"));
    expect(causeLabel(game, "trust", "news")).toBe("In the news");
    expect(sourceName(game, "record-day")).toBe("a record day");
  });
});

describe("the front page", () => {
  it("leads with what is big and moves much, until it is old", () => {
    const c = clinic("rival").run({ minutes: 60 });
    c.state.city.news.splice(0);
    const game = gameOf(c);
    expect(frontPage(game)).toEqual({ lead: null, rest: [] });
    const big = item(c, "collapse", { big: true, moved: { word: -9000, trust: 0, fame: 0 } });
    item(c, "rival-move", { big: true, about: "rival", tone: "plain" });
    c.state.tick += 120;
    const small = item(c, "long-wait");
    const theirs = item(c, "long-wait", { about: "rival" });
    expect(frontPage(game).lead?.id).toBe(big.id);
    expect(
      frontPage(game)
        .rest.map((card) => card.id)
        .slice(0, 2),
    ).toEqual([theirs.id, small.id]);
    expect(frontPage(game, "rival").rest).toHaveLength(1);
    c.state.tick += 4000;
    const late = item(c, "bolted");
    expect(frontPage(game).lead?.id).toBe(late.id);
  });

  it("counts what is unread, but not the weather", () => {
    const c = clinic("rival").run({ minutes: 60 });
    c.state.city.news.splice(0);
    const first = item(c, "long-wait");
    item(c, "morning", { tone: "plain", about: "city" });
    item(c, "bolted");
    expect(unread(gameOf(c), 0)).toBe(2);
    expect(unread(gameOf(c), first.id)).toBe(1);
  });

  it("reaches the clinic's feed when it is big, and the log when it is good or bad", () => {
    const c = clinic("rival");
    const game = gameOf(c);
    const big = item(c, "story", { text: -1, big: true });
    expect(messageOf(game, { type: "news-published", news: big.id })).toMatchObject({ opens: "news", quiet: false });
    expect(newsMessage(game, item(c, "bolted").id)).toMatchObject({ quiet: true });
    expect(newsMessage(game, item(c, "morning", { tone: "plain" }).id)).toBeNull();
  });
});

describe("what is heard around town", () => {
  it("tells of moves that are heard of and that go on, the soonest first, and how sure it is", () => {
    const c = clinic("rival").run({ minutes: 10 });
    c.state.rival!.moves.splice(0);
    move(c, "advertise", "heard", 200);
    move(c, "cut-prices", "heard", 100);
    move(c, "cut-prices", "on", -50);
    move(c, "advertise", "over", -500);
    const heard = rumours(gameOf(c));
    expect(heard.map((each) => each.on)).toEqual([true, false, false]);
    expect(heard[1]!.when).toBe("in about 25 minutes");
    expect(heard[2]!.when).toBe("in about 50 minutes");
    for (const each of heard) {
      expect(each.text.length).toBeGreaterThan(10);
      expect(each.text).not.toMatch(/[{}]/);
      expect(each.sure).toBeGreaterThanOrEqual(1);
    }
  });

  it("fills the holes of every rumour and every news line there is", () => {
    const c = clinic("rival").run({ minutes: 10 });
    c.state.rival!.moves.splice(0);
    const { rival } = c.rules;
    if (rival?.kind !== "person") throw new Error("no rival");
    for (const def of Object.values(rival.moves))
      for (const phase of ["heard", "on"] as const)
        for (let n = 0; n < (phase === "on" ? 1 : def.rumour.length); n++)
          Object.assign(move(c, def.id, phase, 100), { rumour: n, target: String(c.state.staff[0]!.id) });
    const heard = rumours(gameOf(c));
    expect(heard.length).toBeGreaterThan(30);
    for (const each of heard) expect(each.text).not.toMatch(/[{}]|undefined/);
  });
});
