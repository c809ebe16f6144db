/** The signs of each kind of encounter: an emblem, and pictograms for what is seen, what is done and what ends it. */
import type { EncounterKind } from "../../../sim/ruleset.ts";
import type { IconName } from "../../ui/icons.ts";

export const PARTS = ["see", "do", "win"] as const;

export interface KindSigns {
  readonly emblem: IconName;
  readonly see: IconName;
  readonly do: IconName;
  readonly win: IconName;
}

export const KIND_SIGNS: Readonly<Record<EncounterKind, KindSigns>> = {
  demonstration: { emblem: "badge-vr", see: "presentation", do: "hand-love-you", win: "award" },
  emergency: { emblem: "heartbeat", see: "activity-heartbeat", do: "first-aid-kit", win: "heart-handshake" },
  purge: { emblem: "virus-search", see: "network", do: "shield-lock", win: "shield-check" },
  forum: { emblem: "microphone", see: "users-group", do: "messages", win: "thumb-up" },
  descent: { emblem: "moon-stars", see: "brain", do: "bulb", win: "sun" },
};
