/** How a rival sees and thinks; the model stands in docs/rival.md. */
import { field, z } from "./zod.ts";
import { credits, minutes, share } from "./parts.ts";

const Sight = z.strictObject({
  sigma: share("Standard deviation of what they see, as a share of the whole range.", 0.12),
  lookahead: field(z.number().min(0).max(48), "Hours that they look ahead; 0 for not at all.", 2),
  temperature: field(z.number().min(0.001).max(2), "Temperature of the choice among the best, 0.001–2.", 0.1),
  delay: minutes("By which what they see is old.", 60),
});

export const RivalTuning = z.strictObject({
  seeMinutes: field(z.int().min(1).max(120), "Minutes between two looks at the other house, 1–120.", 10),
  rememberMinutes: field(z.int().min(60).max(1200), "Minutes for which what was seen is remembered, 60–1,200.", 300),
  decideMinutes: field(z.int().min(10).max(600), "Minutes between two decisions, 10–600.", 60),
  gain: share("Share of the way by which a belief follows what is seen.", 0.35),
  trendMinutes: field(z.int().min(10).max(600), "Minutes over which a trend is seen, 10–600.", 120),
  bent: share("More weight for what fits what they are set on.", 0.25),
  bentDecisions: field(z.int().min(1).max(20), "Decisions in which that fades, 1–20.", 4),
  bar: share("Least score that is of any use.", 0.15),
  patient: share("How much more the most patient ask.", 0.2),
  worse: share("Share of the best score below which a move is dropped.", 0.5),
  grudge: field(
    z.number().min(0).max(3),
    "How much a full grudge adds to the weight of what is wholly hostile, 0–3.",
    1,
  ),
  goodwill: share("How much full goodwill takes from the weight of what is wholly hostile.", 0.8),
  hostile: share("Hostility over which a pact rules a move out.", 0.2),
  learns: field(z.number().min(0).max(20), "Change of weight for a share better than expected, 0–20.", 4),
  fee: credits("What a visit is thought to bring before there are books.", 120),
  callers: field(z.number().min(0).max(100), "People in need an hour, before they have counted any, 0–100.", 6),
  prospect: field(z.int().min(1).max(10_000), "Credits at which a prospect is three quarters of the best.", 300),
  difficulty: field(
    z.record(z.enum(["easy", "normal", "hard"]), Sight),
    "How well they see and think; nothing else depends on difficulty.",
  ),
});
