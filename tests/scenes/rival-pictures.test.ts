import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { BASE } from "../../src/content/base.ts";
import { houseColour } from "../../src/scenes/rival-street-plan.ts";

describe("the rivals' fronts", () => {
  it("are there for every rival, with a colour, and a window, a sign and a kerb inside the picture", () => {
    const fronts = JSON.parse(readFileSync("assets/fronts/fronts.json", "utf8")) as Record<string, unknown>;
    for (const persona of Object.values(BASE.rivals as Record<string, { front: string; portrait: string }>)) {
      expect(existsSync(`assets/fronts/${persona.front}.webp`), persona.front).toBe(true);
      for (const mood of ["neutral", "happy", "worried", "scared", "sad", "determined"])
        expect(existsSync(`assets/portraits/${persona.portrait}-${mood}.webp`), persona.portrait).toBe(true);
      expect(houseColour(persona.front)).not.toBe(houseColour("none"));
      const places = fronts[persona.front] as Record<string, { x: number; y: number; w: number; h: number }>;
      for (const name of ["window", "sign", "banner", "kerb"] as const) {
        const rect = places[name];
        if (!rect) throw new Error(`${persona.front} has no ${name}`);
        expect(Math.min(rect.x, rect.y)).toBeGreaterThanOrEqual(0);
        expect(Math.max(rect.x + rect.w, rect.y + rect.h)).toBeLessThanOrEqual(100);
        expect(Math.min(rect.w, rect.h)).toBeGreaterThan(2);
      }
    }
  });
});
