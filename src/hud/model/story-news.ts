/** What the story changed for the player, as messages for the feed. */
import type { Text } from "../../sim/ruleset.ts";
import type { SimEvent } from "../../sim/events.ts";
import type { Game } from "./game.ts";
import type { Message } from "./feed.ts";
import { lotName } from "./lots.ts";
import { plainMessage } from "./message.ts";

export function storyNews(game: Game, event: SimEvent): Message | null {
  const { words, rules } = game;
  switch (event.type) {
    case "goal-added":
    case "goal-changed":
    case "goal-dropped": {
      const goal = rules.goals.find((each) => each.id === event.goal);
      const name = goal ? words.tx(goal.title) : "";
      return goal ? plainMessage(words.t(`feed.${event.type}`, { goal: name }), "info", "star") : null;
    }
    case "lesson-done":
      return plainMessage(words.t("feed.lesson-done"), "good", "circle-check");
    case "permit-changed": {
      const kinds = {
        room: rules.roomKinds,
        thing: rules.thingKinds,
        treatment: rules.treatments,
        exam: rules.exams,
        course: rules.courses,
        hiring: {},
        policies: {},
      } as const;
      const named = (kinds[event.what] as Readonly<Record<string, { readonly name: Text }>>)[event.id];
      if (!named) return null;
      const text = words.t(event.allowed ? "feed.allowed" : "feed.forbidden", { name: words.tx(named.name) });
      return plainMessage(text, event.allowed ? "good" : "warn", event.allowed ? "lock-open" : "lock");
    }
    case "doses-changed": {
      const params = { count: Math.abs(event.amount), lot: lotName(game, event.lot) };
      return event.amount > 0
        ? plainMessage(words.t("feed.doses-came", params), "good", "truck-delivery")
        : plainMessage(words.t("feed.doses-gone", params), "warn", "package-off");
    }
    default:
      return null;
  }
}
