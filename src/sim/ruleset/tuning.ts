/** Constants of the model, in one place so that a mod can turn them. Sources: docs/model.md. */
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
  readonly trust: { readonly k: number; readonly badWeight: number };
  readonly policies: { readonly delay: number };
  readonly demand: {
    readonly chance: number;
    readonly trust: number;
    readonly fame: number;
    readonly price: number;
    readonly wait: number;
    readonly usualWait: number;
  };
  readonly money: {
    readonly mostLoans: number;
    readonly declined: number;
    readonly waived: number;
    readonly wordOfWaiver: number;
  };
  readonly checkInMinutes: number;
  readonly payMinutes: number;
  readonly recoverMinutes: number;
  readonly consentMinutes: number;
}
