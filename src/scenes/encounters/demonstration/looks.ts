/** Who sits in the hall, for the eye only: the same faces every time, dressed for what they are. */
import type { HallBlock, Look, LookPalette } from "../../../sim/ruleset.ts";

interface Wardrobe {
  readonly outfits: readonly string[];
  readonly tops: readonly string[];
  readonly accessories: readonly string[];
  readonly ages: readonly Look["age"][];
}

const WARDROBES: Readonly<Record<HallBlock, Wardrobe>> = {
  press: {
    outfits: ["suit", "hoodie", "tee"],
    tops: ["#3e4674", "#33506b", "#575b70", "#c95454", "#efe9df"],
    accessories: ["headset", "glasses", "none"],
    ages: ["adult"],
  },
  families: {
    outfits: ["dress", "sweater", "tee", "cardigan"],
    tops: ["#f2836c", "#f4b65a", "#e8729c", "#b7cf7c", "#86c4e8"],
    accessories: ["none", "none", "earrings", "glasses"],
    ages: ["adult", "child", "elder", "adult"],
  },
  colleagues: {
    outfits: ["coat", "scrubs"],
    tops: ["#ffffff", "#37b3b0", "#86c4e8", "#f4f6fa"],
    accessories: ["none", "glasses", "mask"],
    ages: ["adult"],
  },
  sceptics: {
    outfits: ["suit", "cardigan", "sweater"],
    tops: ["#575b70", "#a9764f", "#3e4674", "#8f76d6"],
    accessories: ["glasses", "none"],
    ages: ["adult", "elder", "adult"],
  },
};
const BUILDS = ["slim", "medium", "large"] as const;

/** A number 0–1 for a person and a question about them. */
export function chanceOf(n: number, salt: number): number {
  return ((Math.imul(Math.imul(n + 7, 0x9e3779b1) ^ (salt * 0x85ebca6b), 0xc2b2ae35) >>> 9) & 0x3fff) / 0x4000;
}

function some<T>(list: readonly T[], n: number, salt: number, otherwise: T): T {
  return list[Math.floor(chanceOf(n, salt) * list.length)] ?? otherwise;
}

export function guestLook(palette: LookPalette, block: HallBlock, n: number): Look {
  const worn = WARDROBES[block];
  const styles = palette.hairStyles.filter((style) => style !== "pigtails");
  const age = some(worn.ages, n, 1, "adult");
  return {
    skin: some(palette.skins, n, 2, "#e0a678"),
    hair: age === "elder" ? "#cfd0d6" : some(palette.hairs.slice(0, 9), n, 3, "#3d2a26"),
    hairStyle: some(age === "child" ? ["pigtails", "short", "bob", "messy"] : styles, n, 4, "short"),
    outfit: some(worn.outfits, n, 5, "tee"),
    top: some(worn.tops, n, 6, "#5b92e0"),
    bottom: some(palette.clothes, n, 7, "#3e4674"),
    accessory: some(worn.accessories, n, 8, "none"),
    age,
    build: some(BUILDS, n, 9, "medium"),
  };
}
