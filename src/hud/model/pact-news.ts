/** What happens between the two houses, for the feed. */
import type { SimEvent } from "../../sim/events.ts";
import type { Message, Tone } from "./feed.ts";
import type { IconName } from "../ui/icons.ts";
import type { Game } from "./game.ts";

export function pactNews(game: Game, event: SimEvent): Message | null {
  const { rules, words } = game;
  if (rules.rival?.kind !== "person") return null;
  const { who } = rules.rival;
  const values = { rival: words.tx(who.name), house: words.tx(who.house) };
  const say = (key: string, tone: Tone, icon: IconName, quiet = false): Message => ({
    text: words.t(`pact.feed.${key}`, values),
    speaker: "",
    portrait: who.portrait,
    tone,
    icon,
    target: null,
    sound: "",
    ...(quiet ? { quiet } : {}),
  });
  switch (event.type) {
    case "pact-offered":
      return say(`offered-${event.pact}`, "info", "heart-handshake");
    case "pact-made":
      return say(`made-${event.pact}`, "good", event.pact === "joint" ? "home-heart" : "flag");
    case "pact-renewed":
      return say("renewed", "good", "refresh");
    case "pact-declined":
      return say("declined", "info", "hand-stop", true);
    case "pact-ended":
      return event.by === "" ? say("over", "info", "flag") : say(`broken-${event.by}`, "bad", "heart-broken");
    case "pact-sent":
      return say(`sent-${event.to}-${event.why}`, "info", "walk", true);
    default:
      return null;
  }
}
