/** Who sits in the hall: sixty people of one quad each, with a light on the floor and a badge that say what they think. */
import type * as Phaser from "phaser";
import type { Look, LookPalette } from "../../../sim/ruleset.ts";
import type { ForumPerson } from "../../../sim/state.ts";
import type { FigureFactory } from "../../figures/index.ts";
import { SOFT } from "../../drawn-textures.ts";
import { phaseOf } from "../../figure-pose.ts";
import type { Backdrop, PlaceSeat } from "../pictures.ts";
import { BADGE, badgeOf } from "./textures.ts";

export const FOR = 0x35d6c6;
export const AGAINST = 0xff6a55;
const OPEN = 0xfff2d8;
/** Milliseconds that a wave takes from row to row and from seat to seat, and that somebody's hop takes. */
const ROW_MS = 150;
const SEAT_MS = 55;
const HOP_MS = 420;
const HOP_PX = 13;
/** Milliseconds that a colour takes to change. */
const FADE_MS = 450;

interface Seated {
  readonly seat: PlaceSeat;
  readonly look: Look;
  readonly image: Phaser.GameObjects.Image;
  readonly glow: Phaser.GameObjects.Image;
  readonly badge: Phaser.GameObjects.Image;
  readonly x: number;
  readonly y: number;
  mood: string;
  pose: string;
  side: number;
  shown: number;
  hop: number;
  flash: number;
}

export interface CrowdLook {
  /** Index of the camp that is picked or pointed at, −1 for none, and of the one that is spoken to by the other side. */
  readonly picked: number;
  readonly aimed: number;
  readonly meant: number;
  /** Everybody who is for the clinic stands up. */
  readonly voting: boolean;
  readonly decided: number;
  readonly calm: boolean;
  readonly now: number;
  readonly delta: number;
}

export class Crowd {
  private readonly seated: Seated[] = [];

  constructor(scene: Phaser.Scene, backdrop: Backdrop, figures: FigureFactory, palette: LookPalette, seed: number) {
    backdrop.place.seats.forEach((seat, id) => {
      const look = lookFor(palette, seed, id);
      const first = figures.texture(look, "sit", seat.facing, 0, "calm");
      const image = scene.add.image(0, 0, first.key, first.frame).setOrigin(first.ax, first.ay);
      backdrop.stand(image, seat);
      image.setTint(Number.parseInt(backdrop.place.ambient.slice(1), 16));
      const { x, y } = image;
      const glow = scene.add
        .image(x, y - 16, SOFT, "0")
        .setDepth(image.depth - 0.02)
        .setDisplaySize(96, 96)
        .setBlendMode("ADD")
        .setAlpha(0);
      const badge = scene.add
        .image(x, y - 112, BADGE, "1")
        .setDepth(image.depth + 40)
        .setScale(0.5);
      this.seated.push({
        seat,
        look,
        image,
        glow,
        badge,
        x,
        y,
        mood: "calm",
        pose: "sit",
        side: 0,
        shown: 0,
        hop: -1,
        flash: 0,
      });
    });
  }

  at(id: number): { readonly x: number; readonly y: number } | null {
    return this.seated[id] ?? null;
  }

  /** Middle of a block, in picture pixels. */
  middle(camp: number): { x: number; y: number } {
    let x = 0;
    let y = 0;
    let count = 0;
    for (const each of this.seated) {
      if (each.seat.block !== camp) continue;
      x += each.x;
      y += each.y - 46;
      count += 1;
    }
    return count > 0 ? { x: x / count, y: y / count } : { x: 0, y: 0 };
  }

  /** Camp whose seats are at a point of the picture, −1 for none. */
  campAt(x: number, y: number, reach: number): number {
    let found = -1;
    let nearest = reach * reach;
    for (const each of this.seated) {
      const dx = each.x - x;
      const dy = (each.y - 46 - y) * 0.8;
      const d = dx * dx + dy * dy;
      if (d < nearest) {
        nearest = d;
        found = each.seat.block;
      }
    }
    return found;
  }

  /** Something was heard by a camp (−1: the hall): it goes through the rows. */
  wave(camp: number, now: number): void {
    for (const [id, each] of this.seated.entries()) {
      if (camp >= 0 && each.seat.block !== camp) continue;
      each.hop = now + each.seat.row * ROW_MS + (id % 5) * SEAT_MS;
      each.flash = each.hop;
    }
  }

  update(people: readonly Readonly<ForumPerson>[], figures: FigureFactory, look: CrowdLook): void {
    for (const [id, each] of this.seated.entries()) {
      const person = people[id];
      if (person) this.one(each, person, id, figures, look);
    }
  }

  private one(each: Seated, person: Readonly<ForumPerson>, id: number, figures: FigureFactory, look: CrowdLook): void {
    const { now, calm } = look;
    const opinion = person.opinion / 1000;
    each.shown += (opinion - each.shown) * Math.min(1, look.delta / FADE_MS);
    const side = opinion > look.decided ? 1 : opinion < -look.decided ? -1 : 0;
    if (side !== each.side) each.flash = now;
    const stands = look.voting && side > 0;
    const mood = side > 0 ? "happy" : side < 0 ? "uneasy" : "calm";
    const pose = stands ? "cheer" : "sit";
    const frame =
      stands && !calm ? Math.floor(now / 190 + phaseOf(id) * 4) % Math.max(1, figures.poseFrames("cheer")) : 0;
    if (mood !== each.mood || pose !== each.pose || stands) {
      const picture = figures.texture(each.look, pose, each.seat.facing, frame, mood);
      each.image.setTexture(picture.key, picture.frame).setOrigin(picture.ax, picture.ay);
      each.mood = mood;
      each.pose = pose;
    }
    each.side = side;
    const since = now - each.hop;
    const hop = each.hop >= 0 && since >= 0 && since < HOP_MS ? Math.sin((Math.PI * since) / HOP_MS) : 0;
    const breath = calm ? 0 : Math.sin(now / 900 + phaseOf(id) * 6.28) * 0.8;
    each.image.setY(each.y - (calm ? 0 : hop * HOP_PX) + breath);
    const chosen = each.seat.block === look.picked;
    const aimed = each.seat.block === look.aimed;
    const meant = each.seat.block === look.meant;
    const strength = Math.min(1, Math.abs(each.shown) * 1.5);
    each.glow
      .setTint(each.shown > 0 ? mix(OPEN, FOR, strength) : mix(OPEN, AGAINST, strength))
      .setAlpha((chosen ? 0.5 : 0.26) + 0.3 * strength + (aimed ? 0.2 : 0) + 0.5 * hop)
      .setDisplaySize(92 + 46 * hop, 92 + 46 * hop);
    const flash = Math.max(0, 1 - Math.abs(now - each.flash) / 700);
    each.badge
      .setFrame(badgeOf(side))
      .setY(each.y - 104 - (stands ? 36 : 0) - (calm ? 0 : hop * HOP_PX))
      .setScale((chosen || aimed || meant ? 0.56 : 0.42) * (1 + 0.5 * (calm ? 0 : flash)))
      .setAlpha(chosen || aimed || meant ? 1 : 0.72 + 0.28 * flash);
  }
}

function mix(from: number, to: number, share: number): number {
  const part = (shift: number): number => {
    const a = (from >> shift) & 255;
    const b = (to >> shift) & 255;
    return Math.round(a + (b - a) * share) << shift;
  };
  return part(16) | part(8) | part(0);
}

/** Somebody of the town, always the same for the same seed and seat. */
function lookFor(palette: LookPalette, seed: number, id: number): Look {
  const roll = (n: number): number => {
    let x = Math.imul((seed + 1) ^ Math.imul(id + 1, 0x9e3779b1) ^ Math.imul(n + 1, 0x85ebca6b), 0xc2b2ae35);
    x ^= x >>> 15;
    x = Math.imul(x, 0x2c1b3c6d);
    return ((x ^ (x >>> 13)) >>> 0) / 0x100000000;
  };
  const from = (list: readonly string[], n: number): string => list[Math.floor(roll(n) * list.length)] ?? "";
  const outfits = palette.outfits.filter((each) => each !== "scrubs" && each !== "coat");
  const accessories =
    roll(9) < 0.75 ? "none" : (["glasses", "earrings", "headset"][Math.floor(roll(10) * 3)] ?? "none");
  const age = roll(1) < 0.24 ? "elder" : "adult";
  return {
    skin: from(palette.skins, 2),
    hair: age === "elder" ? (palette.hairs.at(-2) ?? from(palette.hairs, 3)) : from(palette.hairs, 3),
    hairStyle: from(palette.hairStyles, 4),
    outfit: from(outfits, 5),
    top: from(palette.clothes, 6),
    bottom: from(palette.clothes, 7),
    accessory: palette.accessories.includes(accessories) ? accessories : "none",
    age,
    build: (["slim", "medium", "large"] as const)[Math.floor(roll(8) * 3)] ?? "medium",
  };
}
