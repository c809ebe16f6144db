/** Policies: what the clinic does by itself. The same shape in levels, saved games, replays and shared files. */
import { FLAGS, MOST_POLICIES, MOST_TESTS, NAMES, NUMBERS, WAYS } from "../../sim/rules/policies/vocabulary.ts";
import { field, z } from "./zod.ts";
import { Id, LOCALE, text } from "./parts.ts";

const number = z.number().min(-1_000_000).max(1_000_000);
const Test = z
  .union([
    z.strictObject({
      about: z.enum(NUMBERS),
      atLeast: z.exactOptional(number),
      atMost: z.exactOptional(number),
    }),
    z.strictObject({
      about: z.enum(NAMES),
      is: z.array(Id).min(1).max(24),
    }),
    z.strictObject({ about: z.enum(FLAGS), yes: z.boolean() }),
  ])
  .meta({
    id: "PolicyTest",
    description:
      "A number at least or at most so much, a name out of a list, or something that is so or not; docs/levels.md says what there is.",
  });

const percent = z.exactOptional(z.number().min(0).max(100));
const binds = z.enum(["policies", "all"]);
const way = z.enum(WAYS);
export const PolicyActShape = z
  .discriminatedUnion("do", [
    z.strictObject({ do: z.literal("examine"), method: Id }),
    z.strictObject({ do: z.literal("treat"), way, integrity: percent }),
    z.strictObject({ do: z.literal("leave-alone") }),
    z.strictObject({ do: z.literal("comfort"), comfort: Id }),
    z.strictObject({ do: z.literal("best-comfort"), kind: Id, chance: percent }),
    z.strictObject({ do: z.literal("explain"), first: z.boolean() }),
    z.strictObject({ do: z.literal("answer"), answer: z.enum(["rest", "press-on", "stop"]) }),
    z.strictObject({ do: z.literal("go-first") }),
    z.strictObject({ do: z.literal("ask-me") }),
    z.strictObject({
      do: z.literal("forbid"),
      what: z.enum([...WAYS, "press-on"]),
      integrity: percent,
      binds,
    }),
    z.strictObject({
      do: z.literal("require"),
      what: z.enum(["explain", "comfort"]),
      kind: z.exactOptional(Id),
      binds,
    }),
    z.strictObject({
      do: z.literal("canaries"),
      most: z.int().min(1).max(50),
      minutes: z.int().min(0).max(6000),
      binds,
    }),
    z.strictObject({ do: z.literal("pause-lot"), on: z.boolean() }),
    z.strictObject({ do: z.literal("diagnose-lot") }),
    z.strictObject({ do: z.literal("tell-patients") }),
    z.strictObject({ do: z.literal("recall-lot"), class: z.enum(["I", "II", "III"]) }),
    z.strictObject({ do: z.literal("roll-out"), gate: z.boolean() }),
    z.strictObject({ do: z.literal("roll-back") }),
    z.strictObject({ do: z.literal("report-incident") }),
    z.strictObject({ do: z.literal("answer-call"), answer: z.enum(["come-in", "kit", "wait"]) }),
    z.strictObject({ do: z.literal("isolate-device") }),
  ])
  .meta({ id: "PolicyAct", description: "What a policy does, or forbids; docs/levels.md has the list." });

const word = z.string().min(1).max(60);
const Name = z.union([word, z.record(z.string().regex(LOCALE), word)]);

export const PolicyShape = z
  .strictObject({
    id: field(Id, "Own id.", "gentle-first"),
    name: field(Name, "Its name, as the player reads it; up to 60 characters.", "Gentle first"),
    on: field(z.boolean(), "Whether it is in force."),
    when: field(z.array(Test).max(MOST_TESTS), "All must hold; an empty list always does.", [
      { about: "anxiety", atLeast: 60 },
    ]),
    then: field(PolicyActShape, "What is done.", { do: "explain", first: true }),
  })
  .meta({
    id: "Policy",
    description: "Something that the clinic does by itself. Asked in order; the first that holds answers.",
  });
export const PoliciesShape = z.array(PolicyShape).max(MOST_POLICIES);

/** What players share: a list of policies with a name on it. */
export const PolicyFileShape = z.strictObject({
  format: z.literal("open-wide-policies"),
  version: z.literal(1),
  policies: PoliciesShape,
});

export const PolicyPresetShape = z.strictObject({
  name: text("Name of the set.", "Gentle"),
  about: text("One sentence.", "Time for everyone, and no haste."),
  policies: PoliciesShape,
});
