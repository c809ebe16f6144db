/** Constants of the investigation; their reasons stand in docs/nanobots.md. */
import { field, z } from "./zod.ts";
import { credits, minutes, points, share } from "./parts.ts";

const request = (rows: number, price: number, wait: number) =>
  z.strictObject({
    rows: field(z.int().min(1).max(100), "Records in an answer, 1–100.", rows),
    price: credits("For each request.", price),
    minutes: minutes("Until the answer comes.", wait),
  });
const standing = { trust: points("Trust."), fame: points("Fame.") };

export const EvidenceTuning = z.strictObject({
  cases: field(request(4, 60, 25), "Records of people who fell ill."),
  controls: field(request(8, 40, 20), "Records of people who stayed well."),
  fields: field(
    z.strictObject({
      price: credits("For each blank.", 5),
      minutes: minutes("For each blank.", 2),
      least: minutes("The least for a request.", 15),
    }),
    "A column asked for again.",
  ),
  settles: minutes("After which it is known what came of an own treatment.", 240),
  hold: share("Chance of a cause from which it can be held.", 0.5),
  accuse: share("Chance of a cause from which it can be named in public.", 0.95),
  right: field(z.strictObject(standing), "Won by naming the right cause."),
  cleared: field(z.strictObject(standing), "Won by rightly closing a case that has no cause."),
  wrong: field(z.strictObject({ ...standing, fine: credits("Damages.", 800) }), "Lost by naming the wrong cause."),
  missed: field(z.strictObject(standing), "Lost by closing a case that has a cause."),
});
