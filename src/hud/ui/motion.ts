import { useStore } from "./store-context.ts";

/** True when things should hold still: by the player's setting, else by the system's. */
export function useReducedMotion(): boolean {
  return reducedMotion(useStore().api.settings.value.motion);
}

export function reducedMotion(setting: "auto" | "reduced" | "full"): boolean {
  if (setting !== "auto") return setting === "reduced";
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
