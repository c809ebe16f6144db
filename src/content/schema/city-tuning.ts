/** Constants of how the town chooses and talks; the formulas stand in docs/city.md. */
import { field, z } from "./zod.ts";
import { minutes, points, share } from "./parts.ts";

export const CityTuning = z.strictObject({
  households: field(
    z.int().min(1).max(10_000),
    "Households of a segment that its regulars are counted in, 1–10,000: the fewer, the more one good visit counts.",
    40,
  ),
  farOff: field(
    z.number().min(0).max(60),
    "Days until a free appointment at a full house, 0–60; from half full on it grows from 0.",
    14,
  ),
  remembered: field(z.int().min(0).max(100), "Imagined middling visits mixed into what is known of a house, 0–100.", 4),
  wordGood: points("What the best visit adds to the word of the segment; bad ones weigh `trust.badWeight` times.", 4),
  wordFull: points("What it takes off when somebody stood before a full door.", 1.5),
  wordReach: share("Share of the way to what the neighbours say that word goes in an hour by itself.", 0.03),
  wordTalk: share("The same where everybody is full of it.", 0.38),
  wordFades: share("Share of the word that is forgotten in an hour.", 0.03),
  putOff: field(z.int().min(0).max(200), "Most people who put off a need that is real, 0–200.", 12),
  putOffShare: share("Share of those who stay at home whose need is real.", 0.6),
  putOffLeast: minutes("Until the first of them think again.", 180),
  putOffMost: minutes("Until the last do.", 540),
  putOffUrge: field(
    z.number().min(0).max(10),
    "Utils that staying at home loses each time it has been put off, 0–10.",
    0.7,
  ),
});
