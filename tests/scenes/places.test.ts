/** The tables of the encounters' places agree with their pictures: whoever takes a seat is in the picture and in the seat. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import sharp from "sharp";
import type { PlaceTable } from "../../src/scenes/encounters/pictures.ts";

const PLACES = [
  { name: "hall", seats: 40, blocks: 4, spots: ["chair", "presenter", "guest", "wings"], screens: ["big"] },
  { name: "forum", seats: 60, blocks: 4, spots: ["lectern-left", "lectern-right", "microphone"], screens: ["big"] },
  {
    name: "emergency",
    seats: 1,
    blocks: 1,
    spots: ["chair", "left", "right", "second"],
    screens: ["monitor-left", "monitor-right"],
  },
  { name: "network", seats: 0, blocks: 0, spots: ["core"], screens: [] },
] as const;

const file = (name: string) => new URL(`../../assets/encounters/${name}`, import.meta.url);
const json = <T>(name: string) => JSON.parse(readFileSync(file(name), "utf8")) as T;

describe.each(PLACES)("the place $name", ({ name, seats, blocks, spots, screens }) => {
  const place = json<PlaceTable>(`${name}.json`);
  const [width, height] = place.size;
  const pixel = (x: number, y: number, z: number) => [
    place.origin[0] + (x - y) * 64 * place.scale,
    place.origin[1] + (x + y) * 32 * place.scale - z * place.rise,
  ];
  const inside = (x = 0, y = 0) => x >= 0 && y >= 0 && x <= width && y <= height;

  it("is as large as its table says", async () => {
    const picture = await sharp(readFileSync(file(`${name}.webp`))).metadata();
    expect([picture.width, picture.height]).toEqual([width, height]);
    const [x, y, w, h] = place.safe;
    expect(inside(x, y) && inside(x + w, y + h)).toBe(true);
  });

  it("has its seats, spots and screens in the picture, and no two people in one seat", () => {
    expect(place.seats).toHaveLength(seats);
    expect(new Set(place.seats.map((seat) => seat.block)).size).toBe(blocks);
    for (const seat of place.seats) expect(inside(...pixel(seat.x, seat.y, seat.z))).toBe(true);
    for (const [i, a] of place.seats.entries())
      for (const b of place.seats.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(0.75);
    for (const id of spots) {
      const spot = place.spots[id];
      expect(spot, id).toBeDefined();
      if (spot) expect(inside(...pixel(spot.x, spot.y, spot.z)), id).toBe(true);
    }
    expect(Object.keys(place.screens).sort()).toEqual([...screens]);
    for (const corners of Object.values(place.screens)) {
      expect(corners).toHaveLength(4);
      for (const [x, y] of corners) expect(inside(x, y)).toBe(true);
    }
  });

  it("has a picture of every part, before and behind whoever sits there", () => {
    if (!place.parts.length) return;
    const atlas = json<{ frames: Record<string, unknown> }>(`${name}-parts-0.json`);
    for (const part of place.parts) expect(atlas.frames[part.frame], part.frame).toBeDefined();
    for (const [i, seat] of place.seats.entries()) {
      const body = place.parts.find((part) => part.frame === `seat/${i}`);
      const front = place.parts.find((part) => part.frame === `seat/${i}/front`);
      if (!body || !front) continue;
      expect(body.depth).toBeLessThan(seat.x + seat.y);
      expect(front.depth).toBeGreaterThan(seat.x + seat.y);
    }
    if (seats > 1)
      expect(place.parts.filter((part) => part.frame.endsWith("/front")).length).toBeGreaterThanOrEqual(seats);
  });
});
