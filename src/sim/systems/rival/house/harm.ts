/** What bad lots do to the rival's people: who is harmed, whether anybody is told, and how it comes out. */
import type { Ctx } from "../../../commands/command.ts";
import type { Treatment } from "../../../ruleset.ts";
import type { RivalHouse, RivalIncident } from "../../../state.ts";
import { clamp, round } from "../../../math.ts";
import { chance, pickWeighted, random } from "../../../rng.ts";
import { adverseChance } from "../../../rules/care/care.ts";
import { fuseAt, publicLoss } from "../../../rules/nanobots/recall.ts";
import { publish } from "../../city/news.ts";
import { bookHouse } from "./books.ts";

/** Points of trust that a passing reaction costs, as in the player's clinic. */
const REACTION = 1.5;
/** An ambulance at the door: nobody keeps that quiet. */
const LOUD = 4;

/**
 * Whether a dose harms, by the same hazard as the player's (rules/care/care.ts): 0 for no harm, 1 for a reaction that
 * passes, and from 2 the stages of a malfunction, the worse the worse the lot.
 */
export function mayHarm(ctx: Ctx, house: RivalHouse, treatment: Treatment, id: string): number {
  const { state } = ctx;
  const lot = house.lots.find((each) => each.id === id);
  if (!lot || !chance(state, "rival-house", adverseChance(treatment, lot))) return 0;
  const worse = 1 - lot.integrity / 1000;
  const stage = 1 + pickWeighted(state, "rival-house", [1, 6 * worse, 3 * worse, 0.7 * worse]);
  if (stage === 1) bookHouse(ctx, "trust", -REACTION, "adverse", lot.id);
  else suffer(ctx, house, lot.id, stage);
  return stage;
}

function suffer(ctx: Ctx, house: RivalHouse, lot: string, stage: number): void {
  const { rules, state } = ctx;
  house.counts.harmed += 1;
  const ethics = rules.rival?.kind === "person" ? rules.rival.who.traits.ethics : 1;
  // Drawn always, so that ethics change what is told and nothing else.
  const honest = random(state, "rival-house") < ethics;
  const incident: RivalIncident = {
    id: state.nextId++,
    tick: state.tick,
    lot,
    stage,
    public: -1,
    fuse: 0,
  };
  house.incidents.push(incident);
  const told = honest || stage >= LOUD;
  if (told) {
    incident.public = state.tick;
    bookHouse(ctx, "trust", -publicLoss(rules, incident), stage >= LOUD ? "collapsed" : "harmed", lot);
    if (stage >= LOUD) bookHouse(ctx, "fame", -rules.tuning.nanobots.collapseFame, "collapsed", lot);
    publish(ctx, "rival-harmed", "rival", "bad", { stage });
  }
  ctx.emit({ type: "rival-harmed", incident: incident.id, public: told });
}

/** What is kept quiet comes out in the end, the sooner the more there is and the more know of it; every ten minutes. */
export function burnFuses(ctx: Ctx, house: RivalHouse): void {
  const quiet = house.incidents.filter((each) => each.public < 0);
  for (const incident of quiet) {
    incident.fuse = clamp(incident.fuse + round(fuseAt(ctx.rules, quiet.length, house.staff, false) / 6), 0, 1000);
    if (incident.fuse >= 1000) comeOut(ctx, house, incident);
  }
}

/** Bad news weighs three times good news (FACTS 5), and their team reads the papers too. */
export function comeOut(ctx: Ctx, house: RivalHouse, incident: RivalIncident): void {
  const { rules, state } = ctx;
  incident.public = state.tick;
  const loss = publicLoss(rules, incident) * rules.tuning.trust.badWeight;
  bookHouse(ctx, "trust", -loss, "cover-up-out", incident.lot);
  bookHouse(ctx, "fame", -loss, "cover-up-out", incident.lot);
  house.morale = clamp(house.morale - 10 * rules.tuning.safety.coverMood, 0, 1000);
  publish(ctx, "rival-cover-up", "rival", "bad", { stage: incident.stage });
}
