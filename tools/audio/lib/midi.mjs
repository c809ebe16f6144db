// A Standard MIDI File writer, as small as one part of one piece needs.

const varlen = (n) => {
  const out = [n & 0x7f];
  for (n >>= 7; n > 0; n >>= 7) out.unshift((n & 0x7f) | 0x80);
  return out;
};

export const PPQ = 960;

/**
 * One part as a type-0 file. `notes` in beats; `cc` as [{t, c, v}]; `drums` puts it on channel 10.
 * `length` (beats) keeps the file open so that the last notes ring out.
 */
export function midi({ bpm, program = 0, drums = false, notes, cc = [], length }) {
  const ch = drums ? 9 : 0;
  const events = [];
  const add = (t, order, ...bytes) => events.push({ tick: Math.max(0, Math.round(t * PPQ)), order, bytes });
  add(0, 0, 0xff, 0x51, 3, ...[16, 8, 0].map((s) => (Math.round(6e7 / bpm) >> s) & 255));
  add(0, 1, 0xc0 | ch, program);
  add(0, 1, 0xb0 | ch, 7, 110);
  add(0, 1, 0xb0 | ch, 91, 0);
  add(0, 1, 0xb0 | ch, 93, 0);
  for (const e of cc) add(e.t, 2, 0xb0 | ch, e.c, Math.max(0, Math.min(127, Math.round(e.v))));
  for (const n of notes) {
    const v = Math.max(1, Math.min(127, Math.round(n.v)));
    add(n.t, 4, 0x90 | ch, n.n, v);
    add(n.t + Math.max(0.03, n.d), 3, 0x80 | ch, n.n, 0);
  }
  add(length, 8, 0xff, 0x2f, 0);
  events.sort((a, b) => a.tick - b.tick || a.order - b.order);
  const body = [];
  let last = 0;
  for (const e of events) {
    body.push(...varlen(e.tick - last), ...e.bytes);
    last = e.tick;
  }
  const u32 = (n) => [24, 16, 8, 0].map((s) => (n >> s) & 255);
  return Buffer.from([
    ...Buffer.from("MThd"),
    ...u32(6),
    0,
    0,
    0,
    1,
    PPQ >> 8,
    PPQ & 255,
    ...Buffer.from("MTrk"),
    ...u32(body.length),
    ...body,
  ]);
}
