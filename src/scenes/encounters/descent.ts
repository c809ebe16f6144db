/** The picture of a descent. */
import { EncounterScene } from "./encounter-scene.ts";
import type { SceneHost } from "../clinic-scene.ts";

export class DescentScene extends EncounterScene<"descent"> {
  constructor(host: SceneHost) {
    super(host, "descent");
  }

  protected override build(): void {
    this.cameras.main.setBackgroundColor("#16324a");
  }

  protected override frame(): void {}
}
