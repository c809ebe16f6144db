/** The picture of each kind of encounter. */
import type { EncounterKind } from "../../sim/ruleset.ts";
import type { SceneHost } from "../clinic-scene.ts";
import { DemonstrationScene } from "./demonstration.ts";
import { DescentScene } from "./descent.ts";
import { EmergencyScene } from "./emergency.ts";
import type { EncounterScene } from "./encounter-scene.ts";
import { ForumScene } from "./forum.ts";
import { PurgeScene } from "./purge.ts";

export function encounterScenes(host: SceneHost): EncounterScene<EncounterKind>[] {
  const scenes = [
    new DemonstrationScene(host),
    new EmergencyScene(host),
    new PurgeScene(host),
    new ForumScene(host),
    new DescentScene(host),
  ];
  return scenes as unknown as EncounterScene<EncounterKind>[];
}
