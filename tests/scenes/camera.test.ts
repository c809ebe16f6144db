import { describe, expect, it } from "vitest";
import {
  clampView,
  easeShare,
  fitView,
  MAX_ZOOM,
  minZoom,
  worldAt,
  zoomAt,
  type Port,
} from "../../src/scenes/camera-math.ts";
import { boundsOf } from "../../src/scenes/iso.ts";

const building = boundsOf(2, 2, 12, 11, 1.75);
const bars = { top: 78, right: 0, bottom: 98, left: 0 };
const port = (width: number, height: number): Port => ({ width, height, insets: bars });
const heart = { x: -100, y: 600 };

describe("camera", () => {
  it("fits the whole house between the bars", () => {
    for (const [w, h] of [
      [1920, 1080],
      [1280, 720],
      [800, 450],
    ] as const) {
      const p = port(w, h);
      const view = fitView(p, building, heart, 0);
      const left = (building.left - view.x) * view.zoom + w / 2;
      const right = (building.right - view.x) * view.zoom + w / 2;
      const top = (building.top - view.y) * view.zoom + h / 2;
      const bottom = (building.bottom - view.y) * view.zoom + h / 2;
      expect(left).toBeGreaterThanOrEqual(-1);
      expect(right).toBeLessThanOrEqual(w + 1);
      expect(top).toBeGreaterThanOrEqual(bars.top - 1);
      expect(bottom).toBeLessThanOrEqual(h - bars.bottom + 1);
    }
  });
  it("stays readable on a phone, and can still be zoomed out to see everything", () => {
    const p = port(390, 844);
    expect(fitView(p, building, heart).zoom).toBeCloseTo(0.42);
    expect(minZoom(p, building)).toBeLessThan(0.3);
  });
  it("keeps what is under the pointer there while zooming", () => {
    const p = port(1280, 720);
    const view = { x: 40, y: 300, zoom: 0.8 };
    const before = worldAt(view, p, 900, 200);
    const after = worldAt(zoomAt(view, p, 900, 200, 1.7, 0.5), p, 900, 200);
    expect(after.x).toBeCloseTo(before.x);
    expect(after.y).toBeCloseTo(before.y);
  });
  it("stays within its limits", () => {
    const p = port(1280, 720);
    expect(clampView({ x: 99999, y: -99999, zoom: 9 }, p, building, building)).toEqual({
      x: building.right,
      y: building.top,
      zoom: MAX_ZOOM,
    });
  });
  it("eases alike at every frame rate", () => {
    const once = easeShare(32, 85);
    const twice = 1 - (1 - easeShare(16, 85)) ** 2;
    expect(twice).toBeCloseTo(once);
  });
});
