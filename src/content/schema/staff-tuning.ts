/** Constants of working life; what they do stands in docs/model.md. */
import { field, z } from "./zod.ts";
import { minutes, points, share } from "./parts.ts";

const amount = (description: string, example?: number) =>
  field(z.number().min(-100).max(100), `${description} Points, −100–100.`, example);

export const StaffTuning = z.strictObject({
  workPerHour: points("Fatigue that an hour with a patient adds.", 10),
  deskPerHour: points("Fatigue that an hour at the desk adds.", 4),
  breakPerMinute: points("Fatigue that a minute of break takes away; half of it without a seat made for it.", 2),
  breakMinutes: minutes("How long a break is.", 20),
  overnight: points("Fatigue that a night takes away.", 70),
  tired: points("Fatigue from which work slows and hands err.", 60),
  worn: points("Fatigue from which people take a break by themselves.", 85),
  slower: share("Share of speed lost at fatigue 100.", 0.3),
  clumsier: share("How much likelier pain is, and misses are, at fatigue 100.", 0.6),
  standIn: share("Share of their skill that someone brings to a job that is not theirs.", 0.8),
  moodSwing: share("Share by which the best and the worst mood change speed and manner.", 0.12),
  managedDesk: share("Share of the usual time at the desk while a manager is about.", 0.75),
  quits: points("Mood below which they think of leaving; after a day of it they give notice.", 15),
  hiringFee: field(z.number().min(0).max(30), "Days of pay that hiring costs at once, 0–30.", 0.5),
  severance: field(z.number().min(0).max(30), "Days of pay that letting go costs at once, 0–30.", 2),
});

export const MoodTuning = z.strictObject({
  start: points("Mood of someone new.", 60),
  pay: amount("A day, for pay of double what they could have elsewhere; likewise downward.", 40),
  overwork: amount("Lost in an hour at fatigue 100.", 3),
  break: amount("A break.", 2),
  staffRoom: amount("A break, for each point of calm in the room they rest in.", 2),
  thanked: amount("A patient who leaves happy.", 1),
  shoutedAt: amount("A patient who runs or leaves hurt.", -2),
  dismissal: amount("A colleague who is let go.", -6),
  departure: amount("A colleague who leaves.", -3),
  manager: amount("A day, with a manager of perfect manner about.", 8),
  trained: amount("A course.", 5),
  raise: amount("Pay raised by half.", 8),
  cut: amount("Pay cut by half.", -14),
  back: share("Share of the distance to `start` that an hour takes away.", 0.01),
});
