/** Constants of truce and joint practice; docs/rival.md says what they do. */
import { credits, minutes, points, share } from "./parts.ts";
import { field, z } from "./zod.ts";

export const PactTuning = z.strictObject({
  truceMinutes: field(z.int().min(1).max(6000), "How long a truce holds before both think it over, 1–6,000.", 600),
  keptRegard: points("Regard that each day of a kept word wins.", 6),
  declined: points("Regard that a declined hand costs.", 3),
  breakTrust: points("Trust that going back on one's word costs.", 4),
  breakFame: points("Fame that it costs.", 2),
  breakWord: points("What each segment says of it.", 12),
  breakRegard: points("Regard of the rival that it costs the player.", 40),
  jointTrust: points("Trust that both win when they go together.", 1),
  fee: credits("What one house pays the other for each person that it is sent.", 40),
  walkMinutes: minutes("From one house to the other.", 15),
  fitGap: field(z.number().min(0).max(5), "Utility from which somebody is sent where the method fits them, 0–5.", 0.3),
  method: share("Share of the other's better method that counts for a house, while both work together."),
  fame: share("Share of what sways the town to one house that sways it to the other."),
  blame: share("Share of the other's known harm that counts as a house's own."),
  blameTrust: points("Trust that a harm of the other's costs when it comes out.", 1.5),
});
