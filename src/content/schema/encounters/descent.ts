/** A descent in a level, and the shape of base/encounters/descent.json. */
import { field, z } from "../zod.ts";
import { Id } from "../parts.ts";
import { byDifficulty, common } from "./common.ts";

export const DescentShape = z.strictObject({ kind: z.literal("descent"), ...common });

const points = (description: string) => field(z.number().min(-100).max(100), `${description} Points of light.`);
const seconds = (description: string) => field(z.number().min(0.1).max(120), `${description} Seconds at 1×.`);
const whole = (description: string, min: number, max: number) =>
  field(z.int().min(min).max(max), `${description} ${min}–${max}.`);
const levels = (description: string, easy: number, normal: number, hard: number) =>
  byDifficulty(description, { easy, normal, hard });

const Nature = z.enum(["ease", "control", "know", "company", "away"]);
const Weights = z.partialRecord(Nature, z.number().min(0).max(100));

export const DescentRulesShape = z.strictObject({
  depths: field(z.array(z.int().min(1).max(5)).min(1).max(5), "Islands at each depth above the core."),
  hand: whole("Comforts that are taken down.", 5, 8),
  light: levels("Points of light at the start.", 100, 92, 84),
  dark: levels("Seconds in which the dark takes one depth.", 34, 28, 23),
  brake: field(z.number().min(0).max(1), "Share of the dark's pace that one lamp at its edge takes away, 0–1."),
  brakeMost: field(z.number().min(0).max(0.9), "The most that lamps take away of it, 0–0.9."),
  behind: field(z.number().min(0).max(5), "Depths by which the dark is behind at the start, 0–5."),
  drain: levels("Light that is lost each second.", 0.3, 0.4, 0.5),
  press: points("What each size of the fear here takes each second."),
  swallow: points("What the dark takes each second."),
  path: points("What an unlit path takes."),
  turn: points("What it takes to turn one's back on a fear."),
  seconds: z.strictObject({
    go: seconds("Walking to the next island."),
    listen: seconds("Listening."),
    answer: seconds("Giving a comfort."),
    caught: seconds("Being caught."),
  }),
  listen: points("What listening takes."),
  answer: z.strictObject({
    right: points("What an answer brings that fits."),
    part: points("What an answer brings that fits in part."),
    wrong: levels("What an answer takes that does not fit.", 7, 9, 11),
    lit: points("What a lamp brings."),
  }),
  grown: whole("Largest size of a fear.", 1, 9),
  coreMost: whole("Largest strength of the core.", 1, 30),
  hunt: levels("Seconds in which Cavity moves by one island.", 9, 7, 6),
  huntFirst: field(
    z.number().min(0).max(60),
    "Seconds more before it first moves, and after it was driven home, 0–60.",
  ),
  caught: levels("Light that it takes when it has you.", 16, 22, 26),
  flare: z.strictObject({
    energy: whole("Energy of the assistant for one flare, ×1000.", 1, 100_000),
    least: whole("Flares at least.", 0, 9),
    most: whole("Flares at most.", 0, 9),
    seconds: seconds("How long it holds a fear."),
  }),
  core: z.strictObject({
    base: levels("Strength of the core when all is lit.", 2, 3, 4),
    left: field(z.number().min(0).max(5), "Strength that each island left in the dark adds, 0–5."),
    press: points("What each point of its strength takes each second."),
    off: points("What switching it off takes at least."),
    per: levels("What each point of its strength adds to that.", 5, 6, 7),
    right: points("What an answer brings there that fits."),
    teach: z.strictObject({
      lamps: whole("Lamps that teaching takes.", 0, 15),
      strength: whole("Strength at which it learns.", 0, 30),
    }),
    bargain: z.strictObject({
      lamps: whole("Lamps that a bargain takes.", 0, 15),
      strength: whole("Strength at which it bargains.", 0, 30),
      light: points("Light that a bargain takes to be believed."),
    }),
    seconds: z.strictObject({
      off: seconds("Switching it off."),
      teach: seconds("Teaching it."),
      bargain: seconds("Coming to terms."),
    }),
  }),
  marks: z.strictObject({
    calm: whole("What a calmed fear takes from a patient's memory of fear (0–1000).", 0, 1000),
    fed: whole("What a fed fear adds to it.", 0, 1000),
    anxiety: whole("Points of anxiety that go with either.", 0, 100),
    sleep: whole("Minutes that it sleeps after a bargain.", 0, 10_000),
  }),
  natures: field(z.record(Id, Nature), "What each comfort gives, by id."),
  byKind: field(z.record(Id, Nature), "What other comforts give, by kind."),
  types: field(
    z.strictObject({ conditioned: Weights, catastrophe: Weights, generalised: Weights, distrust: Weights }),
    "What a kind of fear asks for more (or less) often, as factors.",
  ),
  fears: field(
    z.record(Id, z.strictObject({ triggers: z.array(Id).max(12), needs: Weights })),
    "Shapes of fear: the triggers behind them, and what they ask for, as weights.",
  ),
});
