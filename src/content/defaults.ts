/** What base content leaves out, filled in: the simulation has every field of every kind. */
import type {
  AssistantDef,
  BuildingDef,
  HiringDef,
  MoneyDef,
  PoliciesDef,
  Policy,
  PolicyPreset,
} from "../sim/ruleset.ts";
import type { Comfort, RoomKind, StaffRole, ThingKind } from "../sim/ruleset.ts";
import { missingIds, policyWords } from "../sim/rules/policies/links.ts";
import { wantsTelemetry } from "../sim/rules/policies/vocabulary.ts";
import type { Base } from "./schema/base-files.ts";
import type { LevelFile } from "./schema/level.ts";

export function roomKindsOf(base: Base): Record<string, RoomKind> {
  return Object.fromEntries(
    Object.entries(base.rooms).map(([id, kind]) => [
      id,
      { id, about: "", price: 40, least: 2, walls: "full" as const, needs: [], ...kind },
    ]),
  );
}

export function thingKindsOf(base: Base): Record<string, ThingKind> {
  return Object.fromEntries(
    Object.entries(base.things).map(([id, kind]) => [
      id,
      {
        id,
        about: "",
        group: "decor" as const,
        upkeep: 0,
        noise: 0,
        noiseReach: 0,
        light: 0,
        lightReach: 0,
        hung: false,
        hides: false,
        lab: false,
        rooms: [],
        network: false,
        ...kind,
      },
    ]),
  );
}

export function comfortsOf(base: Base): Record<string, Comfort> {
  return Object.fromEntries(
    Object.entries(base.comforts).map(([id, comfort]) => [
      id,
      {
        id,
        cost: 0,
        needs: "",
        control: 0,
        numbs: 0,
        drug: false,
        trap: "",
        ages: [0, 120] as const,
        ...comfort,
        fits: { conditioned: 1, catastrophe: 1, generalised: 1, distrust: 1, ...comfort.fits },
      },
    ]),
  );
}

/** "all", or the ids that the level names. */
function offered(wanted: "all" | readonly string[] | undefined, all: readonly string[]): readonly string[] {
  return wanted === "all" ? all : (wanted ?? []);
}

export function talksOf(level: LevelFile, base: Base): readonly string[] {
  return offered(level.talks, Object.keys(base.topics));
}

export function buildingOf(level: LevelFile, base: Base): BuildingDef {
  return {
    rooms: offered(level.building?.rooms, Object.keys(base.rooms)),
    things: offered(level.building?.things, Object.keys(base.things)),
    resale: level.building?.resale ?? 0.5,
  };
}

export function hiringOf(level: LevelFile, base: Base): HiringDef {
  return {
    offered: level.hiring !== undefined,
    candidates: level.hiring?.candidates ?? 0,
    roles: offered(level.hiring?.roles, Object.keys(base.roles)) as readonly StaffRole[],
    courses: offered(level.hiring?.courses, Object.keys(base.courses)),
  };
}

/** Least and most credits of a kind of patient that says nothing of it. */
export const USUAL_WALLET: readonly [number, number] = [200, 700];

export function moneyOf(level: LevelFile): MoneyDef {
  return {
    on: level.money !== undefined,
    prices: level.money?.prices ?? false,
    loans: level.money?.loans ?? [],
    bailouts: level.money?.bailouts ?? [],
    floor: level.money?.floor ?? -1000,
  };
}

export function policiesOf(level: LevelFile, base: Base): PoliciesDef {
  const allowed = level.policies?.allowed ?? false;
  return {
    allowed,
    start: (level.policies?.start ?? []) as PoliciesDef["start"],
    presets: allowed ? presetsOf(level, base) : [],
  };
}

/**
 * A level may have taken away what a set of the base game names, or have no telemetry: then the rest of the set is
 * offered, if there is any.
 */
function presetsOf(level: LevelFile, base: Base): PolicyPreset[] {
  const words = policyWords({ ...base, cast: level.cast });
  const fits = (policy: Policy): boolean =>
    missingIds(policy, words).length === 0 && (level.nanobots !== undefined || !wantsTelemetry(policy));
  return Object.entries(base.policies)
    .map(([id, { name, about, policies }]) => ({
      id,
      name,
      about,
      policies: (policies as readonly Policy[]).filter(fits),
    }))
    .filter((preset) => preset.policies.length > 0);
}

/** The level's assistant: what it says, on top of what base content says of that id. */
export function assistantOf(level: LevelFile, base: Base): AssistantDef {
  const known = Object.hasOwn(base.assistants, level.assistant.id) ? base.assistants[level.assistant.id] : undefined;
  const plain = { name: level.assistant.id, about: "", energy: 8, minutesPerEnergy: 12, priorWeight: 4, abilities: [] };
  return { ...plain, ...known, ...level.assistant };
}
