/** The tables of sounds, and the files they stand for. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import map from "../../assets/audio/map.json" with { type: "json" };
import { EFFECTS, effect, isEffect, LOOP_IDS, SPEAKERS, THEMES, VARIANTS } from "../../src/audio/effects.ts";
import type { EffectId } from "../../src/audio/effects.ts";
import { SOUND_OF_EVENT, SOUND_OF_INTERFACE } from "../../src/audio/from-events.ts";

const folder = new URL("../../assets/audio/", import.meta.url);
const has = (file: string): boolean => existsSync(new URL(file, folder));

describe("every sound has its place", () => {
  it("effects, loops and voices stand in the map, and nothing else does", () => {
    expect(Object.keys(map.effects).toSorted()).toEqual(Object.keys(EFFECTS).toSorted());
    expect(Object.keys(map.loops).toSorted()).toEqual(LOOP_IDS.toSorted());
    const syllables = SPEAKERS.flatMap((who) => Array.from({ length: VARIANTS }, (_, i) => `${who}-${i + 1}`));
    expect(Object.keys(map.voices).toSorted()).toEqual(syllables.toSorted());
  });

  it("places do not overlap", () => {
    for (const sheet of [map.effects, map.loops, map.voices]) {
      const places = Object.values<number[]>(sheet).toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
      places.forEach(([from = 0, length = 0], i) => {
        expect(length).toBeGreaterThan(20);
        expect(from + length).toBeLessThan(places[i + 1]?.[0] ?? Infinity);
      });
    }
  });

  it("every theme's layers are files, in Opus and MP3", () => {
    const names = Object.values(THEMES).flatMap((layers) => Object.values(layers));
    expect(Object.keys(map.music).toSorted()).toEqual(names.toSorted());
    for (const name of [...names, "effects", "loops", "voices"]) {
      expect(has(`${name}.webm`) && has(`${name}.mp3`), name).toBe(true);
    }
  });

  it("a theme's layers are of one length and turn at one place", () => {
    for (const layers of Object.values(THEMES)) {
      const music: Readonly<Record<string, { start: number; length: number; loop: boolean }>> = map.music;
      const pieces = Object.values(layers).map((name) => music[name]);
      for (const piece of pieces) expect(piece).toEqual(pieces[0]);
    }
  });

  it("stays small", () => {
    const sizes = readdirSync(folder).map((name) => statSync(new URL(name, folder)).size);
    expect(Math.max(...sizes)).toBeLessThan(700_000);
    expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThan(4_300_000);
  });
});

describe("events", () => {
  it("sound by an effect that exists, not louder than itself", () => {
    for (const [event, { effect: id, volume = 1 }] of Object.entries(SOUND_OF_EVENT)) {
      expect(isEffect(id), event).toBe(true);
      expect(volume).toBeGreaterThan(0);
      expect(volume).toBeLessThanOrEqual(1);
    }
    for (const id of Object.values(SOUND_OF_INTERFACE)) expect(isEffect(id), id).toBe(true);
  });

  it("that frighten or harm have a caption", () => {
    for (const event of ["patient-bolted", "patient-distressed", "adverse-reaction", "drill-started"]) {
      expect(effect(SOUND_OF_EVENT[event]!.effect).caption, event).toBe(true);
    }
  });

  it("no name of the object's own is taken for an effect", () => {
    expect(isEffect("toString")).toBe(false);
    expect(isEffect("")).toBe(false);
  });

  it("every volume is within 0 and 1 and every gap stops a machine gun", () => {
    for (const id of Object.keys(EFFECTS) as EffectId[]) {
      expect(effect(id).volume).toBeGreaterThan(0);
      expect(effect(id).volume).toBeLessThanOrEqual(1);
      expect(effect(id).gap, id).toBeGreaterThanOrEqual(40);
    }
  });
});
