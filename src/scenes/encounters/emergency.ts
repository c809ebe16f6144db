/** The picture of a emergency. */
import { EncounterScene } from "./encounter-scene.ts";
import type { SceneHost } from "../clinic-scene.ts";

export class EmergencyScene extends EncounterScene<"emergency"> {
  constructor(host: SceneHost) {
    super(host, "emergency");
  }

  protected override build(): void {
    this.cameras.main.setBackgroundColor("#16324a");
  }

  protected override frame(): void {}
}
