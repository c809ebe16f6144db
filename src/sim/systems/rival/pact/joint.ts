/** What two houses share while they work together: each other's method, good name, blame and cases. */
import type { Ctx } from "../../../commands/command.ts";
import type { House } from "../../../ruleset.ts";
import type { Pact } from "../../../state.ts";
import { round } from "../../../math.ts";
import { standingOf } from "../../../rules/city/standing.ts";
import { publicIncidents } from "../../../rules/city/known.ts";
import { totalsOf } from "../../../rules/evidence/registry.ts";
import { methodGain, otherHouse } from "../../../rules/rival/joint.ts";
import { weighCauses } from "../../clinic/evidence.ts";
import { bookClinic } from "../../fear/feel.ts";
import { bookHouse } from "../house/books.ts";

/** Cause of the utility that comes of the other's method, and of the other's good name. */
const METHOD = "joint-method";
const NAME = "joint-name";
/** Later than any level lasts: these effects end with the pact. */
const ALWAYS = 1_000_000_000;

/** From now on; nothing of before counts. */
export function startSharing(ctx: Ctx, pact: Pact): void {
  const { state } = ctx;
  let effect = 0;
  for (const each of state.city.effects) effect = Math.max(effect, each.id);
  pact.shared = { effect, yours: publicIncidents(state).length, theirs: theirHarms(ctx), cases: theirCases(ctx) };
  shareMethod(ctx);
}

export function stopSharing({ state }: Ctx): void {
  state.city.effects = state.city.effects.filter((each) => each.cause !== METHOD && each.cause !== NAME);
}

export function runJoint(ctx: Ctx, pact: Pact): void {
  shareName(ctx, pact);
  if (ctx.state.tick % 4 === 0) shareBlame(ctx, pact);
  if (ctx.state.tick % 40 === 0) shareMethod(ctx);
}

/** By hand or by machine, whichever fits: each segment finds the other's method here too. */
function shareMethod({ rules, state }: Ctx): void {
  const you = standingOf(rules, state, "you");
  const rival = standingOf(rules, state, "rival");
  if (!you || !rival) return;
  for (const segment of Object.values(rules.city.segments))
    for (const on of ["you", "rival"] as const) {
      const utility = round(1000 * methodGain(rules, segment, on, { you, rival }));
      const had = state.city.effects.find(
        (each) => each.cause === METHOD && each.on === on && each.segment === segment.id,
      );
      if (had) had.utility = utility;
      else if (utility > 0)
        state.city.effects.push({
          id: state.nextId++,
          on,
          segment: segment.id,
          utility,
          from: state.tick,
          until: ALWAYS,
          cause: METHOD,
          ref: segment.id,
        });
    }
}

/** What sways the town to one sways it a little to the other. */
function shareName({ rules, state }: Ctx, pact: Pact): void {
  let newest = pact.shared.effect;
  const since = state.city.effects.filter((each) => each.id > pact.shared.effect);
  for (const each of since) {
    newest = Math.max(newest, each.id);
    if (each.on === "home" || each.cause === METHOD || each.cause === NAME) continue;
    const utility = round(each.utility * rules.tuning.pact.fame);
    const id = state.nextId++;
    newest = Math.max(newest, id);
    state.city.effects.push({ ...each, id, on: otherHouse(each.on), utility, cause: NAME, ref: each.ref });
  }
  pact.shared.effect = newest;
}

/** A harm that comes out costs the partner too; and what happened over there lies on the board here. */
function shareBlame(ctx: Ctx, pact: Pact): void {
  const { rules, state } = ctx;
  const yours = publicIncidents(state).length;
  const theirs = theirHarms(ctx);
  const cases = theirCases(ctx);
  for (let n = pact.shared.yours; n < yours; n++) blame(ctx, "rival");
  for (let n = pact.shared.theirs; n < theirs; n++) blame(ctx, "you");
  if (cases > pact.shared.cases && rules.nanobots.investigation && !state.evidence.closed) {
    const { ill } = totalsOf(rules, state);
    state.evidence.cases = Math.max(
      state.evidence.cases,
      Math.min(ill, state.evidence.cases + cases - pact.shared.cases),
    );
    weighCauses(rules, state);
  }
  pact.shared = { effect: pact.shared.effect, yours, theirs, cases };
}

function blame(ctx: Ctx, house: House): void {
  const points = -ctx.rules.tuning.pact.blameTrust;
  if (house === "you") bookClinic(ctx, "trust", points, "partners-harm");
  else bookHouse(ctx, "trust", points, "partners-harm");
}

const theirHarms = ({ state }: Ctx) => state.rival?.house.incidents.filter((each) => each.public >= 0).length ?? 0;
const theirCases = ({ state }: Ctx) => state.rival?.house.incidents.length ?? 0;
