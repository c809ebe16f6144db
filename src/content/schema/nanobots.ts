/** Nanobots: malfunctions and body traits of the base game, and what a level makes of them. */
import { field, z } from "./zod.ts";
import { credits, DayClock, Id, minutes, share, text, weight } from "./parts.ts";

const CHANNELS = ["position", "activity", "link", "host"] as const;
const KINDS = ["drift", "overgrowth", "rejection", "signal-loss", "firmware-fault", "virus", "hostile"] as const;
export const MalfunctionId = z.enum(KINDS);
export const Firmware = z.string().min(1).max(20);

export const MalfunctionShape = z.strictObject({
  name: text("Name."),
  about: text("One sentence: what goes wrong."),
  sign: text("One sentence: what telemetry shows of it."),
  signature: field(
    z.record(z.enum(CHANNELS), z.number().min(-20).max(20)),
    "How far each channel is moved at full strength, in standard deviations of its noise, −20 to 20.",
  ),
  stageMinutes: field(
    z.tuple([z.number().min(1), z.number().min(1), z.number().min(1), z.number().min(1)]),
    "Minutes from its hold to tingle, from there to pain, to bleeding, to collapse.",
    [60, 60, 45, 45],
  ),
  hazard: share("Chance an hour that a swarm within reach is taken hold of.", 0.5),
  travels: field(
    z.enum(["condition", "network", "hunts"]),
    "Reaches whoever meets its condition, goes from device to device, or hunts the best connected one.",
  ),
});

export const BodyTraitShape = z.strictObject({
  name: text("Name."),
  about: text("One sentence."),
  share: share("Share of people who have it.", 0.15),
});

const COUNTERS = [
  "pause",
  "diagnose",
  "patch",
  "rollout",
  "roll-back",
  "flush",
  "by-hand",
  "isolate",
  "restore",
  "recall",
  "report",
  "tell",
] as const;
export const CounterId = z.enum(COUNTERS);

export const CounterShape = z.strictObject({
  name: text("Name."),
  about: text("One sentence."),
  price: credits("Costs at once.", 90),
  each: credits("Costs for each person who carries the lot.", 2),
  minutes: minutes("Work in the lab, a courier's way, or the time between two steps.", 60),
  effect: field(z.record(MalfunctionId, z.number().min(0).max(1)), "How well it does against each kind, 0–1."),
});

const list = (what: string) => z.exactOptional(field(z.array(z.string().min(1).max(60)).min(1).max(40), what));
const condition = {
  lots: list("Lots; any if left out."),
  firmware: list("Firmware versions; any if left out."),
  traits: list("Body traits of the patient; any if left out."),
  devices: list("Things (by id) that it was given at; any if left out."),
};

const Fault = z.strictObject({
  id: field(Id, "Own id.", "aurora-fault"),
  kind: field(MalfunctionId, "Kind of malfunction."),
  when: field(z.strictObject(condition), "Whom it reaches: all that is said here must hold.", {
    lots: ["lot-7"],
    firmware: ["3.2"],
  }),
  from: field(DayClock, "Begins.", "1 10:00"),
  until: z.exactOptional(field(DayClock, "Ends of itself; never if left out.", "2 12:00")),
  strength: z.exactOptional(share("How strong; 1 if left out.", 1)),
  seat: z.exactOptional(field(z.string().max(60), "Device where it starts, for those that travel the network.")),
});

const Carriers = z.strictObject({
  count: z.exactOptional(field(z.int().min(1).max(300), "How many people, 1–300; 1 if left out.", 20)),
  cast: z.exactOptional(field(Id, "A named patient, in the place of a number of strangers.", "ava")),
  lot: field(Id, "Lot id."),
  firmware: z.exactOptional(field(Firmware, "Firmware they were given; the lot's own if left out.")),
  days: field(z.tuple([z.int().min(0).max(365), z.int().min(0).max(365)]), "Least and most days ago, 0–365.", [0, 3]),
});

const shares = (what: string) => field(z.record(z.string().min(1).max(60), weight("Weight.")), what);
const Registry = z.strictObject({
  rows: field(z.int().min(0).max(5000), "Records in all, 0–5,000.", 400),
  weeks: field(z.int().min(1).max(104), "Weeks that they cover, 1–104.", 12),
  clinics: field(
    z
      .array(
        z.strictObject({
          id: field(Id, "Own id."),
          name: text("Name."),
          weight: weight("Share of treatments."),
          lots: shares("Weight of each lot here."),
          risk: field(z.number().min(0).max(10), "Times the usual background risk, 0–10.", 1),
        }),
      )
      .min(1)
      .max(12),
    "Where people were treated. A bad clinic that uses one lot most makes that lot look guilty.",
  ),
  firmware: shares("Weight of each firmware version."),
  traits: field(z.record(Id, share("Share of patients.")), "Share of patients with each body trait."),
  chairs: field(z.int().min(1).max(12), "Chairs in a clinic, 1–12.", 3),
  procedures: field(z.array(Id).min(1).max(12), "Procedures (treatment ids)."),
  background: share("Chance of an adverse outcome where no fault reaches.", 0.02),
  effect: share("Chance added where the fault reaches.", 0.1),
  missing: share("Share of records in which a column is blank, each by itself.", 0.2),
});

const Hypothesis = z.strictObject({
  id: field(Id, "Own id."),
  name: text("A few words.", "Lot 7"),
  when: field(
    z.strictObject({
      ...condition,
      clinics: list("Clinics of the registry; any if left out."),
      chairs: z.exactOptional(field(z.array(z.int().min(1).max(12)).min(1).max(12), "Chairs; any if left out.")),
    }),
    "Whom it would reach if it were true.",
  ),
  prior: weight("How likely before any record is read, against the others.", 1),
});

const Investigation = z.strictObject({
  registry: field(Registry, "What can be bought."),
  hypotheses: field(z.array(Hypothesis).min(1).max(16), 'Causes to weigh; "no cause" is always among them.'),
  noCause: weight('How likely "no cause" is beforehand, against the others.', 1),
  truth: field(Id, 'Id of the hypothesis that is true, or "none".'),
  fault: z.exactOptional(field(Id, "Fault of this level that ends when the true cause is named; none if left out.")),
});

export const NanobotsShape = z
  .strictObject({
    firmware: z.exactOptional(
      field(
        z
          .array(
            z.strictObject({
              id: field(Firmware, "Version.", "3.5"),
              notes: text("What its makers say of it."),
              from: z.exactOptional(field(DayClock, "Can be installed from then; from the start if left out.")),
            }),
          )
          .max(12),
        "Versions that can be installed.",
      ),
    ),
    faults: z.exactOptional(field(z.array(Fault).max(12), "What goes wrong, in truth; hidden from the player.")),
    carriers: z.exactOptional(field(z.array(Carriers).max(12), "People outside who carry a swarm already.")),
    investigation: z.exactOptional(field(Investigation, "The board: records, causes, and the truth.")),
    coverUp: z.exactOptional(field(z.boolean(), "Whether what went wrong can be kept quiet; true if left out.")),
  })
  .meta({ id: "Nanobots", description: "Telemetry, malfunctions, the network and the investigation." });
