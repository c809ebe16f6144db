/** What the assistant says unasked: what it is, why it matters, what could be done, and what to look at. */
import type { Concern, ConcernKind } from "../../sim/rules/adviser/concerns.ts";
import { presses } from "../../sim/rules/adviser/word.ts";
import { findPatient, findStaff, patientName, workerName } from "../../sim/rules/people/people.ts";
import type { FocusTarget } from "../api.ts";
import type { IconName } from "../ui/icons.ts";
import { blockerText } from "./blocked.ts";
import type { Game } from "./game.ts";

export interface Remark {
  readonly concern: Concern;
  readonly icon: IconName;
  readonly text: string;
  /** It can't wait. */
  readonly presses: boolean;
  /** What it points at in the clinic, or null. */
  readonly target: FocusTarget | null;
  /** Sheet that deals with it, and its tab, or "". */
  readonly sheet: string;
  readonly tab: string;
}

const ICONS: Readonly<Record<ConcernKind, IconName>> = {
  distress: "hand-stop",
  phone: "phone-incoming",
  incident: "report",
  swarm: "activity-heartbeat",
  lot: "package",
  device: "virus",
  leaving: "door-exit",
  afraid: "mood-sad",
  queue: "users-group",
  blocked: "route-off",
  tired: "zzz",
  unhappy: "mood-angry",
  cash: "coin",
  "goal-late": "hourglass",
  "goal-slipping": "flag",
  rumour: "ear",
  verdict: "gavel",
};

/** Sheet and tab by kind; what is about a person is dealt with on their card. */
const SHEETS: Readonly<Partial<Record<ConcernKind, readonly [sheet: string, tab: string]>>> = {
  incident: ["nanobots", "cases"],
  lot: ["nanobots", "lots"],
  device: ["nanobots", "network"],
  verdict: ["nanobots", "board"],
  tired: ["staff", ""],
  unhappy: ["staff", ""],
  cash: ["money", ""],
  rumour: ["city", "rival"],
};

export function remarkOf(game: Game, concern: Concern): Remark {
  const { kind } = concern;
  const [sheet, tab] = SHEETS[kind] ?? ["", ""];
  return {
    concern,
    icon: ICONS[kind],
    text: textOf(game, concern),
    presses: presses(concern),
    target: targetOf(game, concern),
    sheet,
    tab,
  };
}

function textOf(game: Game, { kind, level, about, params }: Concern): string {
  const { words, rules, state } = game;
  const patient = findPatient(state, Number(params["patient"] ?? (kind === "tired" ? 0 : about)) || 0);
  const worker = findStaff(state, Number(about) || 0);
  const goal = rules.goals.find((each) => each.id === about);
  const thing = state.things.find((each) => each.id === params["thing"]);
  const values = {
    ...params,
    name: given(patient ? words.tx(patientName(rules, patient)) : worker ? words.tx(workerName(rules, worker)) : ""),
    count: Number(params["count"] ?? 0),
    goal: goal ? words.tx(goal.title) : "",
    device: words.tx(rules.thingKinds[thing?.kind ?? ""]?.name ?? ""),
    short: words.money(Number(params["short"] ?? 0)),
    why: kind === "blocked" ? whyBlocked(game, params) : "",
  };
  const worse = `adviser.say.${kind}-worse`;
  return words.t(level === 3 && words.has(worse) ? worse : `adviser.say.${kind}`, values);
}

const given = (name: string): string => name.split(" ")[0] ?? name;

function whyBlocked(game: Game, params: Concern["params"]): string {
  return blockerText(game, { code: params["code"] as never, params, who: [] });
}

function targetOf({ state }: Game, { what, about, params }: Concern): FocusTarget | null {
  const patient = Number(params["patient"] ?? (what === "patient" ? about : 0));
  if (what === "staff") return { staff: Number(about) };
  if (what === "thing")
    return state.things.some((each) => each.id === params["thing"]) ? { thing: String(params["thing"]) } : null;
  return patient > 0 && state.patients.some((each) => each.id === patient) ? { patient } : null;
}
