/** Base shapes for mouths and care: findings, examinations, treatments. */
import { field, z } from "./zod.ts";
import { credits, Id, minutes, share, span, StaffRole, text } from "./parts.ts";

const FAMILIES = ["hard", "root", "gum", "soft", "joint", "biome", "plain"] as const;
const ToothMark = z.enum(["filling", "crown", "bridge", "implant", "root", "sealed", "regrown"]);
const severity = z.int().min(1).max(9);
const common = (what: string) =>
  z.exactOptional(field(z.boolean(), `Whether it is there in levels that do not say which ${what} there are.`));
const factor = z.number().min(0).max(10);

export const FindingKindShape = z.strictObject({
  name: text("Name of the finding.", "Caries"),
  common: common("findings"),
  sign: field(z.string().min(1).max(2), "Sign for the chart.", "C"),
  scale: field(
    z.enum(["ICDAS", "BEWE", "AAE", "periodontal", "Ellis", "none"]),
    "Published scale that its severities are counted on.",
  ),
  family: field(
    z.enum(FAMILIES),
    "What must be looked at to see it: hard tissue, roots and bone, gums, mucosa, joint, flora; plain is what patients know themselves.",
  ),
  severities: field(z.array(severity).min(1).max(9), "Severities that exist, least first.", [1, 2, 3]),
  means: z.exactOptional(
    field(z.array(text("A few words.")).max(9), "What each severity means; the words of the scale if left out.", [
      "a gap",
      "a gap that its neighbours lean into",
    ]),
  ),
  progress: field(
    z.array(z.number().min(0).max(1)).min(1).max(9),
    "Chance to be one step worse in six months if left alone, per severity; 0–1.",
    [0.1, 0.3, 0],
  ),
  leadsTo: z.exactOptional(field(Id, "Finding that the worst severity leads to on the same tooth.", "pulpitis")),
  feeds: z.exactOptional(field(z.enum(["acid", "gum"]), "Guild of the flora that speeds it.")),
  follows: z.exactOptional(
    field(z.enum(["biome", "mdas"]), "Its severity is read from the flora, or from how afraid of dentists they are."),
  ),
  grades: z.exactOptional(
    field(
      z
        .array(
          z.strictObject({
            id: field(z.string().min(1).max(4), "Grade.", "B"),
            weight: field(z.number().min(0).max(1000), "How common it is, 0–1000.", 5),
            factor: field(factor, "Factor on the hazard, 0–10.", 1),
          }),
        )
        .min(1)
        .max(5),
      "Grades that set how fast it runs.",
    ),
  ),
  surfaces: z.exactOptional(
    field(
      z.string().regex(/^[omdbl]{1,5}$/),
      "Surfaces in the order in which they are taken: o bite, m toward the middle, d away from it, b cheek, l tongue.",
      "omdbl",
    ),
  ),
  marks: z.exactOptional(field(ToothMark, "What dentists had left on such a tooth before.")),
  alarms: z.exactOptional(
    field(
      z.strictObject({
        sites: field(z.int().min(0).max(32), "Sound places in a mouth that may be mistaken for it, 0–32.", 12),
        severity: span(1, 9, "Severity that is then reported.", [2, 3]),
      }),
      "False alarms; none if left out.",
    ),
  ),
  teeth: field(
    z.array(z.int().min(0).max(85)).min(1).max(64),
    "FDI numbers it is drawn from; repeat one to make it likelier; 0 is the mouth as a whole.",
    [36, 36, 46],
  ),
});

export const ProcedureTriggerShape = z.strictObject({
  kind: field(Id, "Trigger id.", "drill"),
  from: share("Share of the procedure at which it begins.", 0.35),
  to: share("Share of the procedure at which it ends.", 0.65),
  every: minutes("Time between one and the next; 0 for once.", 6),
});

const station = field(
  z.union([Id, z.array(Id).min(1).max(6)]),
  "Kind of thing that it is done at, or a list of kinds of which any will do, the best first; needs a patient spot and staff spots.",
  "dental-chair",
);
const equipment = z.exactOptional(
  field(z.array(Id).max(6), "Kinds of things that must stand anywhere in the clinic; none if left out.", [
    "holo-scanner",
  ]),
);
const staff = field(
  z
    .array(z.union([StaffRole, z.array(StaffRole).min(1).max(5)]))
    .min(1)
    .max(4),
  "Who is needed, one person for each entry; a list inside means that any of these duties will do.",
  ["dentist", ["hygienist", "assistant"]],
);
const triggers = field(z.array(ProcedureTriggerShape).max(24), "What may frighten on the way.");

const dprime = z.number().min(0).max(8);
const SightShape = z.strictObject({
  dprime: field(
    z.tuple([dprime, dprime, dprime]),
    "How far early, middle and late findings stand out from what is sound (d′ of signal detection), 0–8.",
    [2.7, 3.1, 3.8],
  ),
  c: field(
    z.number().min(-4).max(4),
    "Where the line is drawn: Se = Φ(d′/2 − c) and Sp = Φ(d′/2 + c) for middle findings; −4–4.",
    0.4,
  ),
});

export const ExamShape = z.strictObject({
  name: text("Name of the examination.", "Holographic scan"),
  about: z.exactOptional(text("What it is good for, in one or two short sentences.")),
  common: common("examinations"),
  minutes: minutes("How long it takes.", 8),
  price: credits("What the patient pays.", 80),
  sees: field(
    z.strictObject(Object.fromEntries(FAMILIES.map((family) => [family, z.exactOptional(SightShape)]))) as z.ZodObject<{
      [F in (typeof FAMILIES)[number]]: z.ZodExactOptional<typeof SightShape>;
    }>,
    "How well it sees each family of findings; families that are left out are not seen.",
    { hard: { dprime: [2.7, 3.1, 3.8], c: 0.4 } },
  ),
  forecasts: field(z.boolean(), "Whether it also says how likely a finding is to get worse."),
  station,
  equipment,
  staff,
  triggers,
});

export const TreatmentShape = z.strictObject({
  name: text("Name of the treatment.", "Filling by hand"),
  common: common("treatments"),
  way: field(
    z.enum(["by-hand", "nanobots", "conservative"]),
    "By hand, with nanobots (uses a dose of a lot), or conservative.",
  ),
  treats: field(z.array(Id).min(1).max(16), "Finding ids that it is for.", ["caries"]),
  minSeverity: field(severity, "Least severity that it is for, 1–9.", 3),
  maxSeverity: field(severity, "Highest severity that it is for, 1–9.", 6),
  ranges: z.exactOptional(
    field(
      z.record(Id, z.tuple([severity, severity])),
      "Least and highest severity by finding, where they differ from the two above.",
      { crack: [5, 5] },
    ),
  ),
  teeth: z.exactOptional(field(z.enum(["milk", "lasting"]), "Only for milk teeth, or only for lasting ones.")),
  minutes: minutes("How long it takes at skill 0.5.", 36),
  price: credits("What the patient pays.", 180),
  cost: credits("What it costs the clinic in material or doses.", 30),
  pain: field(z.number().min(0).max(10), "Expected pain with local anaesthetic, 0–10.", 2),
  invasive: field(z.boolean(), "Whether tooth substance is taken away."),
  risk: share("Chance of an adverse reaction with a sound lot; grows as the lot's integrity falls.", 0.05),
  success: share("Chance that it cures.", 0.95),
  lowersMdas: z.exactOptional(
    field(z.number().min(0).max(20), "Points of MDAS that a first session of it takes away, 0–20.", 4),
  ),
  slows: z.exactOptional(share("Share of the hazard of getting worse that it takes away where it did not cure.", 0.5)),
  push: z.exactOptional(
    field(
      z.tuple([factor, factor, factor]),
      "What it multiplies the guilds of the flora by: protective, acid makers, gum-line anaerobes; 0–10.",
      [1, 0.85, 1],
    ),
  ),
  coaches: z.exactOptional(
    field(
      z.tuple([z.number().min(-1).max(1), z.number().min(-1).max(1)]),
      "What it adds to habits: share of sugar, share of care; −1–1.",
      [-0.25, 0.2],
    ),
  ),
  leaves: z.exactOptional(field(Id, "Finding that it leaves behind on the tooth.", "missing-tooth")),
  marks: z.exactOptional(field(ToothMark, "What the chart shows on the tooth afterwards.")),
  station,
  equipment,
  staff,
  triggers,
});

/** What a level says about mouths. */
const choice = (what: string, example: readonly string[]) =>
  z.exactOptional(
    field(
      z.union([z.literal("all"), z.array(Id).max(100)]),
      `${what} ids that there are, "all", or the common ones if left out.`,
      example,
    ),
  );
export const MouthsShape = z.strictObject({
  findings: choice("Finding", ["caries", "crack"]),
  exams: choice("Examination", ["look", "bitewing"]),
  treatments: choice("Treatment", ["filling", "crown"]),
  threshold: z.exactOptional(field(z.boolean(), "Whether the player may move the line between careful and eager.")),
});
