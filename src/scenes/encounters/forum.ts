/** The picture of a forum: a town hall at dusk, sixty people who can be seen to change their minds. */
import type { SimEvent } from "../../sim/events.ts";
import type { Look } from "../../sim/ruleset.ts";
import type { EncounterOf } from "../../sim/state.ts";
import { countOf, inTheAir, ringLeft, stepsOfSeconds } from "../../sim/rules/encounters/forum.ts";
import type { SceneHost } from "../clinic-scene.ts";
import { EncounterScene } from "./encounter-scene.ts";
import { Airs } from "./forum/airs.ts";
import { AGAINST, Crowd, FOR } from "./forum/crowd.ts";
import { along, Stander } from "./forum/speakers.ts";
import { drawForumTextures } from "./forum/textures.ts";
import { addMotes, type Motes } from "./motes.ts";
import { addBackdrop, preloadBackdrop, type Backdrop } from "./pictures.ts";

/** What panels cover, CSS pixels: beside the picture on wide views, above and below it on others. */
const WIDE = { left: 210, right: 225, top: 40, bottom: 168 };
const SMALL = { left: 0, right: 0, top: 112, bottom: 150 };
const TALL = { left: 0, right: 0, top: 215, bottom: 420 };
/** Reach of a click around a seat, picture pixels. */
const REACH = 95;
const PLAIN: Look = {
  skin: "#cd8d60",
  hair: "#2b2530",
  hairStyle: "short",
  outfit: "suit",
  top: "#3e4674",
  bottom: "#2b2530",
  accessory: "none",
  age: "adult",
  build: "medium",
};

export class ForumScene extends EncounterScene<"forum"> {
  private backdrop: Backdrop | null = null;
  private crowd: Crowd | null = null;
  private airs: Airs | null = null;
  private motes: Motes | null = null;
  private you: Stander | null = null;
  private them: Stander | null = null;
  private witness: Stander | null = null;
  private witnessId = -1;
  private deeds = -1;
  private talked = -1;
  private off = new AbortController();

  constructor(host: SceneHost) {
    super(host, "forum");
  }

  preload(): void {
    preloadBackdrop(this, "forum");
  }

  protected override build(): void {
    this.cameras.main.setBackgroundColor("#2e2440");
    this.deeds = this.talked = this.witnessId = -1;
    this.witness = null;
    const { encounter, def } = this;
    drawForumTextures(this.textures);
    this.backdrop = addBackdrop(this, "forum");
    if (!this.backdrop || !encounter || !def) return;
    const figures = this.host.figures();
    const { rules, state } = this.session;
    this.crowd = new Crowd(this, this.backdrop, figures, rules.looks, state.seed);
    this.airs = new Airs(this);
    this.motes = addMotes(this, this.backdrop, { area: [300, 200, 1450, 760], count: 30 });
    const { spots } = this.backdrop.place;
    const left = spots["lectern-left"];
    const right = spots["lectern-right"];
    if (left) {
      this.you = new Stander(this, this.backdrop, figures, this.speakerLook(), "ne");
      this.you.put(left);
    }
    if (right) {
      this.them = new Stander(this, this.backdrop, figures, this.opponentLook(), "nw");
      this.them.put(right);
    }
    this.listen();
  }

  private speakerLook(): Look {
    const { rules, state } = this.session;
    const id = this.def?.speaker ?? "";
    return state.staff.find((each) => each.def === id)?.look ?? rules.staff[0]?.look ?? PLAIN;
  }

  private opponentLook(): Look {
    return this.def?.opponent?.look ?? PLAIN;
  }

  /** The canvas: pointing at a block aims at its camp, a press picks it. */
  private listen(): void {
    this.off = new AbortController();
    const { canvas } = this.game;
    const options = { signal: this.off.signal } as const;
    const { aim, picked } = this.host.api.encounter;
    const campOf = (event: PointerEvent): string => {
      const box = canvas.getBoundingClientRect();
      const { ratio } = this.host.size();
      const at = this.cameras.main.getWorldPoint((event.clientX - box.left) * ratio, (event.clientY - box.top) * ratio);
      const index = this.crowd?.campAt(at.x, at.y, REACH) ?? -1;
      return this.encounter?.play.camps[index]?.id ?? "";
    };
    canvas.addEventListener(
      "pointermove",
      (event) => {
        aim.value = campOf(event);
        canvas.style.cursor = aim.value ? "pointer" : "";
      },
      options,
    );
    canvas.addEventListener("pointerleave", () => (aim.value = ""), options);
    canvas.addEventListener(
      "pointerup",
      (event) => {
        const camp = campOf(event);
        if (camp && event.button === 0) picked.value = camp;
      },
      options,
    );
  }

  protected override unbuild(): void {
    this.off.abort();
    this.game.canvas.style.cursor = "";
    this.host.api.encounter.aim.value = "";
    this.backdrop = null;
    this.crowd = null;
    this.airs = null;
    this.motes = null;
  }

  protected override layout(width: number, height: number, ratio: number): void {
    const wide = width / ratio >= 1120 && height / ratio >= 640;
    const insets = wide ? WIDE : height > width ? TALL : SMALL;
    this.backdrop?.fit(this.cameras.main, width, height, {
      left: insets.left * ratio,
      right: insets.right * ratio,
      top: insets.top * ratio,
      bottom: insets.bottom * ratio,
    });
  }

  protected override told(_events: readonly SimEvent[]): void {
    const { encounter, crowd, airs } = this;
    if (!encounter || !crowd || !airs) return;
    const { play } = encounter;
    if (encounter.step !== this.talked && play.talks.length > 0 && encounter.step % 10 === 0) {
      this.talked = encounter.step;
      for (const [one, other] of play.talks) {
        const a = crowd.at(one);
        const b = crowd.at(other);
        if (a && b) airs.whisper(a, b, this.now);
      }
    }
  }

  protected override frame(encounter: Readonly<EncounterOf<"forum">>): void {
    const { backdrop, crowd, airs, def } = this;
    if (!backdrop || !crowd || !airs || !def) return;
    const { play } = encounter;
    const figures = this.host.figures();
    const attack = encounter.phase === "play" ? inTheAir(play) : null;
    const { aim, picked } = this.host.api.encounter;
    const index = (id: string): number => play.camps.findIndex((each) => each.id === id);
    crowd.update(play.people, figures, {
      picked: index(picked.value),
      aimed: index(aim.value),
      meant: attack?.camp ?? -1,
      voting: encounter.phase === "over",
      decided: def.rules.decided,
      calm: this.calm,
      now: this.now,
      delta: this.delta,
    });
    this.deedsOf(encounter);
    const from = this.mouth(attack?.floor ? null : this.them);
    const left = attack ? ringLeft(play, def) : 0;
    airs.threat(
      from,
      attack ? crowd.middle(attack.camp) : null,
      left,
      (attack?.answered ?? 0) / 1000,
      attack?.floor ?? false,
      this.now,
      this.calm,
    );
    airs.update(this.now);
    this.motes?.update(this.now, this.calm);
    const screen = backdrop.place.screens["big"];
    if (screen) airs.count(screen, countOf(def.rules, play), def.rules.majority[def.difficulty]);
    this.speakers(encounter, attack !== null && !attack.floor);
  }

  /** Where words come from: somebody's mouth, or the middle of the hall for a question from the floor. */
  private mouth(who: Stander | null): { x: number; y: number } {
    if (who) return { x: who.image.x, y: who.image.y - 118 };
    const spot = this.backdrop?.place.spots["microphone"];
    return spot && this.backdrop ? this.backdrop.toScreen(spot.x, spot.y, 1.4) : { x: 0, y: 0 };
  }

  /** Shows what has happened since it was last looked at. */
  private deedsOf(encounter: Readonly<EncounterOf<"forum">>): void {
    const { crowd, airs } = this;
    if (!crowd || !airs) return;
    for (const deed of encounter.play.deeds) {
      if (deed.step <= this.deeds || deed.act === "call" || deed.act === "steady") continue;
      const colour = deed.good ? FOR : AGAINST;
      const who = deed.by === "you" ? this.you : deed.by === "witness" ? (this.witness ?? this.you) : this.them;
      const camps = deed.camp >= 0 ? [deed.camp] : encounter.play.camps.map((_, camp) => camp);
      // The other side's argument has been on its way already.
      if (deed.act !== "attack")
        for (const camp of camps) airs.fly(this.mouth(who), crowd.middle(camp), colour, this.now);
      crowd.wave(deed.camp, this.now + (deed.act === "attack" ? 0 : 260));
    }
    const last = encounter.play.deeds.at(-1);
    if (last) this.deeds = Math.max(this.deeds, last.step);
  }

  private speakers(encounter: Readonly<EncounterOf<"forum">>, theySpeak: boolean): void {
    const { play, step, phase } = encounter;
    const figures = this.host.figures();
    const now = this.calm ? 0 : this.now;
    const speaking = step < play.busyUntil && play.stand < 0 && phase === "play";
    const won = phase === "over" && encounter.result === "won";
    this.you?.dress(
      figures,
      this.speakerLook(),
      won ? "cheer" : speaking ? "talk" : "idle",
      won ? "sw" : "ne",
      won ? "happy" : "calm",
      now,
    );
    const point = theySpeak && Math.floor(this.now / 1400) % 2 === 0;
    this.them?.dress(
      figures,
      this.opponentLook(),
      theySpeak ? (point ? "point" : "talk") : "idle",
      phase === "over" ? "sw" : "nw",
      phase === "over" && !won ? "happy" : "calm",
      now,
    );
    this.atMicrophone(encounter);
  }

  /** A witness comes in by the door, speaks, and goes back. */
  private atMicrophone(encounter: Readonly<EncounterOf<"forum">>): void {
    const { backdrop, def } = this;
    const { play, step } = encounter;
    const path = backdrop?.place.paths["middle"];
    const one = play.witnesses[play.stand];
    if (!backdrop || !path || !def || !one) {
      this.witness?.show(false);
      return;
    }
    const figures = this.host.figures();
    if (!this.witness || this.witnessId !== one.id) {
      this.witness?.destroy();
      this.witness = new Stander(this, backdrop, figures, one.look, "sw");
      this.witnessId = one.id;
    }
    const all = stepsOfSeconds(def.rules.breath.witness);
    const share = (step - play.standSince) / all;
    // In for a third of the time, out in the last tenth.
    const walked = share < 0.34 ? share / 0.34 : share > 0.9 ? (1 - share) / 0.1 : 1;
    const walking = walked < 1;
    const froze = one.done === "froze";
    const pose = walking ? "walk" : froze ? "tremble" : one.done === "spoke" || share > 0.38 ? "talk" : "idle";
    this.witness.show(true);
    this.witness.put(along(path, walked));
    this.witness.dress(
      figures,
      one.look,
      pose,
      share > 0.9 ? "ne" : "sw",
      froze ? "scared" : one.done === "spoke" ? "happy" : play.steadied ? "calm" : "uneasy",
      this.calm ? 0 : this.now,
    );
  }
}
