/** Policies: what the clinic does by itself. The same shape in levels, saved games, replays and shared files. */
import { field, z } from "./zod.ts";
import { Id } from "./parts.ts";

const number = z.number().min(-1_000_000).max(1_000_000);
const Test = z.union([
  z.strictObject({
    about: z.enum([
      "anxiety",
      "mdas",
      "trust",
      "age",
      "waited",
      "waiting",
      "wallet",
      "visits",
      "severity",
      "sure",
      "forecast",
      "hour",
    ]),
    atLeast: z.exactOptional(number),
    atMost: z.exactOptional(number),
  }),
  z.strictObject({ about: z.enum(["kind", "seattle", "trigger", "finding"]), is: z.array(Id).min(1).max(24) }),
]);

const Act = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("examine"), method: Id }),
  z.strictObject({
    do: z.literal("treat"),
    way: z.enum(["by-hand", "nanobots", "conservative"]),
    integrity: z.exactOptional(z.number().min(0).max(100)),
  }),
  z.strictObject({ do: z.literal("leave-alone") }),
  z.strictObject({ do: z.literal("comfort"), comfort: Id }),
  z.strictObject({ do: z.literal("best-comfort"), kind: Id }),
  z.strictObject({ do: z.literal("explain"), first: z.boolean() }),
  z.strictObject({ do: z.literal("answer"), answer: z.enum(["rest", "press-on", "stop"]) }),
  z.strictObject({ do: z.literal("go-first") }),
  z.strictObject({ do: z.literal("ask-me") }),
]);

export const PolicyShape = z
  .strictObject({
    id: field(Id, "Own id.", "gentle-first"),
    name: field(z.string().min(1).max(60), "Its name, as the player reads it.", "Gentle first"),
    on: field(z.boolean(), "Whether it is in force."),
    when: field(z.array(Test).max(8), "All must hold; an empty list always does.", [{ about: "anxiety", atLeast: 60 }]),
    then: field(Act, "What is done.", { do: "explain", first: true }),
  })
  .meta({
    id: "Policy",
    description: "Something that the clinic does by itself. Asked in order; the first that holds answers.",
  });
export const PoliciesShape = z.array(PolicyShape).max(40);
