import type { Command, CommandRule } from "../command.ts";
import type { CourseDef, Ruleset } from "../../ruleset.ts";
import type { Staff } from "../../state.ts";
import { bookCash } from "../../ledger.ts";
import { findStaff } from "../../rules/people/people.ts";
import { placesOf } from "../../rules/house/places.ts";
import { dutiesFor } from "../../rules/staff/staff.ts";
import { permitted } from "../../rules/story/permits.ts";
import { refuse } from "../refuse.ts";
import { member } from "./member.ts";

type Train = Extract<Command, { type: "train" }>;

/** Sends somebody to a course, paid ahead; "" takes back one that has not begun, and its price. */
export const train: CommandRule<Train> = {
  query(rules, state, { staff: id, course: courseId }) {
    const { one, no } = member(rules, state, id);
    if (no) return no;
    if (courseId === "") {
      if (one.course === "") return refuse("no-course-due", { staff: id });
      return one.task === "study" || one.studied > 0 ? refuse("course-begun", { staff: id }) : { ok: true };
    }
    const course = rules.courses[courseId];
    if (!course || !permitted(rules, state, "course", courseId)) return refuse("no-such-course");
    if (one.course !== "") return refuse("in-a-course", { staff: id });
    if (!teaches(rules, course, one)) return refuse("nothing-to-learn", { staff: id });
    if (course.station !== "") {
      const places = placesOf(rules, state, "study", course.station).length;
      if (places === 0) return refuse("no-station", { thing: course.station });
      const taken = state.staff.filter((other) => rules.courses[other.course]?.station === course.station).length;
      if (taken >= places) return refuse("study-taken", { thing: course.station });
    }
    if (state.cash.value < course.price) return refuse("no-cash", { needed: course.price });
    return { ok: true, price: course.price, minutes: course.minutes };
  },
  execute(ctx, { staff: id, course }) {
    const { rules, state } = ctx;
    const one = findStaff(state, id);
    if (!one) return;
    const back = course === "";
    const amount = back ? (rules.courses[one.course]?.price ?? 0) : -(rules.courses[course]?.price ?? 0);
    if (amount !== 0) {
      bookCash(state.cash, state.tick, amount, "training", String(id));
      ctx.emit({ type: "booked", account: "cash", amount, cause: "training", ref: String(id) });
    }
    one.course = course;
    one.studied = 0;
  },
};

/** Whether there is anything in a course for them. */
function teaches(rules: Ruleset, course: CourseDef, one: Staff): boolean {
  const duty = course.duty !== "" && !dutiesFor(rules, one).includes(course.duty);
  if (course.duty !== "") return duty;
  return (course.skill > 0 && one.skill < 1000) || (course.manner > 0 && one.manner < 1000);
}
