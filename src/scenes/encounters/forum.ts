/** The picture of a forum. */
import { EncounterScene } from "./encounter-scene.ts";
import type { SceneHost } from "../clinic-scene.ts";

export class ForumScene extends EncounterScene<"forum"> {
  constructor(host: SceneHost) {
    super(host, "forum");
  }

  protected override build(): void {
    this.cameras.main.setBackgroundColor("#16324a");
  }

  protected override frame(): void {}
}
