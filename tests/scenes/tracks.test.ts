import { describe, expect, it } from "vitest";
import { advanceTrack, newTrack, observe, strideFrame, walkFacing } from "../../src/scenes/tracks.ts";
import type { Body } from "../../src/sim/state.ts";

const body = (x: number, y: number): Body => ({
  x: x * 1000,
  y: y * 1000,
  facing: "sw",
  pose: "walk",
  goal: -1,
  spot: "",
  spotIndex: 0,
  next: -1,
});

describe("tracks", () => {
  it("show people between the last two ticks", () => {
    const track = newTrack(body(1, 1), 0);
    observe(track, body(2, 1), 1);
    advanceTrack(track, body(2, 1), 0.25, 16);
    expect(track.x).toBeCloseTo(1.25);
    advanceTrack(track, body(2, 1), 1, 16);
    expect(track.x).toBeCloseTo(2);
    expect(track.walked).toBeCloseTo(1);
  });
  it("do not move people for a command while paused", () => {
    const track = newTrack(body(1, 1), 0);
    observe(track, body(2, 1), 1);
    advanceTrack(track, body(2, 1), 0.5, 16);
    observe(track, body(2, 1), 1);
    advanceTrack(track, body(2, 1), 0.5, 16);
    expect(track.x).toBeCloseTo(1.5);
  });
  it("do not slide across the map after a jump", () => {
    const track = newTrack(body(1, 1), 0);
    observe(track, body(12, 9), 1);
    advanceTrack(track, body(12, 9), 0.1, 16);
    expect([track.x, track.y]).toEqual([12, 9]);
  });
  it("turn after a moment, not for a single frame", () => {
    const track = newTrack(body(1, 1), 0);
    observe(track, body(1.3, 1), 1);
    advanceTrack(track, body(1.3, 1), 0.5, 16);
    expect(track.facing).toBe("sw");
    for (let i = 0; i < 5; i++) advanceTrack(track, body(1.3, 1), 0.6, 16);
    expect(track.facing).toBe("se");
  });
  it("keep one facing on a diagonal", () => {
    expect(walkFacing(1, 1, "se")).toBe("se");
    expect(walkFacing(1, 1, "sw")).toBe("sw");
    expect(walkFacing(-1, 0, "se")).toBe("nw");
  });
  it("step in time with the ground covered", () => {
    expect(strideFrame(0, 8)).toBe(0);
    expect(strideFrame(0.41, 8)).toBe(4);
    expect(strideFrame(0.83, 8)).toBe(0);
  });
});
