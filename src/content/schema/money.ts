/** Base shapes for money: loans and help from the city. */
import { field, z } from "./zod.ts";
import { credits, points, share, text } from "./parts.ts";

export const LoanShape = z.strictObject({
  name: text("Name of the loan.", "Small loan"),
  about: text("Who lends it and why, in one short sentence."),
  amount: credits("How much.", 2000),
  rate: share("Interest on what is left, a day.", 0.02),
  days: field(z.int().min(1).max(100), "Days over which it is paid back in equal parts, 1–100.", 5),
});

export const BailoutShape = z.strictObject({
  name: text("Name of the help.", "City care fund"),
  about: text("What the city gives and what it wants, in one or two short sentences."),
  amount: credits("How much.", 1500),
  days: field(z.int().min(1).max(100), "Days that its strings hold, 1–100.", 2),
  priceCap: field(z.int().min(10).max(300), "Highest price meanwhile, in percent of the usual, 10–300.", 90),
  share: share("Share of each fee that goes to the city meanwhile.", 0.15),
  trust: field(z.number().min(-100).max(100), "Points of trust at once, −100–100.", -3),
  fame: points("Points of fame lost at once.", 4),
});
