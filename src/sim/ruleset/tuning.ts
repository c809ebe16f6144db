import type { Difficulty } from "./rival.ts";

/** Constants of the model, in one place so that a mod can turn them. Sources: docs/model.md. */
import type { CityTuning } from "./city.ts";

export interface Tuning {
  readonly walkSpeed: number;
  readonly fear: {
    readonly decayPerMinute: number;
    readonly waitPerMinute: number;
    readonly waitGrace: number;
    readonly baselineShare: number;
    readonly panicSeen: number;
    readonly bolt: number;
    readonly distress: number;
    readonly anxious: number;
    readonly uneasy: number;
    readonly manner: number;
    readonly ownTrigger: number;
    readonly comfortFirst: number;
    readonly comfortPull: number;
    readonly habituationMinutes: number;
    readonly habituationControl: number;
    readonly restMinutes: number;
    readonly restFactor: number;
    readonly restControl: number;
    readonly explain: number;
    readonly explainControl: number;
    readonly noise: number;
    readonly light: number;
    readonly sight: number;
    readonly sightReach: number;
  };
  readonly contagion: {
    readonly alpha: number;
    readonly metres: number;
    readonly delta: number;
    readonly eta: number;
    readonly beta: number;
    readonly range: number;
  };
  readonly surroundings: {
    readonly daylight: number;
    readonly daylightReach: number;
    readonly wallMuffles: number;
  };
  readonly pain: { readonly base: number; readonly anxious: number; readonly impulse: number };
  readonly memory: { readonly up: number; readonly down: number };
  /** Logit of a missed appointment: constant, a point of MDAS over 12, a day ahead, what a reminder takes off. */
  readonly noShow: { readonly base: number; readonly mdas: number; readonly lead: number; readonly reminder: number };
  readonly trust: { readonly k: number; readonly badWeight: number };
  readonly policies: { readonly delay: number; readonly again: number };
  readonly demand: {
    readonly chance: number;
    readonly trust: number;
    readonly fame: number;
    readonly price: number;
    readonly wait: number;
    readonly usualWait: number;
  };
  readonly city: CityTuning;
  readonly safety: {
    readonly labBase: number;
    readonly labEach: number;
    readonly labFaster: number;
    readonly labClean: number;
    readonly labPrior: number;
    readonly couriers: number;
    readonly calmMinutes: number;
    readonly canaries: number;
    readonly gate: number;
    readonly testPrice: number;
    readonly testMinutes: number;
    readonly toldTrust: number;
    readonly toldCalm: number;
    readonly toldShare: number;
    readonly reportTrust: number;
    readonly reportShare: number;
    readonly reportHours: number;
    readonly fine: number;
    readonly fineTrust: number;
    readonly recallTrust: number;
    readonly recallWrong: number;
    readonly waitTrust: number;
    readonly fuse: number;
    readonly fuseEach: number;
    readonly fuseKnows: number;
    readonly fuseAngry: number;
    readonly coverMood: number;
  };
  readonly money: {
    readonly mostLoans: number;
    readonly declined: number;
    readonly waived: number;
    readonly wordOfWaiver: number;
  };
  readonly staff: StaffTuning;
  readonly mood: MoodTuning;
  readonly evidence: EvidenceTuning;
  readonly mouths: {
    /** Months of teeth that a day and a night of the game stand for. */
    readonly monthsPerDay: number;
  };
  readonly diagnosis: {
    /** How far the clinic's line moves c from its middle to either end. */
    readonly shift: number;
    /** Change of d′ between no skill and full skill, as a share. */
    readonly skill: number;
    /** Expected findings per mouth of kinds that a patient's archetype does not have. */
    readonly rare: number;
    /** Chance a night that someone learns of a treatment they did not need, and how many nights they may. */
    readonly foundOut: number;
    readonly foundOutNights: number;
  };
  readonly biome: BiomeTuning;
  readonly nanobots: NanobotsTuning;
  readonly network: NetworkTuning;
  readonly rival: RivalTuning;
  readonly pact: PactTuning;
  readonly rivalHouse: RivalHouseTuning;
  readonly checkInMinutes: number;
  readonly payMinutes: number;
  readonly recoverMinutes: number;
  readonly consentMinutes: number;
}

/** How a rival sees and thinks. The formulas: docs/rival.md, "The mind". */
export interface RivalTuning {
  /** Minutes between two looks, for how long they are remembered, and between two decisions. */
  readonly seeMinutes: number;
  readonly rememberMinutes: number;
  readonly decideMinutes: number;
  /** K of the belief's filter, 0–1, and the minutes over which a trend is seen. */
  readonly gain: number;
  readonly trendMinutes: number;
  /** More weight for what fits what they are set on, and decisions in which that fades. */
  readonly bent: number;
  readonly bentDecisions: number;
  /** Least score that is of any use, and how much more the most patient ask; share of the best below which a move is dropped. */
  readonly bar: number;
  readonly patient: number;
  readonly worse: number;
  /** How much a full grudge and full goodwill change the weight of what is wholly hostile. */
  readonly grudge: number;
  readonly goodwill: number;
  /** Hostility over which a pact rules a move out. */
  readonly hostile: number;
  /** Change of weight for a share that turned out better than expected. */
  readonly learns: number;
  /** What a visit is thought to bring, credits, before they have books; and people in need an hour, the same. */
  readonly fee: number;
  readonly callers: number;
  /** Credits at which a prospect is three quarters of the best. */
  readonly prospect: number;
  readonly difficulty: Readonly<Record<Difficulty, RivalSight>>;
}

export interface RivalSight {
  /** Standard deviation of what they see, as a share of the whole range. */
  readonly sigma: number;
  /** Hours that they look ahead; 0 for not at all. */
  readonly lookahead: number;
  /** Temperature of the choice among the best. */
  readonly temperature: number;
  /** Minutes by which what they see is old. */
  readonly delay: number;
}

/** Truce and joint practice (docs/rival.md). Minutes of clinic time, shares 0–1, points 0–100, credits. */
export interface PactTuning {
  /** How long a truce holds before both think it over. */
  readonly truceMinutes: number;
  /** Regard that each day of a kept word wins, and what they forgive a declined hand. */
  readonly keptRegard: number;
  readonly declined: number;
  /** What going back on one's word costs: trust, fame, what each segment says, and the other's regard. */
  readonly breakTrust: number;
  readonly breakFame: number;
  readonly breakWord: number;
  readonly breakRegard: number;
  /** Joint practice: what the town thinks of it at first, and the fee for each person that one house sends the other. */
  readonly jointTrust: number;
  readonly fee: number;
  /** Minutes across town; and for whom machines matter enough to be sent where they fit (gap of utility). */
  readonly walkMinutes: number;
  readonly fitGap: number;
  /** Share of the other's method, of the other's good name in town, and of the other's harm, that counts here. */
  readonly method: number;
  readonly fame: number;
  readonly blame: number;
  /** Points of trust that a harm of the other's costs, when it comes out. */
  readonly blameTrust: number;
}

/** How work tires, and what tired hands, mood and the wrong job do to it. Points 0–100, minutes, shares. */
export interface StaffTuning {
  /** Points of fatigue an hour with a patient, and an hour at the desk. */
  readonly workPerHour: number;
  readonly deskPerHour: number;
  /** Points that a minute of break takes away on a seat made for it; half of that without one. */
  readonly breakPerMinute: number;
  readonly breakMinutes: number;
  readonly overnight: number;
  /** Fatigue from which it shows, and from which people take a break by themselves. */
  readonly tired: number;
  readonly worn: number;
  /** Share of speed that is lost at fatigue 100, and by how much pain and misses grow there. */
  readonly slower: number;
  readonly clumsier: number;
  /** Share of their skill that someone brings to a job that is not theirs; half of the rest once they have learned it. */
  readonly standIn: number;
  /** Share by which the best and the worst mood change speed and manner. */
  readonly moodSwing: number;
  /** Share of the usual time at the desk while a manager is about. */
  readonly managedDesk: number;
  /** Mood below which they think of leaving; a day of it and they give notice, for a day ahead. */
  readonly quits: number;
  /** Days of pay that hiring and letting go cost at once. */
  readonly hiringFee: number;
  readonly severance: number;
}

/** What moves mood, in points. */
export interface MoodTuning {
  readonly start: number;
  /** A day, for pay of double what they could have elsewhere; likewise downward. */
  readonly pay: number;
  /** An hour at fatigue 100. */
  readonly overwork: number;
  readonly break: number;
  /** For each point of comfort that the room they rest in has. */
  readonly staffRoom: number;
  readonly thanked: number;
  readonly shoutedAt: number;
  readonly dismissal: number;
  readonly departure: number;
  /** A day, with a manager of perfect manner about. */
  readonly manager: number;
  readonly trained: number;
  /** For pay raised by half, and lost for pay cut by half. */
  readonly raise: number;
  readonly cut: number;
  /** Share of the distance to `start` that an hour takes away. */
  readonly back: number;
}

type ByGuild = readonly [protective: number, acid: number, gum: number];
/** Oral flora: three guilds that compete, in steps of a day (docs/model.md). */
export interface BiomeTuning {
  /** Growth a day when alone. */
  readonly growth: ByGuild;
  /** How strongly each guild is pressed by the three: rows feel, columns press. */
  readonly competition: readonly [ByGuild, ByGuild, ByGuild];
  /** What acid makers and anaerobes can live on without sugar or plaque, and how much those add. */
  readonly base: number;
  readonly feast: number;
  /** Below this the protective guild can't hold its ground (Allee effect). */
  readonly least: number;
  /** Share of the hazard that hangs on the flora. */
  readonly weight: number;
}

/** Swarms at fault, telemetry, and what people do about it (docs/nanobots.md). Minutes, shares, points 0–100. */
export interface NanobotsTuning {
  /** Share of a lot's plain risk that is left where malfunctions do the rest. */
  readonly reaction: number;
  /** Minutes that a night stands for: people sleep, and bots work slowly. */
  readonly nightMinutes: number;
  /** Minutes in which a swarm goes back by a stage once its fault has let go. */
  readonly fadeMinutes: number;
  /** Share by which a stage may be shorter or longer than usual. */
  readonly spread: number;
  /** Minutes for which dampening that slows by all would hold a swarm. */
  readonly dampens: number;
  /** Minutes from a reading to its arrival. */
  readonly telemetryLag: number;
  /** Share of a signature that shows as soon as a single swarm is held. */
  readonly visible: number;
  /** CUSUM: k and h, in standard deviations. */
  readonly cusumSlack: number;
  readonly cusumLimit: number;
  /** Minutes until somebody at home reaches for the telephone, on average. */
  readonly callMinutes: number;
  /** Chance an hour that somebody who bleeds at home comes in uncalled. */
  readonly comesAlone: number;
  /** Minutes until the ambulance has taken somebody. */
  readonly ambulanceMinutes: number;
  /** Fright at tingle, pain, bleeding, collapse, before sensitivity; and of whoever sees the last two. */
  readonly fright: readonly [tingle: number, pain: number, bleeding: number, collapse: number];
  readonly seen: number;
  /** Points that the city takes from trust for a harm and for a collapse, and from fame; doubled where nobody was told of the risks. */
  readonly harmTrust: number;
  readonly collapseTrust: number;
  readonly collapseFame: number;
}

/** The clinic's network (docs/nanobots.md). Shares and chances 0–1, minutes, whole credits. */
export interface NetworkTuning {
  readonly stepMinutes: number;
  /** Chance a step that an infection crosses a link, and that a device gets rid of it by itself. */
  readonly beta: number;
  readonly delta: number;
  /** Chance a step that an infected device is seen. */
  readonly see: number;
  /** Chance that a swarm given at an infected device has the fault from the start. */
  readonly gives: number;
  /** Share of its speed that an infected station loses. */
  readonly slows: number;
  readonly backupMinutes: number;
  readonly restoreMinutes: number;
  readonly restorePrice: number;
  readonly patchMinutes: number;
  readonly patchPrice: number;
  /** Devices that can be restored or patched at once. */
  readonly hands: number;
  /** Minutes between two moves of a hostile mind. */
  readonly moveMinutes: number;
  /** Share of the distance to 1000 by which it gets used to a counter each time, and what it forgets a step, of 1000. */
  readonly learns: number;
  readonly forgets: number;
  /** Chance that it slips away from what it has never met, and from what it is wholly used to. */
  readonly wits: number;
  readonly slips: number;
}

/** The rival's house at its coarser grain (docs/rival.md, "The house"). Minutes, shares, whole credits. */
export interface RivalHouseTuning {
  /** People that it takes to keep a chair at work. */
  readonly team: number;
  /** Minutes a visit for greeting, walking, paying. */
  readonly overhead: number;
  /** Share of the minutes of work that other hands do beside the chair: examinations, small care. */
  readonly aside: number;
  /** How often somebody waits in one visit, as long each time. */
  readonly stages: number;
  /** Most items in one visit, and people waiting for each chair from which only one is done. */
  readonly items: number;
  readonly rush: number;
  /** People waiting for each chair from which the door is shut. */
  readonly room: number;
  /** How far manner takes fear away, in anxiety points at manner 1, and what share of a procedure's fright is felt at once. */
  readonly soothes: number;
  readonly fright: number;
  /** Pay of one person a day at middling skill and manner, and upkeep a day of a chair with all about it. */
  readonly wage: number;
  readonly upkeep: number;
  /** Least doses in the house before a new lot is ordered; doses in it, its price, how far its integrity may be off. */
  readonly lowDoses: number;
  readonly lotDoses: number;
  readonly lotPrice: number;
  readonly lotSpread: number;
  /** Points of trust that a needless treatment costs once it is noticed. */
  readonly noticed: number;
  /** What a chair brings when it is sold, in credits; and cash below which the last one closes. */
  readonly resale: number;
  readonly floor: number;
}

/** What the investigation asks for and costs. */
export interface EvidenceTuning {
  /** Records in an answer, credits for it, and minutes until it comes. */
  readonly cases: { readonly rows: number; readonly price: number; readonly minutes: number };
  readonly controls: { readonly rows: number; readonly price: number; readonly minutes: number };
  /** For each blank that is filled in; no request takes less than `least` minutes. */
  readonly fields: { readonly price: number; readonly minutes: number; readonly least: number };
  /** Minutes after which it is known what came of an own treatment. */
  readonly settles: number;
  /** Chance of a cause from which it can be held, and named in public; 0–1. */
  readonly hold: number;
  readonly accuse: number;
  /** Points won by naming the right cause, and by closing a case that has none. */
  readonly right: { readonly trust: number; readonly fame: number };
  readonly cleared: { readonly trust: number; readonly fame: number };
  /** Points lost, and credits, by naming the wrong one; by closing a case too early. */
  readonly wrong: { readonly trust: number; readonly fame: number; readonly fine: number };
  readonly missed: { readonly trust: number; readonly fame: number };
}
