/** Outlines of teeth, crown down, the neck at the origin; `w` is half the width. */
import type { ToothKind } from "../model/odontogram.ts";

export function crownPath(kind: ToothKind, w: number): string {
  if (kind === "molar")
    return `M${-w} -6C${-w - 1} 2 ${-w} 12 ${-w + 4} 14C${-w / 2} 16 ${-3} 12 0 12.500C3 12 ${w / 2} 16 ${w - 4} 14C${w} 12 ${w + 1} 2 ${w} -6C${w - 3} -11 3 -10 0 -8C-3 -10 ${-w + 3} -11 ${-w} -6Z`;
  if (kind === "premolar")
    return `M${-w + 1} -6C${-w} 3 ${-w + 1} 11 ${-w + 4} 13.500C${-2} 15.500 ${2} 15.500 ${w - 4} 13.500C${w - 1} 11 ${w} 3 ${w - 1} -6C${w - 4} -11 ${-w + 4} -11 ${-w + 1} -6Z`;
  if (kind === "canine")
    return `M${-w + 2} -6C${-w} 2 ${-w + 1} 8 -4 13C-1.500 16.500 1.500 16.500 4 13C${w - 1} 8 ${w} 2 ${w - 2} -6C${w - 4} -11.500 ${-w + 4} -11.500 ${-w + 2} -6Z`;
  return `M${-w + 2} -6C${-w + 1} 2 ${-w} 9 ${-w + 1} 12.500C${-w + 4} 15 ${w - 4} 15 ${w - 1} 12.500C${w} 9 ${w - 1} 2 ${w - 2} -6C${w - 4} -11 ${-w + 4} -11 ${-w + 2} -6Z`;
}

export function rootPath(kind: ToothKind, w: number): string {
  if (kind === "molar")
    return `M${-w + 1} -5C${-w - 1} -18 ${-w + 2} -34 ${-w + 5} -37C${-w + 8} -34 ${-3} -22 0 -19C3 -22 ${w - 8} -34 ${w - 5} -37C${w - 2} -34 ${w + 1} -18 ${w - 1} -5Z`;
  if (kind === "premolar") return `M${-w + 2} -5C${-w + 2} -18 -3 -36 0 -38C3 -36 ${w - 2} -18 ${w - 2} -5Z`;
  if (kind === "canine") return `M${-w + 2.5} -5C${-w + 3} -20 -2.500 -42 0 -43C2.500 -42 ${w - 3} -20 ${w - 2.5} -5Z`;
  return `M${-w + 3} -5C${-w + 3} -18 -2 -35 0 -36C2 -35 ${w - 3} -18 ${w - 3} -5Z`;
}
