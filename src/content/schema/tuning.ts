/** The constants of the model; their sources stand in docs/model.md. */
import { field, z } from "./zod.ts";
import { credits, minutes, points, share } from "./parts.ts";
import { CityTuning } from "./city-tuning.ts";
import { EvidenceTuning } from "./evidence-tuning.ts";
import { PactTuning } from "./pact-tuning.ts";
import { SafetyTuning } from "./safety-tuning.ts";
import { RivalTuning } from "./rival-tuning.ts";
import { RivalHouseTuning } from "./rival-house-tuning.ts";
import { MoodTuning, StaffTuning } from "./staff-tuning.ts";

const rate = (description: string, example?: number) =>
  field(z.number().min(0).max(10), `${description} 0–10.`, example);

const Fear = z.strictObject({
  decayPerMinute: rate("Share of the distance to the own baseline that is lost each minute.", 0.06),
  waitPerMinute: rate("Anxiety points that each minute of waiting adds after the grace time.", 1),
  waitGrace: minutes("Waiting that frightens nobody.", 10),
  baselineShare: share("Baseline anxiety as a share of the patient's fear.", 0.6),
  panicSeen: points("Impulse for seeing someone bolt.", 8),
  bolt: points("Anxiety at which a patient runs.", 90),
  distress: points("Anxiety at which a patient asks to stop.", 75),
  anxious: points("Anxiety at which treatment slows and hurts more.", 55),
  uneasy: points("Anxiety at which unease shows.", 30),
  manner: rate("Pull of a calm member of staff: anxiety points a minute at manner 1.", 1),
  ownTrigger: rate("How many times more a person's own triggers are felt.", 1.6),
  comfortFirst: points("Anxiety that a comfort of effect size 1 takes away when it is first used.", 20),
  comfortPull: rate("Anxiety points a minute that a comfort of effect size 1 takes away while it is on.", 1.1),
  habituationMinutes: minutes("Steady exposure in which the fear above the own baseline falls to 1/e.", 12),
  habituationControl: points("How much in charge somebody must feel for fear to wear off in the chair.", 30),
  restMinutes: minutes("Rest in the chair, after a raised hand.", 6),
  restFactor: rate("How many times faster people settle while they rest.", 4),
  restControl: points("How much more in charge a rest makes them feel.", 20),
  explain: points("Anxiety that an explanation takes away from someone with the greatest fear.", 9),
  explainControl: points("How much more in charge an explanation makes them feel.", 25),
  noise: rate("Anxiety points a minute at noise 1, for someone with the greatest fear.", 1),
  light: rate("Anxiety points a minute that light of 1 takes away.", 0.3),
  sight: rate(
    "Anxiety points a minute that seeing the worst fright in a chair adds, or the greatest calm takes away.",
    1,
  ),
  sightReach: field(z.number().min(0).max(32), "How far people see what happens in a chair, in tiles, 0–32.", 8),
});
const Contagion = z.strictObject({
  alpha: rate("How strongly a feeling passes to a neighbour, a minute, at distance 0.", 0.6),
  metres: field(z.number().min(0.1).max(20), "Distance over which that falls by e; 0.1–20 m.", 2),
  delta: share("How open the receiver is.", 0.5),
  eta: share("Share of amplification against absorption.", 0.5),
  beta: share("Leaning: over 0.5 fear spreads better than calm.", 0.6),
  range: field(z.number().min(0).max(32), "People further apart do not touch each other, in tiles, 0–32.", 6),
});
const Surroundings = z.strictObject({
  daylight: share("Light at the windows of the tall outer walls.", 0.8),
  daylightReach: field(z.number().min(0).max(32), "How far it comes in, in tiles, 0–32.", 4),
  wallMuffles: share("Share of a noise that comes through a full wall.", 0.5),
});
const Pain = z.strictObject({
  base: field(z.number().min(-10).max(10), "Logit of the chance of pain for a calm patient, −10–10.", -1.32),
  anxious: field(z.number().min(-10).max(10), "What is added to it for an anxious patient, −10–10.", 1.6),
  impulse: points("Impulse of felt pain.", 35),
});
const Memory = z.strictObject({
  up: share("Learning rate when a visit was worse than remembered.", 0.3),
  down: share("Learning rate when it was better.", 0.15),
});
const NoShow = z.strictObject({
  base: field(z.number().min(-10).max(10), "Logit of missing an appointment, −10–10.", -2.25),
  mdas: field(z.number().min(-1).max(1), "What each point of MDAS over 12 adds to it, −1–1.", 0.1),
  lead: field(z.number().min(-1).max(1), "What each day between booking and appointment adds, −1–1.", 0.02),
  reminder: field(z.number().min(0).max(10), "What a reminder takes off, 0–10.", 0.5),
});
const Trust = z.strictObject({
  k: share("Share of the missing trust that a good visit wins.", 0.02),
  badWeight: field(z.number().min(1).max(20), "How many times more a bad visit weighs, 1–20.", 3),
});
const Demand = z.strictObject({
  chance: field(
    z.number().min(0.01).max(0.99),
    "Chance that somebody who needs a dentist comes here, with everything as at the start, 0.01–0.99; the lower, the more there is to win.",
    0.4,
  ),
  trust: rate("Utility of 100 points of trust.", 2),
  fame: rate("Utility of 100 points of fame.", 1.2),
  price: rate("Utility that doubled prices take away.", 1.8),
  wait: rate("Utility that an hour of waiting takes away.", 0.6),
  usualWait: minutes("Waiting that people expect.", 15),
});
const Money = z.strictObject({
  mostLoans: field(z.int().min(0).max(20), "Loans that can run at once, 0–20.", 2),
  declined: points("Trust lost by a patient who can't pay for the plan.", 3),
  waived: points("Trust won from a patient who is treated for less.", 10),
  wordOfWaiver: points("Trust that the city gains by hearing of it.", 0.5),
});

const Policies = z.strictObject({
  delay: minutes("How long a decision is left open for the player before policies are asked.", 2),
  again: minutes("How long a protocol waits before it has the same lot looked at or rolled back again.", 120),
});

const Mouths = z.strictObject({
  monthsPerDay: field(z.number().min(0.05).max(12), "Months of teeth that a day and its night stand for, 0.05–12.", 1),
});
const Diagnosis = z.strictObject({
  shift: field(z.number().min(0).max(3), "How far the clinic's line moves c from its middle to either end, 0–3.", 0.6),
  skill: field(z.number().min(0).max(2), "Change of d′ between no skill and full skill, as a share, 0–2.", 0.2),
  rare: share("Findings per mouth of a kind that a patient's archetype does not have.", 0.01),
  foundOut: share("Chance a night that someone learns of a treatment they did not need.", 0.3),
  foundOutNights: field(z.int().min(0).max(100), "Nights after which it is forgotten, 0–100.", 5),
});
const guild = z.number().min(0).max(5);
const byGuild = z.tuple([guild, guild, guild]);
const Biome = z.strictObject({
  growth: field(byGuild, "Growth a day of protective, acid-making and gum-line bacteria alone, 0–5.", [0.8, 0.9, 0.7]),
  competition: field(
    z.tuple([byGuild, byGuild, byGuild]),
    "How strongly each guild (row) is pressed by the three, 0–5.",
    [
      [1, 0.4, 0.4],
      [0.5, 1, 0.1],
      [0.55, 0.1, 1],
    ],
  ),
  base: share("What acid makers and anaerobes can live on without sugar or plaque.", 0.38),
  feast: share("How much sugar or plaque adds to it.", 0.7),
  least: share("Below this the protective guild dwindles by itself.", 0.15),
  weight: share("Share of the hazard of caries and gum disease that hangs on the flora.", 0.6),
});

const Nanobots = z.strictObject({
  reaction: share("Share of a lot's plain risk that is left where malfunctions do the rest.", 0.2),
  nightMinutes: minutes("How much of a night counts for a swarm at fault.", 60),
  fadeMinutes: minutes("In which a swarm goes back by a stage once its fault has let go.", 60),
  spread: share("Share by which a stage may be shorter or longer than usual.", 0.3),
  dampens: minutes("For which dampening that slows by all would hold a swarm.", 240),
  telemetryLag: minutes("From a reading to its arrival.", 10),
  visible: share("Share of a signature that shows as soon as a single swarm is held.", 0.3),
  cusumSlack: rate("Shift that the alarm overlooks (k of CUSUM), in standard deviations.", 0.5),
  cusumLimit: field(z.number().min(1).max(40), "Sum at which it rings (h of CUSUM), in standard deviations, 1–40.", 7),
  callMinutes: minutes("Until somebody at home reaches for the telephone, on average.", 10),
  comesAlone: share("Chance an hour that somebody who bleeds at home comes in uncalled.", 0.3),
  ambulanceMinutes: minutes("Until the ambulance has taken somebody.", 10),
  fright: field(
    z.tuple([points("Tingle.", 4), points("Pain.", 10), points("Bleeding.", 18), points("Collapse.", 30)]),
    "Fright at each stage, before sensitivity.",
    [4, 10, 18, 30],
  ),
  seen: points("Fright of whoever sees somebody bleed or collapse.", 8),
  harmTrust: points("Trust of the city that a harm costs; double where nobody was told of the risks.", 2),
  collapseTrust: points("Trust of the city that a collapse costs; double where nobody was told of the risks.", 4),
  collapseFame: points("Good name that a collapse costs.", 3),
});
const Network = z.strictObject({
  stepMinutes: field(z.number().min(1).max(120), "A step of the network, 1–120 minutes.", 10),
  beta: share("Chance a step that an infection crosses a link.", 0.15),
  delta: share("Chance a step that a device gets rid of an infection by itself.", 0.1),
  see: share("Chance a step that an infected device is seen.", 0.3),
  gives: share("Chance that a swarm given at an infected device has the fault.", 0.8),
  slows: share("Share of its speed that an infected station loses.", 0.25),
  backupMinutes: field(z.number().min(10).max(600), "Time between two backups, 10–600 minutes.", 120),
  restoreMinutes: minutes("Restoring a device from its backup.", 30),
  restorePrice: credits("What that costs.", 60),
  patchMinutes: minutes("Patching a device.", 15),
  patchPrice: credits("What that costs.", 150),
  hands: field(z.int().min(1).max(20), "Devices that can be restored or patched at once, 1–20.", 2),
  moveMinutes: field(z.number().min(5).max(600), "Time between two moves of a hostile mind, 5–600 minutes.", 40),
  learns: share("Share of the way by which it gets used to a counter each time it meets it.", 0.35),
  forgets: field(z.number().min(0).max(1000), "What it forgets of each counter a step, 0–1000.", 15),
  wits: share("Chance that it slips away from what it has never met.", 0.3),
  slips: share("Chance that it slips away from what it is wholly used to.", 0.85),
});

const groups = {
  mouths: field(Mouths, "Time in mouths."),
  diagnosis: field(Diagnosis, "Finding what is there, and what is not."),
  biome: field(Biome, "The flora of the mouth."),
  nanobots: field(Nanobots, "Swarms at fault, and telemetry."),
  network: field(Network, "The network, in levels with nanobots."),
  pact: field(PactTuning, "Truce and joint practice with a rival."),
  fear: field(Fear, "Live anxiety."),
  contagion: field(Contagion, "How fear and calm spread between people."),
  surroundings: field(Surroundings, "Light and noise of a place."),
  pain: field(Pain, "Pain."),
  memory: field(Memory, "Memory between visits."),
  noShow: field(NoShow, "Appointments that are not kept."),
  trust: field(Trust, "Trust of the city."),
  policies: field(Policies, "What the clinic does by itself."),
  demand: field(Demand, "How many come; counts in levels with `money`."),
  money: field(Money, "Loans, and patients who can't pay."),
  city: field(CityTuning, "How the town chooses and talks; counts in levels with `city`."),
  safety: field(SafetyTuning, "What is done about malfunctions of nanobots."),
  staff: field(StaffTuning, "How work tires, and what tired hands do."),
  mood: field(MoodTuning, "What moves the mood of the staff."),
  evidence: field(EvidenceTuning, "What the investigation asks for and costs."),
  rival: field(RivalTuning, "How a rival sees and thinks."),
};
const rest = {
  walkSpeed: field(
    z.int().min(10).max(1000),
    "Walking: thousandths of a tile a tick (10 ticks a second at 1×), 10–1000.",
    240,
  ),
  rivalHouse: RivalHouseTuning,
  checkInMinutes: minutes("Checking in at the desk.", 3),
  payMinutes: minutes("Paying at the desk.", 2),
  recoverMinutes: minutes("Rest after an invasive treatment.", 6),
  consentMinutes: minutes("Explaining a plan before it starts.", 5),
};

export const TuningShape = z.strictObject({ ...rest, ...groups });
export const TuningPatch = z
  .strictObject({
    ...rest,
    mouths: field(Mouths.partial(), "Time in mouths."),
    diagnosis: field(Diagnosis.partial(), "Finding what is there, and what is not."),
    biome: field(Biome.partial(), "The flora of the mouth."),
    network: field(Network.partial(), "The network, in levels with nanobots."),
    pact: field(PactTuning.partial(), "Truce and joint practice with a rival."),
    fear: field(Fear.partial(), "Live anxiety."),
    contagion: field(Contagion.partial(), "How fear and calm spread between people."),
    pain: field(Pain.partial(), "Pain."),
    memory: field(Memory.partial(), "Memory between visits."),
    noShow: field(NoShow.partial(), "Appointments that are not kept."),
    trust: field(Trust.partial(), "Trust of the city."),
    demand: field(Demand.partial(), "How many come; counts in levels with `money`."),
    money: field(Money.partial(), "Loans, and patients who can't pay."),
    city: field(CityTuning.partial(), "How the town chooses and talks; counts in levels with `city`."),
    safety: field(SafetyTuning.partial(), "What is done about malfunctions of nanobots."),
    staff: field(StaffTuning.partial(), "How work tires, and what tired hands do."),
    mood: field(MoodTuning.partial(), "What moves the mood of the staff."),
    nanobots: field(Nanobots.partial(), "Swarms at fault, and telemetry."),
    evidence: field(EvidenceTuning.partial(), "What the investigation asks for and costs."),
    rival: field(RivalTuning.partial(), "How a rival sees and thinks."),
  })
  .partial();
