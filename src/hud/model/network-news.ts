/** What happens on the network, for the feed. */
import type { SimEvent } from "../../sim/events.ts";
import type { Message, Tone } from "./feed.ts";
import { plainMessage } from "./message.ts";
import type { IconName } from "../ui/icons.ts";
import type { Game } from "./game.ts";
import { deviceName } from "./network.ts";

const CHANGES: Readonly<
  Record<Extract<SimEvent, { type: "device-changed" }>["what"], readonly [tone: Tone, icon: IconName, quiet: boolean]>
> = {
  seen: ["bad", "virus", false],
  cleared: ["good", "check", true],
  isolated: ["info", "plug-connected-x", true],
  joined: ["info", "network", true],
  restored: ["good", "refresh", false],
  relapsed: ["bad", "virus", false],
  patched: ["good", "shield-check", true],
};

export function networkNews(game: Game, event: SimEvent): Message | null {
  const { words } = game;
  const say = (text: string, tone: Tone, icon: IconName, quiet = false) => plainMessage(text, tone, icon, null, quiet);
  switch (event.type) {
    case "device-changed": {
      const [tone, icon, quiet] = CHANGES[event.what];
      return say(words.t(`feed.device-${event.what}`, { device: deviceName(game, event.device) }), tone, icon, quiet);
    }
    case "hostile-found":
    case "hostile-out":
      return say(
        words.t(`feed.${event.type}`, { device: deviceName(game, event.device) }),
        event.type === "hostile-out" ? "good" : "bad",
        event.type === "hostile-out" ? "shield-check" : "eye",
      );
    case "hostile-moved":
      return say(words.t("feed.hostile-moved"), "warn", "eye-off");
    case "hostile-adapted":
      return say(
        words.t("feed.hostile-adapted", { counter: words.tx(game.rules.nanobots.counters[event.counter].name) }),
        "warn",
        "brain",
      );
    default:
      return null;
  }
}
