/** What the hologram is doing, for the eye. */
export const MILO_FRAMES = 8;

export function miloMood(withSomeone: boolean, doing: string, tick: number): "idle" | "talk" | "soothe" {
  if (!withSomeone) return doing ? "talk" : "idle";
  if (doing === "soothe" || doing === "") return "soothe";
  return Math.floor(tick / 24) % 3 === 2 ? "soothe" : "talk";
}
