import { describe, expect, it } from "vitest";
import { causeLines } from "../../src/hud/model/causes.ts";
import { messageOf } from "../../src/hud/model/feed.ts";
import { applicantRow, dutyBoxes, memberRow, roomOptions, staffAdvice, staffCalls } from "../../src/hud/model/staff.ts";
import { DUTIES } from "../../src/sim/rules/staff/staff.ts";
import { clinic } from "../helpers/clinic.ts";
import { gameOf, words } from "./words.ts";

describe("the staff sheet", () => {
  it("says who does what, how they are, and what a press on a box would do", () => {
    const c = clinic("staff").run({ minutes: 5 });
    const asa = c.worker("asa");
    expect(memberRow(gameOf(c), asa)).toMatchObject({
      name: "Asa",
      role: "Assistant",
      task: "free",
      fatigueBand: "rested",
    });
    const boxes = dutyBoxes(gameOf(c), asa);
    expect(boxes.map((box) => [box.duty, box.ticked])).toEqual([
      ["assistant", true],
      ["receptionist", false],
    ]);
    expect(boxes[1]?.note).toBe("stands in, slower");
    c.does({ type: "set-duties", staff: asa.id, duties: boxes[1]?.next ?? [] });
    expect(asa.duties).toEqual(["assistant", "receptionist"]);
  });

  it("lists rooms with work in them, those of a kind told apart", () => {
    const names = roomOptions(gameOf(clinic("staff"))).map((room) => room.name);
    expect(names).toEqual(["Surgery 1", "Surgery 2", "Imaging suite", "Reception"]);
  });

  it("says what applicants are like and cost", () => {
    const c = clinic("staff");
    for (const one of c.state.candidates) {
      const row = applicantRow(gameOf(c), one);
      expect(row.wage).toMatch(/^₡ \d+$/);
      expect(row.traits).toHaveLength(one.traits.length);
    }
  });

  it("calls for work that nobody does, then for people about to go, then for the tired", () => {
    const c = clinic("staff");
    const text = () => staffAdvice(gameOf(c)).text;
    expect(staffCalls(gameOf(c))).toBe(false);
    const dee = c.worker("dee");
    dee.fatigue = 70_000;
    expect(text()).toContain("Dr. Dee is tired");
    dee.unhappy = 1;
    dee.mood.entries.push({ cause: "overwork", ref: "", amount: -50_000, first: 0, last: 0, times: 1 });
    expect(text()).toBe("Dr. Dee thinks of leaving: Overworked.");
    dee.notice = c.state.tick + 2400;
    expect(text()).toContain("has given notice");
    expect(memberRow(gameOf(c), dee).warning).toBe("Gave notice: leaves tomorrow at 08:00.");
    c.does({ type: "dismiss", staff: c.worker("rea").id });
    expect(text()).toContain("The desk");
    expect(staffCalls(gameOf(c))).toBe(true);
  });

  it("still names those who are gone", () => {
    const c = clinic("staff");
    const { id } = c.worker("rea");
    c.does({ type: "dismiss", staff: id });
    c.until("she has gone", () => !c.state.staff.some((one) => one.id === id));
    const line = causeLines(gameOf(c), "mood", c.worker("asa").mood, 3)[0];
    expect(line).toMatchObject({ label: "A colleague was let go", source: "Rea", good: false });
  });
});

describe("wording", () => {
  it("has words for every cause of mood, every duty, every task and every piece of news", () => {
    const c = clinic("staff", { arrivals: true });
    const dan = c.worker("dan");
    c.does({ type: "set-wage", staff: dan.id, wage: dan.wage - 50 });
    c.does({ type: "train", staff: c.worker("hy").id, course: "calm-talk" });
    c.does({ type: "dismiss", staff: c.worker("asa").id });
    c.run({ minutes: 700 });
    const causes = c.state.staff.flatMap((one) => one.mood.entries.map((entry) => entry.cause));
    expect(new Set(causes).size).toBeGreaterThan(4);
    expect(causes.filter((cause) => !cause.startsWith("trait:") && !words.has(`cause.mood.${cause}`))).toEqual([]);
    for (const duty of DUTIES) expect(words.has(`duty.${duty}`)).toBe(true);
    for (const task of ["idle", "desk", "exam", "treat", "break", "study", "leaving"])
      expect(words.has(`task.${task}`)).toBe(true);
    for (const type of [
      "staff-hired",
      "staff-left",
      "staff-tired",
      "staff-on-break",
      "staff-unhappy",
      "staff-gave-notice",
      "staff-stays",
    ] as const)
      expect(messageOf(gameOf(c), { type, staff: dan.id })?.text).toMatch(/^Dr\. Dan .*\.$/);
  });
});
