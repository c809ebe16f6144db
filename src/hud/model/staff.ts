/** The team as the staff sheet and the inspector show it: who they are, how they are, and what can be decided about them. */
import type { StaffRole } from "../../sim/ruleset.ts";
import type { Room, Staff, Worker } from "../../sim/state.ts";
import { topCauses } from "../../sim/rules/causes.ts";
import { clockOf, minutesToTicks } from "../../sim/rules/clock.ts";
import { workerName } from "../../sim/rules/people/people.ts";
import { placesOn } from "../../sim/rules/house/places.ts";
import { roomAt } from "../../sim/rules/house/rooms.ts";
import {
  dutiesFor,
  hiringFee,
  mannerOf,
  paceOf,
  plainManner,
  roomOf,
  severance,
  uncoveredDuties,
} from "../../sim/rules/staff/staff.ts";
import { causeLabel, sourceName } from "./causes.ts";
import type { Game } from "./game.ts";
import { clockText, staffCard } from "./people.ts";

export type FatigueBand = "rested" | "working" | "tired" | "worn";
export type MoodBand = "happy" | "content" | "low" | "leaving";

export function fatigueBand(game: Game, staff: Staff): FatigueBand {
  const { tired, worn } = game.rules.tuning.staff;
  const fatigue = staff.fatigue / 1000;
  return fatigue >= worn ? "worn" : fatigue >= tired ? "tired" : fatigue >= 25 ? "working" : "rested";
}

export function moodBand(game: Game, staff: Staff): MoodBand {
  const mood = staff.mood.value / 1000;
  return mood < game.rules.tuning.staff.quits ? "leaving" : mood < 40 ? "low" : mood < 70 ? "content" : "happy";
}

export interface TraitChip {
  readonly id: string;
  readonly name: string;
  readonly about: string;
}

export function traitsOf(game: Game, worker: Pick<Worker, "traits">): TraitChip[] {
  return worker.traits.flatMap((id) => {
    const trait = game.rules.traits[id];
    return trait ? [{ id, name: game.words.tx(trait.name), about: game.words.tx(trait.about) }] : [];
  });
}

export interface MemberRow {
  readonly id: number;
  readonly name: string;
  readonly given: string;
  readonly role: string;
  /** What they are doing, and what they do next if that is settled. */
  readonly task: string;
  readonly face: "happy" | "calm" | "uneasy";
  /** 0–1. */
  readonly skill: number;
  readonly manner: number;
  /** 0–100, whole. */
  readonly fatigue: number;
  readonly fatigueText: string;
  readonly fatigueBand: FatigueBand;
  readonly mood: number;
  readonly moodText: string;
  readonly moodBand: MoodBand;
  readonly pace: string;
  readonly mannerNow: string;
  readonly traits: readonly TraitChip[];
  /** What they are about to do to us, in a sentence; "" when nothing. */
  readonly warning: string;
  readonly wage: number;
  readonly wageText: string;
  readonly payNote: string;
  readonly underpaid: boolean;
  readonly severance: string;
}

export function memberRow(game: Game, staff: Staff): MemberRow {
  const { words, rules } = game;
  const card = staffCard(game, staff);
  const fatigue = Math.round(staff.fatigue / 1000);
  const mood = Math.round(staff.mood.value / 1000);
  const tired = fatigueBand(game, staff);
  const feels = moodBand(game, staff);
  const due = staff.breakDue && staff.task !== "break";
  const asks = words.money(staff.asks);
  const underpaid = staff.wage < staff.asks;
  return {
    id: staff.id,
    name: card.name,
    given: card.name.replace(/^Dr\. /, "").split(" ")[0] ?? card.name,
    role: card.role,
    task: due ? words.t("task.break-due", { task: card.task }) : card.task,
    face: feels === "happy" ? "happy" : feels === "content" ? "calm" : "uneasy",
    skill: staff.skill / 1000,
    manner: plainManner(rules, staff),
    fatigue,
    fatigueText: words.t("staff.value", { n: fatigue, band: words.t(`staff.fatigue-band.${tired}`) }),
    fatigueBand: tired,
    mood,
    moodText: words.t("staff.value", { n: mood, band: words.t(`staff.mood-band.${feels}`) }),
    moodBand: feels,
    pace: words.percent(paceOf(rules, staff)),
    mannerNow: words.percent(mannerOf(rules, staff)),
    traits: traitsOf(game, staff),
    warning: warningOf(game, staff),
    wage: staff.wage,
    wageText: words.money(staff.wage),
    payNote: words.t(underpaid ? "staff.pay-wears" : "staff.pay-asks", { asks }),
    underpaid,
    severance: words.money(severance(rules, staff)),
  };
}

function warningOf(game: Game, staff: Staff): string {
  const { words, state } = game;
  if (staff.notice > 0) {
    const now = clockOf(state.tick).day;
    const then = clockOf(staff.notice).day;
    const key = then === now ? "today" : then === now + 1 ? "tomorrow" : "later";
    return words.t("staff.notice", {
      when: words.t(`staff.notice-${key}`, { clock: clockText(staff.notice), day: then }),
    });
  }
  return staff.unhappy >= 0 ? words.t("staff.thinks-of-leaving") : "";
}

export interface DutyBox {
  readonly duty: StaffRole;
  readonly name: string;
  readonly ticked: boolean;
  readonly note: string;
  /** Duties after a press. */
  readonly next: readonly StaffRole[];
}

export function dutyBoxes(game: Game, staff: Staff): DutyBox[] {
  const { words, rules } = game;
  return dutiesFor(rules, staff).map((duty) => {
    const ticked = staff.duties.includes(duty);
    const learned = staff.learned.includes(duty);
    const own = duty === staff.role;
    return {
      duty,
      name: words.t(`duty.${duty}`),
      ticked,
      note: own ? "" : words.t(learned ? "staff.learned" : "staff.stands-in"),
      next: ticked ? staff.duties.filter((each) => each !== duty) : [...staff.duties, duty],
    };
  });
}

export interface RoomOption {
  readonly id: string;
  readonly name: string;
}

/** Rooms with work in them; those of one kind are told apart by a number. */
export function roomOptions(game: Game): RoomOption[] {
  const { words, rules, state } = game;
  const working = state.rooms.filter((room) =>
    state.things.some(
      (thing) =>
        roomAt(state, thing.at[0], thing.at[1])?.id === room.id &&
        placesOn(rules, state, thing).some((place) => place.spot.role === "staff"),
    ),
  );
  const plain = (room: Room): string => {
    const kind = rules.roomKinds[room.kind];
    return room.name ? words.tx(room.name) : kind ? words.tx(kind.name) : room.kind;
  };
  const counts = new Map<string, number>();
  return working.map((room) => {
    const name = plain(room);
    const n = (counts.get(name) ?? 0) + 1;
    counts.set(name, n);
    const several = working.filter((each) => plain(each) === name).length > 1;
    return { id: room.id, name: several ? words.t("staff.room-numbered", { name, n }) : name };
  });
}

export function roomOfMember(game: Game, staff: Staff): string {
  return roomOf(game.state, staff);
}

/** The course in hand, in words; "" when there is none. */
export function courseLine(game: Game, staff: Staff): string {
  const { words, rules } = game;
  const course = rules.courses[staff.course];
  if (!course) return "";
  const name = words.tx(course.name);
  if (staff.task !== "study" && staff.studied === 0) return words.t("staff.course-due", { name });
  const done = words.percent(Math.min(1, staff.studied / Math.max(1, minutesToTicks(course.minutes))));
  return words.t("staff.course-on", { name, done });
}

export interface ApplicantRow {
  readonly id: number;
  readonly name: string;
  readonly role: string;
  readonly skill: number;
  readonly manner: number;
  readonly traits: readonly TraitChip[];
  readonly wage: string;
  readonly fee: string;
}

export function applicantRow(game: Game, one: Worker): ApplicantRow {
  const { words, rules } = game;
  return {
    id: one.id,
    name: words.tx(workerName(rules, one)),
    role: words.tx(rules.roles[one.role].name),
    skill: one.skill / 1000,
    manner: plainManner(rules, one),
    traits: traitsOf(game, one),
    wage: words.money(one.wage),
    fee: words.money(hiringFee(rules, one)),
  };
}

/** What lies heaviest on somebody's mood, in words. */
export function heaviest(game: Game, staff: Staff): string {
  const worst = topCauses(staff.mood, staff.mood.entries.length).find((entry) => entry.amount < 0);
  if (!worst) return game.words.t("staff.no-causes");
  const source = sourceName(game, worst.ref);
  const label = causeLabel(game, "mood", worst.cause);
  return source && source !== label ? `${label} (${source})` : label;
}

export interface StaffAdvice {
  readonly text: string;
  readonly urgent: boolean;
}

/** One line on what matters most about the team now. */
export function staffAdvice(game: Game): StaffAdvice {
  const { words, rules, state } = game;
  const team = state.staff.filter((one) => one.task !== "leaving");
  const name = (one: Staff): string => words.tx(workerName(rules, one));
  const duty = uncoveredDuties(rules, state)[0];
  if (duty) return { text: words.t("staff.advice.uncovered", { duty: words.t(`duty.${duty}`) }), urgent: true };
  const going = team.find((one) => one.notice > 0);
  if (going)
    return { text: words.t("staff.advice.notice", { name: name(going), cause: heaviest(game, going) }), urgent: true };
  const low = team.find((one) => one.unhappy >= 0);
  if (low)
    return { text: words.t("staff.advice.unhappy", { name: name(low), cause: heaviest(game, low) }), urgent: true };
  const tired = [...team]
    .filter((one) => one.fatigue >= rules.tuning.staff.tired * 1000 && one.task !== "break" && !one.breakDue)
    .sort((a, b) => b.fatigue - a.fatigue || a.id - b.id)[0];
  if (tired) return { text: words.t("staff.advice.tired", { name: name(tired) }), urgent: false };
  return { text: words.t("staff.advice.fine"), urgent: false };
}

/** Whether the sheet's button should call: work that nobody does, or somebody about to go. */
export function staffCalls(game: Game): boolean {
  return staffAdvice(game).urgent;
}
