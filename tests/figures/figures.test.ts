import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { packMasks, paint, type PagePixels } from "../../src/scenes/figures/paint.ts";
import { lookKey, planBust, planFigure, poseFrames, rgb, shadowName } from "../../src/scenes/figures/plan.ts";
import { FACINGS, MOODS, POSES, type Look, type PeopleTable } from "../../src/scenes/figures/types.ts";

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
const table = read("assets/people/people.json") as PeopleTable;
const looks = read("src/content/base/looks.json") as {
  hairStyles: string[];
  outfits: string[];
  accessories: string[];
  skins: string[];
  hairs: string[];
  clothes: string[];
};
const cast = read("src/content/base/cast.json") as Record<string, { name: string; portrait: string; look?: Look }>;

const ava: Look = {
  skin: "#f3c5a2",
  hair: "#ef6f9f",
  hairStyle: "bun",
  outfit: "tee",
  top: "#474a63",
  bottom: "#f2836c",
  accessory: "none",
  age: "adult",
  build: "medium",
};

describe("the wardrobe", () => {
  it("has pictures for every id that looks.json allows", () => {
    for (const style of looks.hairStyles)
      for (const f of FACINGS) expect(table.frames[`head-${style}/up/${f}`], `${style} ${f}`).toBeDefined();
    for (const outfit of looks.outfits)
      for (const f of FACINGS) expect(table.frames[`${outfit}/idle/0/${f}`], `${outfit} ${f}`).toBeDefined();
    for (const worn of looks.accessories)
      if (worn !== "none") expect(table.frames[`worn-${worn}/up/sw`], worn).toBeDefined();
  });

  it("dresses every outfit in every pose from pictures of its own", () => {
    for (const outfit of looks.outfits)
      for (const pose of POSES)
        for (const facing of FACINGS)
          for (let n = 0; n < poseFrames(table, pose); n++) {
            const plan = planFigure(table, { ...ava, outfit }, pose, facing, n, "scared");
            expect(
              plan.layers.some((l) => l.picture.startsWith(`${outfit}/`)),
              `${outfit} ${pose} ${facing} ${n}`,
            ).toBe(true);
          }
  });

  it("shows a face in front and none behind", () => {
    for (const mood of MOODS) {
      for (const facing of ["sw", "se"] as const) {
        const names = planFigure(table, ava, "idle", facing, 0, mood).layers.map((l) => l.picture);
        expect(names).toContain(`eyes-${mood}/up/${facing}`);
        expect(names).toContain(`mouth-${mood}/up/${facing}`);
      }
      expect(planFigure(table, ava, "idle", "ne", 0, mood).layers.some((l) => l.picture.startsWith("eyes"))).toBe(
        false,
      );
    }
  });

  it("uses only legal ids for the cast", () => {
    for (const [id, member] of Object.entries(cast)) {
      expect(member.portrait).toBe(id);
      if (!member.look) continue;
      expect(looks.hairStyles).toContain(member.look.hairStyle);
      expect(looks.outfits).toContain(member.look.outfit);
      expect(looks.accessories).toContain(member.look.accessory);
    }
  });

  it("keeps pages within what phones can hold", () => {
    for (const page of table.pages) {
      expect(page.w).toBeLessThanOrEqual(2048);
      expect(page.h).toBeLessThanOrEqual(2048);
    }
  });
});

describe("planning", () => {
  it("piles legs, clothes, head, face, things worn and raised arms in that order", () => {
    const names = planFigure(table, { ...ava, accessory: "glasses" }, "clutch", "sw", 0, "pain").layers.map(
      (l) => l.picture.split("/")[0],
    );
    expect(names).toEqual(["legs", "tee", "head-bun", "eyes-pain", "mouth-pain", "worn-glasses", "front-short"]);
  });

  it("loops frames, also backwards, and survives nonsense", () => {
    const n = poseFrames(table, "walk");
    expect(n).toBe(8);
    expect(planFigure(table, ava, "walk", "se", n + 3, "calm").key).toBe(
      planFigure(table, ava, "walk", "se", 3, "calm").key,
    );
    expect(planFigure(table, ava, "walk", "se", -5, "calm").key).toBe(
      planFigure(table, ava, "walk", "se", 3, "calm").key,
    );
    const odd = planFigure(
      table,
      { ...ava, outfit: "cape", hairStyle: "mohawk", accessory: "crown", skin: "red" },
      "idle",
      "sw",
      0,
      "calm",
    );
    expect(odd.layers.map((l) => l.picture)).toEqual([
      "legs/idle/0/sw",
      "tee/idle/0/sw",
      "head-short/up/sw",
      "eyes-calm/up/sw",
      "mouth-calm/up/sw",
    ]);
  });

  it("shares one painting between frames that look alike", () => {
    const keys = new Set<string>();
    for (let i = 0; i < poseFrames(table, "idle"); i++) keys.add(planFigure(table, ava, "idle", "sw", i, "calm").key);
    expect(keys.size).toBe(2);
  });

  it("hugs or grips when afraid on a seat or in the chair", () => {
    expect(planFigure(table, ava, "sit", "sw", 0, "scared").layers.some((l) => l.picture.startsWith("tee/hug/"))).toBe(
      true,
    );
    expect(planFigure(table, ava, "lie", "sw", 0, "pain").layers.some((l) => l.picture.startsWith("tee/grip/"))).toBe(
      true,
    );
    expect(planFigure(table, ava, "sit", "sw", 0, "uneasy").layers.some((l) => l.picture.startsWith("tee/sit/"))).toBe(
      true,
    );
  });

  it("makes children small with big heads, and keeps them on the seat", () => {
    const child = planFigure(table, { ...ava, age: "child" }, "sit", "sw", 0, "calm").layers;
    const head = child.find((l) => l.picture.startsWith("head-"));
    const legs = child.find((l) => l.picture.startsWith("legs/"));
    expect(legs?.sy).toBeLessThan(1);
    expect(head?.sy).toBeGreaterThan(legs?.sy ?? 1);
    expect(legs?.y).toBeLessThan(0);
  });

  it("tells looks apart by every field", () => {
    const others: Look[] = [
      { ...ava, skin: "#000000" },
      { ...ava, hair: "#000000" },
      { ...ava, hairStyle: "bob" },
      { ...ava, outfit: "suit" },
      { ...ava, top: "#000000" },
      { ...ava, bottom: "#000000" },
      { ...ava, accessory: "vr" },
      { ...ava, age: "elder" },
      { ...ava, build: "large" },
    ];
    expect(new Set([ava, ...others].map(lookKey)).size).toBe(10);
  });

  it("reads colours and forgives bad ones", () => {
    expect(rgb("#ff8000")).toEqual([255, 128, 0]);
    expect(rgb("teal")).toHaveLength(3);
  });

  it("has a bust for every mood and a shadow for every pose", () => {
    for (const mood of MOODS)
      expect(planBust(table, ava, mood).layers.map((l) => l.picture)).toContain(`bust-eyes/${mood}`);
    for (const pose of POSES) expect(table.frames[`shadow/${shadowName(pose)}/sw`], pose).toBeDefined();
  });
});

describe("painting", () => {
  /** A 4×2 page: left half a neutral layer of skin and first colour, right half a half-covering fixed red. */
  const tiny: PeopleTable = {
    scale: 1,
    pages: [{ s: "", m: "", w: 4, h: 2 }],
    poses: {},
    fps: {},
    sleeves: {},
    anchors: {},
    frames: { body: [0, 0, 0, 2, 2, 0, 0], over: [0, 2, 0, 2, 2, 0, 0] },
  };
  const white = [255, 255, 255, 255];
  const red = [255, 0, 0, 128];
  const light = Uint8ClampedArray.from([...white, ...white, ...red, ...red, ...white, ...white, ...red, ...red]);
  const skin = [255, 0, 0];
  const first = [0, 255, 0];
  const none = [0, 0, 0];
  const masks = packMasks([...skin, ...first, ...none, ...none, ...skin, ...first, ...none, ...none], 3);
  const page: PagePixels = { width: 4, light, masks };
  const tints = {
    skin: [200, 100, 50] as const,
    first: [10, 20, 30] as const,
    second: [0, 0, 0] as const,
    fixed: [255, 255, 255] as const,
    sx: 1,
    sy: 1,
    gloss: 0,
  };

  it("multiplies each region by its own colour", () => {
    const p = paint(tiny, { key: "", layers: [{ ...tints, picture: "body", x: 0, y: 0 }] }, () => page);
    const at = (x: number, y: number): number[] => {
      const i = ((y + (p?.pivotY ?? 0)) * (p?.width ?? 0) + x + (p?.pivotX ?? 0)) * 4;
      return [...(p?.data.slice(i, i + 4) ?? [])];
    };
    expect(at(0, 0)).toEqual([200, 100, 50, 255]);
    expect(at(1, 0)).toEqual([10, 20, 30, 255]);
  });

  it("lays one layer over another", () => {
    const layers = [
      { ...tints, picture: "body", x: 0, y: 0 },
      { ...tints, picture: "over", x: 0, y: 0 },
    ];
    const p = paint(tiny, { key: "", layers }, () => page);
    const i = ((p?.pivotY ?? 0) * (p?.width ?? 0) + (p?.pivotX ?? 0)) * 4;
    expect(p?.data[i]).toBeGreaterThan(200);
    expect(p?.data[i + 1]).toBeGreaterThan(40);
    expect(p?.data[i + 1]).toBeLessThan(60);
    expect(p?.data[i + 3]).toBe(255);
  });

  it("scales about the pivot and clips a face to the skin", () => {
    const big = paint(tiny, { key: "", layers: [{ ...tints, picture: "body", x: 0, y: 0, sx: 2, sy: 2 }] }, () => page);
    expect((big?.width ?? 0) - 2).toBe(4);
    const face = paint(
      tiny,
      { key: "", layers: [{ ...tints, picture: "over", x: 0, y: 0, within: "body", keep: "skin" }] },
      () => page,
    );
    const row = (face?.pivotY ?? 0) * (face?.width ?? 0) + (face?.pivotX ?? 0);
    expect(face?.data[row * 4 + 3]).toBe(128);
    expect(face?.data[(row + 1) * 4 + 3]).toBe(0);
  });

  it("paints nothing from nothing", () => {
    expect(paint(tiny, { key: "", layers: [] }, () => page)).toBeNull();
    const p = paint(tiny, { key: "", layers: [{ ...tints, picture: "body", x: 0, y: 0 }] }, () => undefined);
    expect(p?.data.every((v) => v === 0)).toBe(true);
  });
});
