/** Text that is written letter by letter. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { ReadSpeed } from "../../platform/settings.ts";
import { lettersASecond } from "../model/reading.ts";
import { useReducedMotion } from "./motion.ts";

/** Letters between two syllables of the voice. */
const SYLLABLE = 6;

/**
 * How many letters are written so far, and a way to write the rest at once. `times` is how much faster than usual; `voice` is
 * called at the start and with every few letters.
 */
export function useTyped(text: string, speed: ReadSpeed, times: number, voice: () => void): [number, () => void] {
  const atOnce = useReducedMotion() || speed === "at-once";
  const [shown, setShown] = useState(atOnce ? text.length : 0);
  const say = useRef(voice);
  say.current = voice;
  useEffect(() => {
    say.current();
    if (atOnce) {
      setShown(text.length);
      return undefined;
    }
    setShown(0);
    const began = performance.now();
    let spoken = 0;
    let frame = requestAnimationFrame(function step(now) {
      const count = Math.min(text.length, Math.floor(((now - began) / 1000) * lettersASecond(speed) * times));
      setShown((old) => (old > count ? old : count));
      if (count - spoken >= SYLLABLE) {
        spoken = count;
        say.current();
      }
      if (count < text.length) frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [text, atOnce, speed]);
  return [Math.min(shown, text.length), () => setShown(Number.MAX_SAFE_INTEGER)];
}
