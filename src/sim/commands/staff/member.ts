import type { QueryResult } from "../command.ts";
import type { Ruleset } from "../../ruleset.ts";
import type { ClinicState, Staff } from "../../state.ts";
import { findStaff } from "../../rules/people/people.ts";
import { refuse } from "../refuse.ts";

/** The member of staff that a command is about, or why there is no managing them. */
export function member(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  id: number,
): { readonly one: Staff; readonly no?: never } | { readonly one?: never; readonly no: QueryResult } {
  if (!rules.hiring.offered) return { no: refuse("not-managed") };
  const one = findStaff(state, id);
  if (!one) return { no: refuse("no-such-staff") };
  return one.task === "leaving" ? { no: refuse("staff-leaving", { staff: id }) } : { one };
}
