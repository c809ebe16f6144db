/** The picture of a demonstration. */
import { EncounterScene } from "./encounter-scene.ts";
import type { SceneHost } from "../clinic-scene.ts";

export class DemonstrationScene extends EncounterScene<"demonstration"> {
  constructor(host: SceneHost) {
    super(host, "demonstration");
  }

  protected override build(): void {
    this.cameras.main.setBackgroundColor("#16324a");
  }

  protected override frame(): void {}
}
