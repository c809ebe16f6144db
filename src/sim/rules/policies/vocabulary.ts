/** The parts that policies are written from, and whom each can be asked about: for shapes, checks, editor and tests. */
import type {
  Policy,
  PolicyAbout,
  PolicyAct,
  PolicyFlag,
  PolicyName,
  PolicyNumber,
  ProtocolAct,
  Way,
} from "../../ruleset.ts";

/** Most policies in a clinic, and most tests in one. */
export const MOST_POLICIES = 40;
export const MOST_TESTS = 8;

export const WAYS = ["by-hand", "nanobots", "conservative"] as const satisfies readonly Way[];
export const SEATTLE: readonly string[] = ["conditioned", "catastrophe", "generalised", "distrust"];
/** Any person written by name, in a test about `cast`. */
export const ANYONE = "anyone";
/** Percent of the way to an alarm at which it is on. */
export const ALARM = 100;
/** What the lab says when it finds nothing, in a test about `lab`. */
export const NOTHING_FOUND = "none";

export const NUMBERS = [
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
  "stage",
  "alarm",
  "doses",
  "integrity",
  "carriers",
  "felt",
  "felt-share",
] as const satisfies readonly PolicyNumber[];
export const NAMES = [
  "kind",
  "seattle",
  "trigger",
  "cast",
  "finding",
  "way",
  "trait",
  "lab",
] as const satisfies readonly PolicyName[];
export const FLAGS = ["lot-alarm", "lot-told"] as const satisfies readonly PolicyFlag[];

/** What a policy is about. All but `patient` are protocols. */
export type Family = "patient" | "lot" | "incident" | "call" | "device";

const PROTOCOLS: Readonly<Record<ProtocolAct["do"], Exclude<Family, "patient">>> = {
  "pause-lot": "lot",
  "diagnose-lot": "lot",
  "tell-patients": "lot",
  "recall-lot": "lot",
  "roll-out": "lot",
  "roll-back": "lot",
  "report-incident": "incident",
  "answer-call": "call",
  "isolate-device": "device",
};

export function familyOf(act: { readonly do: PolicyAct["do"] }): Family {
  return isProtocol(act) ? PROTOCOLS[act.do] : "patient";
}

export function isProtocol(act: { readonly do: PolicyAct["do"] }): act is ProtocolAct {
  return Object.hasOwn(PROTOCOLS, act.do);
}

/** Whether a policy only limits what may be done. */
export function isGuard(rule: { readonly then: { readonly do: string } }): boolean {
  return rule.then.do === "forbid" || rule.then.do === "require" || rule.then.do === "canaries";
}

const EVERYWHERE: readonly PolicyAbout[] = ["waiting", "hour"];
const OF_LOTS: readonly PolicyAbout[] = [
  "alarm",
  "doses",
  "integrity",
  "carriers",
  "felt",
  "felt-share",
  "lab",
  "sure",
  "lot-alarm",
  "lot-told",
];
const ASKED: Readonly<Record<Family, readonly PolicyAbout[]>> = {
  patient: [
    "anxiety",
    "mdas",
    "trust",
    "age",
    "waited",
    "wallet",
    "visits",
    "severity",
    "sure",
    "forecast",
    "stage",
    "kind",
    "seattle",
    "trigger",
    "cast",
    "finding",
    "way",
    "trait",
    "lot-alarm",
    "lot-told",
    ...EVERYWHERE,
  ],
  lot: [...OF_LOTS, ...EVERYWHERE],
  incident: ["stage", "waited", ...OF_LOTS, ...EVERYWHERE],
  call: ["stage", "waited", ...OF_LOTS, ...EVERYWHERE],
  device: EVERYWHERE,
};

/** Whether there is anything to ask about this, of a patient, a lot … */
export function canAsk(family: Family, about: PolicyAbout): boolean {
  return ASKED[family].includes(about);
}

const OF_SWARMS: readonly PolicyAbout[] = ["stage", "trait", "lot-alarm", "lot-told"];

/** Whether asking this of a patient means something only where nanobots have telemetry. */
export function asksTelemetry(about: PolicyAbout): boolean {
  return OF_SWARMS.includes(about);
}

/** Whether doing this means something only where nanobots have telemetry. */
export function actsOnTelemetry(act: { readonly do: PolicyAct["do"] }): boolean {
  return isProtocol(act) || act.do === "canaries";
}

export function wantsTelemetry(policy: Pick<Policy, "when" | "then">): boolean {
  return actsOnTelemetry(policy.then) || policy.when.some((test) => asksTelemetry(test.about));
}
