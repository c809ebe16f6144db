/** Pictures of the street fronts and where things lie in them, in percent; a drawn front where there is no picture. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}
export interface FrontPlaces {
  readonly window: Rect;
  readonly banner: Rect;
  readonly kerb: Rect;
  readonly colour: string;
}

const PICTURES = import.meta.glob<string>("/assets/fronts/*.webp", { eager: true, query: "?url", import: "default" });
const PLACES = import.meta.glob<Readonly<Record<string, FrontPlaces>>>("/assets/fronts/fronts.json", {
  eager: true,
  import: "default",
});

/** Of the drawn front. */
export const DRAWN: FrontPlaces = {
  window: { x: 12, y: 42, w: 44, h: 30 },
  banner: { x: 61, y: 18, w: 30, h: 12 },
  kerb: { x: 0, y: 82, w: 100, h: 10 },
  colour: "#7a5cf0",
};

/** Address of the picture, or "". */
export function frontPicture(id: string): string {
  return PICTURES[`/assets/fronts/${id}.webp`] ?? "";
}

export function frontPlaces(id: string): FrontPlaces {
  return PLACES["/assets/fronts/fronts.json"]?.[id] ?? DRAWN;
}
