/** What happens between the player and the rival, for the feed: from the rumour to the outcome. */
import type { SimEvent } from "../../sim/events.ts";
import type { Message, Tone } from "./feed.ts";
import { plainMessage } from "./message.ts";
import type { IconName } from "../ui/icons.ts";
import type { Game } from "./game.ts";
import { fill, iconOf, moveOf, TELEGRAPH_ICONS, timeText } from "./rival-moves.ts";
import { personOf } from "../../sim/rules/rival/replies.ts";

export function rivalNews(game: Game, event: SimEvent): Message | null {
  const { rules, words } = game;
  const person = personOf(rules);
  if (!person) return null;
  const say = (text: string, tone: Tone, icon: IconName, quiet = false) => plainMessage(text, tone, icon, null, quiet);
  switch (event.type) {
    case "rival-heard":
    case "rival-moved":
    case "rival-move-over":
    case "rival-called-off": {
      const found = moveOf(game, event.move);
      if (!found || found.def.effects.length === 0) return null;
      const { move, def } = found;
      const name = words.tx(def.name);
      if (event.type === "rival-heard") {
        const told = fill(game, words.tx(def.rumour[move.rumour] ?? ""), move);
        return say(words.t("rival.feed.heard", { told }), "info", TELEGRAPH_ICONS[def.telegraph], true);
      }
      if (event.type === "rival-called-off")
        return say(
          words.t("rival.feed.called-off", { name, rival: words.tx(person.who.name) }),
          "good",
          "circle-check",
        );
      if (event.type === "rival-move-over")
        return def.lasts > 0
          ? say(words.t("rival.feed.over", { name, rival: words.tx(person.who.name) }), "info", iconOf(def.icon), true)
          : null;
      const text = [fill(game, words.tx(def.news), move)];
      if (words.has(`rival.result.${move.result}`)) text.push(fill(game, words.t(`rival.result.${move.result}`), move));
      const tone = resultTone(move.result) ?? (def.hostility > 0.1 ? "warn" : def.hostility < -0.1 ? "good" : "info");
      return { ...say(text.join(" "), tone, iconOf(def.icon)), portrait: person.who.portrait };
    }
    case "rival-replied":
    case "rival-reply-worked":
    case "rival-reply-failed": {
      const def = person.replies[event.reply];
      const move = moveOf(game, event.move);
      if (!def || !move) return null;
      const name = words.tx(def.name);
      const given = move.move.replies.find((each) => each.reply === event.reply);
      const values = { name, move: words.tx(move.def.name) };
      if (event.type === "rival-replied")
        return say(
          words.t("rival.feed.replied", { ...values, time: timeText(game, given ? given.due - given.since : 0) }),
          "info",
          iconOf(def.icon),
          true,
        );
      if (given?.odds === 1000) return say(words.t("rival.feed.said", values), "info", iconOf(def.icon), true);
      const good = event.type === "rival-reply-worked";
      return say(words.t(`rival.feed.${good ? "worked" : "failed"}`, values), good ? "good" : "warn", iconOf(def.icon));
    }
    case "rival-approached":
    case "rival-approach-worked":
    case "rival-approach-failed": {
      const def = person.approaches[event.approach];
      if (!def) return null;
      const values = { name: words.tx(def.name), time: timeText(game, 4 * def.minutes) };
      if (event.type === "rival-approached")
        return say(words.t("rival.feed.approached", values), "info", iconOf(def.icon), true);
      const good = event.type === "rival-approach-worked";
      const own = `rival.approach.${event.approach}.${good ? "worked" : "failed"}`;
      const text = words.has(own)
        ? fill(game, words.t(own))
        : words.t(`rival.feed.approach-${good ? "worked" : "failed"}`, values);
      return say(text, good ? "good" : "warn", iconOf(def.icon));
    }
    default:
      return null;
  }
}

const GOOD = ["stayed", "clean", "won", "nothing-there"];
const BAD = ["gone", "fined", "lost", "not-come", "device-broken", "doses-spoilt", "false-reviews", "short", "written"];

function resultTone(result: string): Tone | null {
  return GOOD.includes(result) ? "good" : BAD.includes(result) ? "bad" : null;
}
