/** Works the board: asks for records by turns, fills the blanks that tell most, holds what is likely, names what is sure. */
import type { Bot } from "./bot.ts";
import type { Ruleset } from "../../sim/ruleset.ts";
import type { ClinicState, EvidenceField } from "../../sim/state.ts";
import { FIELDS } from "../../sim/rules/evidence/registry.ts";
import { lotsNamed, worth } from "../../sim/rules/evidence/board.ts";

type Act = Parameters<Bot>[2];

/** Cash that is never spent on records. */
const RESERVE = 150;
/** Those who stayed well for each who fell ill: beyond four more of them tell little (Ury 1975). */
const CONTROLS = 3;

export function investigate(rules: Ruleset, state: Readonly<ClinicState>, act: Act): void {
  const { evidence } = state;
  if (evidence.chances.length === 0 || evidence.closed || state.tick % 4 !== 0) return;
  const { accuse, hold } = rules.tuning.evidence;
  for (const { hypothesis, chance } of evidence.chances) {
    if (chance >= accuse * 1000 && act({ type: "accuse", hypothesis })) return;
    const held = evidence.held.some((each) => each.hypothesis === hypothesis);
    if (!held && chance >= hold * 1000 && lotsNamed(rules, state, hypothesis).length > 0)
      act({ type: "hold-cause", hypothesis, on: true });
    if (held && chance < hold * 600) act({ type: "hold-cause", hypothesis, on: false });
  }
  if (!evidence.job && state.cash.value > RESERVE) ask(rules, state, act);
}

function ask(rules: Ruleset, state: Readonly<ClinicState>, act: Act): void {
  const { evidence } = state;
  const field = mostTelling(rules, state);
  if (field && act({ type: "buy-evidence", what: "fields", field })) return;
  const first = evidence.controls < CONTROLS * evidence.cases ? "controls" : "cases";
  if (!act({ type: "buy-evidence", what: first }))
    act({ type: "buy-evidence", what: first === "cases" ? "controls" : "cases" });
}

/** The column that is worth asking for again, if there is one; half a dozen blanks at least make a request worth it. */
function mostTelling(rules: Ruleset, state: Readonly<ClinicState>): EvidenceField | undefined {
  const best = FIELDS.map((field) => ({ field, worth: worth(rules, state, field) })).sort(
    (a, b) => b.worth - a.worth || FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field),
  )[0];
  return best && best.worth > 2 ? best.field : undefined;
}
