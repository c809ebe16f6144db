/**
 * Whether the rival would give the player their hand: a chance from what kind of person they are, how they were
 * treated, and how they stand. Added up from terms that each have a name, so that the answer can be explained.
 */
import type { Ruleset } from "../../ruleset.ts";
import type { ClinicState } from "../../state.ts";
import { clamp } from "../../math.ts";

export type WillingCause =
  | "usual"
  | "regard"
  | "ethics"
  | "aggression"
  | "pride"
  | "need"
  | "behind"
  | "kept"
  | "broken";

export interface Willing {
  /** 0.05–0.95; 0 where the level knows no pacts. */
  readonly chance: number;
  /** Signed parts of it, −1–1, in a fixed order; those of 0 are left out. */
  readonly reasons: readonly { readonly cause: WillingCause; readonly share: number }[];
}

/** Minutes of a kept word that count fully: two days. */
const KEPT = 1200;
/** Cash below which somebody feels the pinch. */
const PINCH = 2500;

export function willing(rules: Ruleset, state: Readonly<ClinicState>, kind: "truce" | "joint"): Willing {
  const { rival } = rules;
  const own = state.rival;
  if (rival?.kind !== "person" || !own || !rival.pact || own.house.closed >= 0) return { chance: 0, reasons: [] };
  const { ethics, aggression, vanity } = rival.who.traits;
  const joint = kind === "joint";
  const last = state.city.samples.at(-1);
  const both = last ? last.you + last.rival : 0;
  const behind = last && both > 0 ? (last.you - last.rival) / both : 0;
  const ahead = clamp((own.house.fame.value - state.fame.value) / 50_000, 0, 1);
  const terms: { cause: WillingCause; share: number }[] = [
    { cause: "usual", share: joint ? 0.05 : 0.3 },
    { cause: "regard", share: (joint ? 0.6 : 0.5) * (own.regard.value / 100_000) },
    { cause: "ethics", share: (joint ? 0.5 : 0.3) * (ethics - 0.5) },
    { cause: "aggression", share: -0.4 * (aggression - 0.5) },
    // Whoever is the better known of the two has to come down to it.
    { cause: "pride", share: -0.3 * vanity * ahead },
    { cause: "need", share: 0.2 * clamp(1 - own.house.cash.value / PINCH, 0, 1) },
    { cause: "behind", share: 0.25 * behind },
    { cause: "kept", share: (joint ? 0.3 : 0.15) * clamp(own.pact.kept / KEPT, 0, 1) },
    { cause: "broken", share: -0.35 * Math.min(2, own.pact.broke.you) },
  ];
  let sum = 0;
  for (const { share } of terms) sum += share;
  return { chance: clamp(sum, 0.05, 0.95), reasons: terms.filter(({ share }) => Math.abs(share) >= 0.005) };
}
