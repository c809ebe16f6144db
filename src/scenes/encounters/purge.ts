/** The picture of a purge. */
import { EncounterScene } from "./encounter-scene.ts";
import type { SceneHost } from "../clinic-scene.ts";

export class PurgeScene extends EncounterScene<"purge"> {
  constructor(host: SceneHost) {
    super(host, "purge");
  }

  protected override build(): void {
    this.cameras.main.setBackgroundColor("#16324a");
  }

  protected override frame(): void {}
}
