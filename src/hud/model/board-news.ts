/** What the investigation gives to the feed. */
import type { SimEvent } from "../../sim/events.ts";
import type { EvidenceField } from "../../sim/state.ts";
import { NO_CAUSE } from "../../sim/rules/evidence/board.ts";
import { causeName, fieldName } from "./board.ts";
import type { Message } from "./feed.ts";
import { plainMessage } from "./message.ts";
import type { Game } from "./game.ts";

export function boardNews(game: Game, event: SimEvent): Message | null {
  const { words } = game;
  switch (event.type) {
    case "evidence-bought": {
      const { what, rows } = event;
      const text =
        what === "cases" || what === "controls"
          ? words.t(`feed.evidence-${what}`, { count: rows })
          : words.t("feed.evidence-field", { field: fieldName(game, what as EvidenceField) });
      return plainMessage(text, "info", "report-search");
    }
    case "cause-held":
    case "cause-released": {
      const held = event.type === "cause-held";
      const text = words.t(`feed.${event.type}`, { cause: causeName(game, event.hypothesis) });
      return plainMessage(text, held ? "warn" : "info", held ? "player-pause" : "player-play");
    }
    case "cause-accused": {
      const verdict = event.right ? "right" : "wrong";
      const key = event.hypothesis === NO_CAUSE ? "cleared" : "accused";
      const text = words.t(`feed.${key}-${verdict}`, { cause: causeName(game, event.hypothesis) });
      return plainMessage(text, event.right ? "good" : "bad", event.right ? "circle-check" : "gavel");
    }
    default:
      return null;
  }
}
