// Chords bar by bar, and their manners towards a tune.
import { chord, pitch } from "./notes.mjs";

/** "D2 F#3 A3 C#4 E4 | …": a bass note and the hand above it a bar; "/" parts a bar in halves. */
export const bars = (text) =>
  text
    .trim()
    .split(/[|\n]/)
    .flatMap((bar, i) => {
      const halves = bar.split("/").map((h) => h.trim());
      return halves.map((h, k) => {
        const [bass, ...hand] = h.split(/\s+/);
        return { t: i * 4 + k * 2, d: 4 / halves.length, bass: pitch(bass), hand: chord(hand.join(" ")) };
      });
    });

/**
 * A held tune note a semitone over a chord note grates (a root over its major seventh, say): there the chord
 * note steps down a tone, seventh to sixth, ninth to root. Only notes of `least` beats and more count.
 */
export const yieldTo = (chords, lines, least = 0.9) =>
  chords.map((c) => {
    const over = lines.flat().filter((n) => n.d >= least && n.t < c.t + c.d - 0.01 && n.t + n.d > c.t + 0.05);
    return {
      ...c,
      hand: c.hand.map((h) => (over.some((n) => (n.n - h + 120) % 12 === 1) ? h - 2 : h)).sort((a, b) => a - b),
    };
  });
