/** The small tools that the music is written with. */
import { describe, expect, it } from "vitest";
import * as harmony from "../../tools/audio/lib/harmony.mjs";
import * as midi from "../../tools/audio/lib/midi.mjs";
import * as notes from "../../tools/audio/lib/notes.mjs";
import * as clinic from "../../tools/audio/music/campaign-1.mjs";

interface Note {
  t: number;
  d: number;
  n: number;
  v: number;
}
interface Piece {
  bpm: number;
  beats: number;
  parts: { name: string; notes: Note[] }[];
}

describe("notes", () => {
  it("knows its pitches", () => {
    expect(["C4", "A4", "F#3", "Bb5", "C-1"].map((name) => notes.pitch(name))).toEqual([60, 69, 54, 82, 0]);
    expect(() => notes.pitch("H2")).toThrow("H2");
  });

  it("reads a line, and refuses a bar that does not add up", () => {
    expect(notes.line("A4:1 r:1 C5:2", { legato: 1 })).toEqual([
      { t: 0, d: 1, n: 69, v: 80 },
      { t: 2, d: 2, n: 72, v: 80 },
    ]);
    expect(() => notes.line("A4:1 C5:2")).toThrow("bar 1 holds 3 beats");
  });

  it("humanises the same way every time, and never before the beginning", () => {
    const tune = notes.line("A4:1 B4:1 C5:1 D5:1");
    expect(notes.humanise(tune, 5)).toEqual(notes.humanise(tune, 5));
    for (const note of notes.humanise(tune, 5) as Note[]) expect(note.t).toBeGreaterThanOrEqual(0);
  });
});

describe("harmony", () => {
  it("gives way to a root over its seventh", () => {
    const chords = harmony.bars("D2 F#3 A3 C#4 E4 | D2 F#3 A3 C#4 E4");
    const [first, second] = harmony.yieldTo(chords, [notes.line("D5:4 | A5:4")]);
    expect(first.hand).toEqual(notes.chord("F#3 A3 B3 E4"));
    expect(second.hand).toEqual(notes.chord("F#3 A3 C#4 E4"));
  });
});

describe("a MIDI file", () => {
  it("has a header, one track of the length it says, and an end", () => {
    const file: Buffer = midi.midi({ bpm: 90, program: 11, notes: notes.line("A4:1 B4:1 C5:1 D5:1"), length: 200 });
    expect(file.subarray(0, 4).toString()).toBe("MThd");
    expect(file.subarray(14, 18).toString()).toBe("MTrk");
    expect(file.readUInt32BE(18)).toBe(file.length - 22);
    expect([...file.subarray(-3)]).toEqual([0xff, 0x2f, 0]);
  });
});

describe("the clinic's three layers", () => {
  const layers: Record<string, Piece> = { calm: clinic.CALM, busy: clinic.BUSY, crisis: clinic.CRISIS };

  it("are of one tempo and length, so that any fades into any other", () => {
    for (const piece of Object.values(layers)) expect([piece.bpm, piece.beats]).toEqual([96, 96]);
  });

  it("stand on the same bass note in nearly every bar", () => {
    const roots = (piece: Piece): (number | undefined)[] =>
      Array.from({ length: 24 }, (_, bar) => {
        const part = piece.parts.find((p) => p.name === "bass");
        const n = part?.notes.find((note) => Math.abs(note.t - bar * 4) < 0.01)?.n;
        return n === undefined ? undefined : n % 12;
      });
    const calm = roots(clinic.CALM);
    expect(calm.includes(undefined)).toBe(false);
    expect(roots(clinic.BUSY)).toEqual(calm);
    expect(roots(clinic.CRISIS)).toEqual(calm);
  });

  it("no note begins outside of its piece", () => {
    for (const piece of Object.values(layers)) {
      for (const part of piece.parts) {
        for (const note of part.notes) expect(note.t >= 0 && note.t < piece.beats, part.name).toBe(true);
      }
    }
  });
});
