/** What the pictures of all encounters share: the game they show, what happens in it, and the time that passed. */
import * as Phaser from "phaser";
import { activeOf } from "../../sim/rules/encounters/encounters.ts";
import type { SimEvent } from "../../sim/events.ts";
import type { EncounterDefs, EncounterKind } from "../../sim/ruleset.ts";
import type { EncounterOf } from "../../sim/state.ts";
import type { Session } from "../../session/session.ts";
import type { SceneHost } from "../clinic-scene.ts";

/** Frames longer than this are not caught up with. */
const LONGEST_FRAME = 100;

export function sceneOf(kind: EncounterKind): string {
  return `encounter-${kind}`;
}

/**
 * `build` makes the picture once, `frame` brings it up to date with the state, `told` hears what happened, `layout` is
 * called at the start and whenever the view changes its size. Coordinates are canvas pixels; `ratio` of them go to one
 * CSS pixel.
 */
export abstract class EncounterScene<K extends EncounterKind> extends Phaser.Scene {
  protected readonly host: SceneHost;
  protected readonly kind: K;
  protected session!: Session;
  /** Real milliseconds since the picture was made, and since the last frame. */
  protected now = 0;
  protected delta = 16;
  /** Motion is to be reduced. */
  protected calm = false;

  constructor(host: SceneHost, kind: K) {
    super(sceneOf(kind));
    this.host = host;
    this.kind = kind;
  }

  create(): void {
    const session = this.host.api.session();
    if (!session) throw new Error("An encounter is shown without a game.");
    this.session = session;
    this.now = 0;
    this.calm = this.host.api.reducedMotion();
    this.build();
    this.layout(this.scale.width, this.scale.height, this.host.size().ratio);
    const off = session.onTick((events) => this.told(events));
    const resized = () => this.layout(this.scale.width, this.scale.height, this.host.size().ratio);
    this.scale.on(Phaser.Scale.Events.RESIZE, resized);
    this.events.once(Phaser.Scenes.Events.SHUTDOWN, () => {
      off();
      this.scale.off(Phaser.Scale.Events.RESIZE, resized);
      this.unbuild();
    });
  }

  override update(_time: number, delta: number): void {
    this.delta = Math.min(LONGEST_FRAME, delta);
    this.now += this.delta;
    this.calm = this.host.api.reducedMotion();
    const encounter = activeOf(this.session.state, this.kind);
    if (encounter) this.frame(encounter);
  }

  /** The encounter as it stands, or null once it is over and gone. */
  protected get encounter(): Readonly<EncounterOf<K>> | null {
    return activeOf(this.session.state, this.kind);
  }

  protected get def(): EncounterDefs[K] | null {
    const active = this.encounter;
    return active ? (this.session.rules.encounters[active.id] as EncounterDefs[K]) : null;
  }

  protected abstract build(): void;
  protected abstract frame(encounter: Readonly<EncounterOf<K>>): void;
  protected told(_events: readonly SimEvent[]): void {}
  protected layout(_width: number, _height: number, _ratio: number): void {}
  protected unbuild(): void {}
}
