/**
 * Which pictures make up a person, in which order, and with which colours. Pure: the painting is in paint.ts, the
 * textures in index.ts.
 */
import type { Facing, Layer, Look, Mood, PeopleTable, Plan, Pose, PoseFrame, Rgb } from "./types.ts";

const WHITE: Rgb = [255, 255, 255];

/** Things worn on the head: `hair` ones slip under the hair, the others go over it. */
const UNDER_HAIR = new Set(["glasses", "mask", "earrings"]);
/** The colour of shoes goes with the clothes. */
const SHOES: Readonly<Record<string, Rgb>> = {
  suit: [74, 62, 66],
  coat: [244, 246, 250],
  scrubs: [240, 244, 248],
  cardigan: [214, 142, 120],
  dress: [232, 122, 110],
};
const SNEAKERS: Rgb = [248, 248, 252];

const AGE = { child: 0.8, adult: 1, elder: 0.965 } as const;
const HEAD = { child: 0.9, adult: 1, elder: 0.98 } as const;
const WIDTH = { slim: 0.92, medium: 1, large: 1.14 } as const;
/** Furniture keeps its height when the person is small: lift in atlas pixels per lost share of size. */
const SEAT: Readonly<Record<string, number>> = { sit: 40, hug: 40, lie: 62, grip: 62 };

const hexes = new Map<string, Rgb>();

/** `#rrggbb` to bytes; anything else is mid grey rather than a failure in the middle of a frame. */
export function rgb(hex: string): Rgb {
  const known = hexes.get(hex);
  if (known) return known;
  const ok = /^#[0-9a-f]{6}$/i.test(hex);
  const n = ok ? Number.parseInt(hex.slice(1), 16) : 0x9aa0a8;
  const out: Rgb = [(n >> 16) & 255, (n >> 8) & 255, n & 255];
  if (hexes.size > 4000) hexes.clear();
  hexes.set(hex, out);
  return out;
}

/** How many frames a pose loops through. */
export function poseFrames(table: PeopleTable, pose: Pose): number {
  return table.poses[pose]?.length ?? 1;
}

/** The same pose for someone afraid: hugging themselves on a seat, gripping the dental chair. */
function bodyOf(table: PeopleTable, pose: Pose, mood: Mood): string {
  if (mood !== "scared" && mood !== "pain") return pose;
  if (pose === "sit" && table.poses["hug"]) return "hug";
  if (pose === "lie" && table.poses["grip"]) return "grip";
  return pose;
}

function frameAt(table: PeopleTable, body: string, frame: number): PoseFrame | undefined {
  const list = table.poses[body];
  if (!list || list.length === 0) return undefined;
  const n = Math.trunc(frame) % list.length;
  return list[n < 0 ? n + list.length : n];
}

function firstOf(table: PeopleTable, names: readonly string[]): string {
  for (const name of names) if (table.frames[name]) return name;
  return "";
}

/** A look as one string: two looks with the same string are dressed alike. */
export function lookKey(l: Look): string {
  return `${l.skin}${l.hair}${l.hairStyle}|${l.outfit}${l.top}${l.bottom}|${l.accessory}|${l.age}${l.build}`;
}

export function planFigure(
  table: PeopleTable,
  look: Look,
  pose: Pose,
  facing: Facing,
  frame: number,
  mood: Mood,
): Plan {
  const body = bodyOf(table, pose, mood);
  const f = frameAt(table, body, frame) ?? frameAt(table, "idle", 0);
  if (!f) return { key: "", layers: [] };
  const outfit = table.sleeves[look.outfit] ? look.outfit : "tee";
  const size = AGE[look.age] ?? 1;
  const skull = HEAD[look.age] ?? 1;
  const wide = size * (WIDTH[look.build] ?? 1);
  const lift = (1 - size) * (SEAT[body] ?? 0);
  const [nx, ny0] = f.n ?? [0, 0];
  const ny = ny0 - lift;
  const [ox, oy] = f.o ?? [0, 0];
  const skin = rgb(look.skin);
  const hair = rgb(look.hair);
  const top = rgb(look.top);
  const bottom = rgb(look.bottom);
  const layers: Layer[] = [];

  const put = (picture: string, part: Partial<Layer> & { x: number; y: number }): void => {
    if (!table.frames[picture]) return;
    layers.push({ picture, skin, first: top, second: bottom, fixed: WHITE, sx: size, sy: size, gloss: 0.06, ...part });
  };

  put(firstOf(table, [`legs/${f.l}/${facing}`, `legs/idle/0/${facing}`]), {
    x: nx,
    y: ny,
    sx: wide,
    fixed: SHOES[outfit] ?? SNEAKERS,
  });
  const upper = firstOf(table, [`${outfit}/${f.u}/${facing}`, `tee/${f.u}/${facing}`, `coat/${f.u}/${facing}`]);
  put(upper, { x: nx + ox, y: ny + oy, sx: wide });

  const anchor = table.anchors[f.u]?.[facing] ?? table.anchors["idle/0"]?.[facing] ?? [0, -150];
  const hx = nx + ox + anchor[0] * wide;
  // A big head on a small body sits lower, or the neck would show.
  const hy = ny + oy + anchor[1] * size - (skull - size) * 24;
  const at = { x: hx, y: hy, sx: skull, sy: skull };
  const head = firstOf(table, [`head-${look.hairStyle}/${f.h}/${facing}`, `head-short/${f.h}/${facing}`]);
  put(head, { ...at, first: hair, gloss: 0.2 });

  const eyes = f.e ?? mood;
  const mouth = f.m === "talk" && (mood === "scared" || mood === "pain") ? mood : (f.m ?? mood);
  if (head) {
    put(`eyes-${eyes}/${f.h}/${facing}`, { ...at, first: hair, within: head, keep: "skin" });
    put(`mouth-${mouth}/${f.h}/${facing}`, { ...at, first: hair, within: head, keep: "skin" });
  }
  // More than one may be worn, joined by "+".
  for (const worn of look.accessory.split("+")) {
    if (worn === "" || worn === "none") continue;
    const under = UNDER_HAIR.has(worn) && head !== "";
    put(`worn-${worn}/${f.h}/${facing}`, { ...at, ...(under ? { within: head, keep: "not-hair" as const } : {}) });
  }
  if (f.f) {
    const sleeve = table.sleeves[outfit] === "short" ? "short" : "long";
    // A doctor's sleeves are the coat's, not the shirt's.
    put(`front-${sleeve}/${f.f}/${facing}`, {
      x: nx + ox,
      y: ny + oy,
      sx: wide,
      first: outfit === "coat" ? WHITE : top,
    });
  }
  // Blinking and such only changes what is seen of the face, so frames that look alike share one painting.
  const key = `${lookKey(look)}@${layers.map((l) => l.picture).join("+")}@${round(nx + ox)},${round(ny + oy)},${round(nx)},${round(ny)}`;
  return { key, layers };
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}

/** The head and shoulders for cards and dialogue: layers of the front view, all on one canvas. */
export function planBust(table: PeopleTable, look: Look, mood: Mood): Plan {
  const outfit = table.frames[`bust-wear/${look.outfit}`] ? look.outfit : "tee";
  const skin = rgb(look.skin);
  const hair = rgb(look.hair);
  const base = {
    skin,
    first: rgb(look.top),
    second: rgb(look.bottom),
    fixed: WHITE,
    x: 0,
    y: 0,
    sx: 1,
    sy: 1,
    gloss: 0.06,
  };
  const layers: Layer[] = [];
  const put = (picture: string, part: Partial<Layer> = {}): void => {
    if (table.frames[picture]) layers.push({ ...base, picture, ...part });
  };
  put(`bust-wear/${outfit}`);
  const head = firstOf(table, [`bust-head/${look.hairStyle}`, "bust-head/short"]);
  put(head, { first: hair, gloss: 0.2 });
  put(`bust-eyes/${mood}`, { first: hair, within: head, keep: "skin" });
  put(`bust-mouth/${mood}`, { first: hair, within: head, keep: "skin" });
  if (look.accessory !== "none") {
    put(`bust-worn/${look.accessory}`, UNDER_HAIR.has(look.accessory) ? { within: head, keep: "not-hair" } : {});
  }
  return { key: `${lookKey(look)}@bust/${mood}`, layers };
}

/** Which of the contact shadows lies under a pose. */
export function shadowName(pose: Pose): string {
  if (pose === "sit" || pose === "lie" || pose === "faint") return pose;
  return "stand";
}
