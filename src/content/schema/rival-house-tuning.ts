/** The rival's house at its coarser grain; sources and calibration in docs/rival.md. */
import { field, z } from "./zod.ts";
import { credits, minutes, points, share } from "./parts.ts";

const few = (description: string, example: number) => field(z.number().min(0).max(40), `${description} 0–40.`, example);
const whole = (description: string, example: number) =>
  field(z.int().min(0).max(400), `${description} 0–400.`, example);

export const RivalHouseTuning = z.strictObject({
  team: field(z.number().min(1).max(10), "People that it takes to keep a chair at work, 1–10.", 2.2),
  overhead: minutes("Greeting, walking and paying, in each visit.", 8),
  aside: share("Share of the work that other hands do beside the chair.", 0.5),
  stages: few("How often somebody waits in one visit, as long each time.", 2),
  items: few("Most treatments in one visit.", 3),
  rush: few("People waiting for each chair from which only one is done.", 1.5),
  room: few("People waiting for each chair from which the door is shut.", 7),
  soothes: points("Anxiety that the kindest manner takes away.", 18),
  fright: share("Share of a procedure's fright that is felt at once.", 0.5),
  wage: credits("Pay of one person a day at middling skill and manner.", 160),
  upkeep: credits("A chair with all about it, a day.", 46),
  lowDoses: whole("Doses in the house below which a new lot is ordered.", 20),
  lotDoses: whole("Doses in a new lot.", 40),
  lotPrice: credits("Delivery of a new lot; its doses are paid for as they are used.", 150),
  lotSpread: share("How far the integrity of a new lot may be off the usual, up or down.", 0.06),
  noticed: points("Trust that a needless treatment costs once somebody notices.", 1.8),
  resale: credits("What a chair brings when it has to be sold.", 2100),
  floor: field(z.int().min(-100_000).max(0), "Cash below which the last chair closes, −100,000–0.", -1000),
});
