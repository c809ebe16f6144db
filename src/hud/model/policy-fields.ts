/** What a house rule does, as fields to fill in; and the list of rules: new ones, more of them, another order. */
import type { Comfort, Policy, PolicyAct, PolicyTest, ProtocolAct } from "../../sim/ruleset.ts";
import { wordsOf } from "../../sim/rules/policies/links.ts";
import { freeId } from "../../sim/rules/policies/list.ts";
import { actsOnTelemetry, canAsk, familyOf, isProtocol, WAYS } from "../../sim/rules/policies/vocabulary.ts";
import type { Game } from "./game.ts";
import { firstTest, nameOf, newTest, within, type Field, type Option } from "./policy-asks.ts";

/** What a rule can do, by the question that it answers. */
const ACT_GROUPS: readonly { readonly id: string; readonly acts: readonly PolicyAct["do"][] }[] = [
  { id: "exam", acts: ["examine"] },
  { id: "care", acts: ["treat", "leave-alone"] },
  { id: "ease", acts: ["best-comfort", "comfort", "explain"] },
  { id: "hand", acts: ["answer"] },
  { id: "order", acts: ["go-first", "ask-me"] },
  { id: "guards", acts: ["forbid", "require", "canaries"] },
  { id: "lots", acts: ["pause-lot", "diagnose-lot", "tell-patients", "roll-out", "roll-back", "recall-lot"] },
  { id: "harm", acts: ["answer-call", "report-incident"] },
  { id: "network", acts: ["isolate-device"] },
];

/** What rules can do in this level, besides what this one does already: protocols only where nanobots have telemetry. */
export function actGroups(
  { rules }: Game,
  now?: PolicyAct["do"],
): { readonly id: string; readonly acts: readonly PolicyAct["do"][] }[] {
  const shown = (act: PolicyAct["do"]): boolean =>
    act === now || rules.nanobots.offered || !actsOnTelemetry({ do: act });
  return ACT_GROUPS.map(({ id, acts }) => ({ id, acts: acts.filter(shown) })).filter(({ acts }) => acts.length > 0);
}

/** A new act of a kind, with the first choice of everything. */
export function newAct(game: Game, kind: PolicyAct["do"]): PolicyAct {
  const known = wordsOf(game.rules);
  switch (kind) {
    case "examine":
      return { do: kind, method: known.exams[0] ?? "" };
    case "treat":
      return { do: kind, way: "by-hand" };
    case "comfort":
      return { do: kind, comfort: game.state.unlocked.comforts[0] ?? known.comforts[0] ?? "" };
    case "best-comfort":
      return { do: kind, kind: known.comfortKinds[0] ?? "world", chance: 40 };
    case "explain":
      return { do: kind, first: true };
    case "answer":
      return { do: kind, answer: "rest" };
    case "forbid":
      return { do: kind, what: "nanobots", integrity: 90, binds: "all" };
    case "require":
      return { do: kind, what: "explain", binds: "all" };
    case "canaries":
      return { do: kind, most: 2, minutes: 120, binds: "all" };
    case "pause-lot":
      return { do: kind, on: true };
    case "recall-lot":
      return { do: kind, class: "II" };
    case "roll-out":
      return { do: kind, gate: true };
    case "answer-call":
      return { do: kind, answer: "come-in" };
    default:
      return { do: kind };
  }
}

export function actFields(game: Game, act: PolicyAct): Field[] {
  const { words } = game;
  const known = wordsOf(game.rules);
  const choice = (key: string, value: string, options: readonly Option[]): Field => ({
    kind: "choice",
    key,
    value,
    options,
  });
  const named = (what: string, ids: readonly string[]): Option[] =>
    ids.map((id) => ({ value: id, label: nameOf(game, what, id) }));
  const said = (prefix: string, ids: readonly string[]): Option[] =>
    ids.map((id) => ({ value: id, label: words.t(`policy.pick.${prefix}-${id}`) }));
  const percent = (key: string, value: number): Field => ({
    kind: "number",
    key,
    value,
    min: 0,
    max: 100,
    unit: "percent",
  });
  switch (act.do) {
    case "examine":
      return [choice("method", act.method, named("exam", known.exams))];
    case "treat":
      return [
        choice("way", act.way, named("way", WAYS)),
        ...(act.way === "nanobots" ? [percent("integrity", act.integrity ?? 0)] : []),
      ];
    case "comfort":
      return [choice("comfort", act.comfort, named("comfort", known.comforts))];
    case "best-comfort":
      return [choice("kind", act.kind, named("comfort-kind", known.comfortKinds)), percent("chance", act.chance ?? 0)];
    case "explain":
      return [choice("first", String(act.first), said("first", ["true", "false"]))];
    case "answer":
      return [choice("answer", act.answer, said("answer", ["rest", "press-on", "stop"]))];
    case "forbid":
      return [
        choice("what", act.what, [...named("way", WAYS), ...said("forbid", ["press-on"])]),
        ...(act.what === "nanobots" ? [percent("below", act.integrity ?? 100)] : []),
        choice("binds", act.binds, said("binds", ["all", "policies"])),
      ];
    case "require":
      return [
        choice("what", act.kind ?? act.what, [
          ...said("require", ["explain", "comfort"]),
          ...named("comfort-kind", known.comfortKinds),
        ]),
        choice("binds", act.binds, said("binds", ["all", "policies"])),
      ];
    case "canaries":
      return [
        { kind: "number", key: "most", value: act.most, min: 1, max: 50, unit: "people" },
        { kind: "number", key: "minutes", value: act.minutes, min: 0, max: 6000, unit: "minutes" },
        choice("binds", act.binds, said("binds", ["all", "policies"])),
      ];
    default:
      return isProtocol(act) ? protocolFields(act, choice, said) : [];
  }
}

function protocolFields(
  act: ProtocolAct,
  choice: (key: string, value: string, options: readonly Option[]) => Field,
  said: (prefix: string, ids: readonly string[]) => Option[],
): Field[] {
  switch (act.do) {
    case "pause-lot":
      return [choice("on", String(act.on), said("pause", ["true", "false"]))];
    case "recall-lot":
      return [choice("class", act.class, said("class", ["I", "II", "III"]))];
    case "roll-out":
      return [choice("gate", String(act.gate), said("gate", ["true", "false"]))];
    case "answer-call":
      return [choice("answer", act.answer, said("call", ["come-in", "kit", "wait"]))];
    default:
      return [];
  }
}

/** The act with one field changed. */
export function changeAct(act: PolicyAct, key: string, value: string | number | readonly string[]): PolicyAct {
  const text = typeof value === "string" ? value : "";
  const percent = within(value, 0, 100);
  const set = (patch: object): PolicyAct => ({ ...act, ...patch }) as PolicyAct;
  if (key === "integrity") return percent === null ? act : set({ integrity: percent });
  if (key === "chance") return percent === null ? act : set({ chance: percent });
  if (key === "first" || key === "on" || key === "gate") return set({ [key]: text === "true" });
  if (act.do === "canaries" && key !== "binds") {
    const n = within(value, key === "most" ? 1 : 0, key === "most" ? 50 : 6000);
    return n === null ? act : set({ [key]: Math.round(n) });
  }
  if (act.do === "treat" && key === "way") return { do: "treat", way: text as "by-hand" };
  if (act.do === "forbid") {
    if (key === "below") {
      const { integrity: _gone, ...rest } = act;
      return percent === null ? act : percent >= 100 ? rest : { ...act, integrity: percent };
    }
    if (key === "what") return { do: "forbid", what: text as "nanobots", binds: act.binds };
  }
  if (act.do === "require" && key === "what") {
    const plain = text === "explain" || text === "comfort";
    return plain
      ? { do: "require", what: text, binds: act.binds }
      : { do: "require", what: "comfort", kind: text as Comfort["kind"], binds: act.binds };
  }
  return set({ [key]: text });
}

/** The rule with another act; what can't be asked about in a rule of that kind goes. */
export function withAct(game: Game, policy: Policy, kind: PolicyAct["do"]): Policy {
  const then = newAct(game, kind);
  if (familyOf(then) === familyOf(policy.then)) return { ...policy, then };
  const kept: PolicyTest[] = policy.when.filter((test) => canAsk(familyOf(then), test.about));
  return { ...policy, then, when: kept.length > 0 || policy.when.length === 0 ? kept : [firstTest(game, then)] };
}

/** A rule to start writing: switched off until the player turns it on. */
export function newPolicy(game: Game, policies: readonly Policy[]): Policy {
  return {
    id: freeId("rule", policies),
    name: game.words.t("policy.new-name", { n: policies.length + 1 }),
    on: false,
    when: [newTest(game, "anxiety")],
    then: newAct(game, "best-comfort"),
  };
}

/** The list with the rule at `from` moved to stand at `to`. */
export function movePolicy(policies: readonly Policy[], from: number, to: number): Policy[] {
  const all = [...policies];
  const [moved] = all.splice(from, 1);
  if (moved) all.splice(Math.max(0, Math.min(all.length, to)), 0, moved);
  return all;
}
