/** What the board says, of real investigations. */
import { describe, expect, test } from "vitest";
import { boardCalls, boardHead, causeCards, requests } from "../../src/hud/model/board.ts";
import { causeDetail } from "../../src/hud/model/board-cause.ts";
import { COLUMNS, lineList } from "../../src/hud/model/board-lines.ts";
import { boardNews } from "../../src/hud/model/board-news.ts";
import { query } from "../../src/sim/commands/index.ts";
import type { Command } from "../../src/sim/commands/command.ts";
import { weighCauses } from "../../src/sim/systems/clinic/evidence.ts";
import { clinic, type TestClinic } from "../helpers/clinic.ts";
import { gameOf } from "./words.ts";

/** A board with so many records in hand. */
function board(cases: number, controls: number, whole = false): TestClinic {
  const c = clinic("nano-board", { seed: 3 });
  Object.assign(c.state.evidence, { cases, controls });
  if (whole)
    c.state.evidence.filled = ["lot", "firmware", "traits"].map((field) => ({
      field: field as "lot",
      cases,
      controls,
    }));
  weighCauses(c.rules, c.state);
  return c;
}
const asking = (c: TestClinic) => (command: Command) => query(c.rules, c.state, command);
const detail = (c: TestClinic, id: string) => causeDetail(gameOf(c), id, asking(c));

describe("the board", () => {
  test("empty: how many fell ill, what is usual, and what to ask first", () => {
    const c = board(0, 0);
    const head = boardHead(gameOf(c));
    expect(head.headline).toMatch(/^\d+ of 1,200 fell ill$/);
    expect(head.lead).toMatch(/\d+ would be usual/);
    expect(head).toMatchObject({ own: "", job: null, closed: null });
    const asks = requests(gameOf(c), asking(c));
    expect(asks.map((each) => each.id)).toEqual(["cases", "controls"]);
    expect(asks.filter((each) => each.best).map((each) => each.id)).toEqual(["cases"]);
    const { price, minutes } = c.rules.tuning.evidence.cases;
    expect(asks[0]?.price).toBe(`₡ ${price} · ${minutes} min`);
    expect(detail(c, "lot-7")).toMatchObject({ forest: [], story: [expect.stringContaining("No records yet")] });
    expect(lineList(gameOf(c), "outcome", false)).toEqual([]);
  });

  test("causes are sorted by their chance, and nothing is ruled out for good", () => {
    const cards = causeCards(gameOf(board(40, 100, true)));
    expect(cards).toHaveLength(9);
    expect(cards.map((each) => each.chance)).toEqual(cards.map((each) => each.chance).sort((a, b) => b - a));
    expect(cards.at(-1)?.percent).toBe("under 1%");
  });

  test("the guilty-looking lot: counted, and explained by the clinic that used it", () => {
    const c = board(40, 120, true);
    const { story, forest, table } = detail(c, "lot-7");
    expect(story[0]).toContain(`${table!.a} fit “Lot 7”`);
    expect(story[0]).toContain(`of ${table!.b + table!.d} who stayed well`);
    expect(story.join(" ")).toMatch(/were treated at Bright Smile, where people fall ill 7 times as often/);
    expect(forest[0]?.kind).toBe("crude");
    expect(forest.at(-1)?.kind).toBe("adjusted");
    expect(forest[0]!.ratio!.value).toBeGreaterThan(1.4 * forest.at(-1)!.ratio!.value);
    expect(forest.slice(1, -1).map((each) => each.label)).toContain("Bright Smile");
  });

  test("what a request would help with is said, and why none can be made", () => {
    const c = board(24, 60);
    const blanks = requests(gameOf(c), asking(c)).filter((each) => each.kind === "fields");
    expect(blanks.length).toBeGreaterThan(3);
    expect(blanks.find((each) => each.id === "lot")?.about).toMatch(/^\d+ records\. Bears on Lot/);
    c.does({ type: "buy-evidence", what: "cases" }).run({ minutes: 5 });
    const { minutes } = c.rules.tuning.evidence.cases;
    expect(boardHead(gameOf(c)).job).toMatchObject({
      text: expect.stringContaining(`${minutes - 5} minutes`),
      share: expect.closeTo(5 / minutes, 9),
    });
    for (const each of requests(gameOf(c), asking(c))) expect(each.refusal).toContain("still at the last request");
  });

  test("stakes and reasons stand beside what can be done", () => {
    const c = board(40, 100, true);
    c.state.evidence.chances = c.state.evidence.chances.map((each) => ({
      ...each,
      chance: each.hypothesis === "lot-9" ? 970 : 3,
    }));
    expect(boardCalls(gameOf(c))).toBe(1);
    expect(detail(c, "lot-9").accuse).toMatchObject({ refusal: "", stakes: expect.stringContaining("about 3 in 100") });
    expect(detail(c, "lot-9").hold).toMatchObject({ refusal: "", stakes: expect.stringContaining("Lot 9 stays") });
    expect(detail(c, "lot-7").accuse.refusal).toContain("95%");
    expect(detail(c, "nickel").hold?.refusal).not.toBe("");
    c.does({ type: "accuse", hypothesis: "lot-9" });
    expect(boardHead(gameOf(c)).closed).toMatchObject({ good: true, text: expect.stringContaining("Lot 9") });
    expect(boardCalls(gameOf(c))).toBe(0);
    expect(causeCards(gameOf(c))[0]?.mark?.tone).toBe("right");
  });

  test("news have words for all that happens", () => {
    const game = gameOf(board(0, 0));
    const texts = (["cases", "controls", "firmware"] as const).map(
      (what) => boardNews(game, { type: "evidence-bought", what, rows: 4 })?.text ?? "",
    );
    for (const hypothesis of ["lot-7", "none"])
      for (const right of [true, false])
        texts.push(boardNews(game, { type: "cause-accused", hypothesis, right })?.text ?? "");
    for (const text of texts) expect(text).toMatch(/[a-z]{3} .*\.$/);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe("the line list", () => {
  const game = gameOf(board(20, 40));

  test.each(COLUMNS)("sorts by %s, blanks last", (column) => {
    for (const down of [false, true]) {
      const cells = lineList(game, column, down).map((line) => line.cells[column]);
      expect(cells).toHaveLength(60);
      const firstBlank = cells.findIndex((cell) => cell.blank);
      if (firstBlank >= 0) expect(cells.slice(firstBlank).every((cell) => cell.blank)).toBe(true);
    }
  });

  test("turns round", () => {
    const of = (down: boolean) => lineList(game, "when", down).map((line) => Number(line.cells.when.sort));
    expect(of(false)).toEqual(of(false).toSorted((a, b) => a - b));
    expect(of(true)).toEqual(of(true).toSorted((a, b) => b - a));
  });
});
