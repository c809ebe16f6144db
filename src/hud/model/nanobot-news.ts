/** What swarms, lots, cases and calls give to the feed. What has a card of its own goes to the log alone. */
import type { SimEvent } from "../../sim/events.ts";
import { bestGuess } from "../../sim/rules/nanobots/lab.ts";
import { findPatient, patientName } from "../../sim/rules/people/people.ts";
import { boardNews } from "./board-news.ts";
import type { Message, Tone } from "./feed.ts";
import { plainMessage } from "./message.ts";
import type { FocusTarget } from "../api.ts";
import type { IconName } from "../ui/icons.ts";
import type { Game } from "./game.ts";
import { lotName, STAGE_ICONS } from "./lots.ts";

const LOT_NEWS: Readonly<
  Record<Extract<SimEvent, { type: "lot-changed" }>["what"], readonly [tone: Tone, icon: IconName]>
> = {
  alarm: ["bad", "bell-ringing"],
  paused: ["info", "player-pause"],
  resumed: ["info", "player-play"],
  diagnosed: ["virtual", "microscope"],
  patched: ["good", "download"],
  "rolled-back": ["good", "history"],
  recalled: ["warn", "package-off"],
  told: ["info", "speakerphone"],
};

/** Ways for a swarm to end that have no other message. */
const ENDED: readonly string[] = ["flushed", "faded", "recalled"];

export function nanobotNews(game: Game, event: SimEvent): Message | null {
  const { words, rules, state } = game;
  const who = (id: number): string => {
    const patient = findPatient(state, id);
    return patient ? words.tx(patientName(rules, patient)) : words.t("feed.someone");
  };
  const inside = (id: number): FocusTarget | null =>
    state.patients.some((patient) => patient.id === id) ? { patient: id } : null;
  switch (event.type) {
    case "swarm-stage": {
      // Of what is felt at home the clinic hears by telephone; a collapse has its own message.
      const target = inside(event.patient);
      if (!target || event.stage === 0 || event.stage === 4) return null;
      return plainMessage(
        words.t(`feed.swarm-${event.stage}`, { name: who(event.patient), lot: lotName(game, event.lot) }),
        event.stage === 1 ? "warn" : "bad",
        STAGE_ICONS[event.stage],
        target,
      );
    }
    case "swarm-ended": {
      if (!ENDED.includes(event.by)) return null;
      const text = words.t(`feed.swarm-${event.by}`, { name: who(event.patient), lot: lotName(game, event.lot) });
      return plainMessage(text, "good", "sparkles", inside(event.patient), event.by !== "flushed");
    }
    case "patient-collapsed":
      return plainMessage(
        words.t(`feed.collapsed-${event.at}`, { name: who(event.patient), lot: lotName(game, event.lot) }),
        "bad",
        "ambulance",
        inside(event.patient),
      );
    case "phone-rang":
      return plainMessage(
        words.t("feed.phone-rang", { name: who(event.patient) }),
        "warn",
        "phone-incoming",
        null,
        true,
      );
    case "phone-answered":
      return plainMessage(
        words.t(`feed.phone-${event.answer}`, { name: who(event.patient) }),
        "info",
        "phone",
        inside(event.patient),
        true,
      );
    case "incident-opened": {
      const text = words.t("feed.incident-opened", { name: who(event.patient), lot: lotName(game, event.lot) });
      return plainMessage(text, "warn", "first-aid-kit", inside(event.patient), true);
    }
    case "incident-reported":
    case "incident-covered":
    case "cover-up-out": {
      const patient = state.nanobots.incidents.find((each) => each.id === event.incident)?.patient ?? 0;
      const out = event.type === "cover-up-out";
      const icon = event.type === "incident-reported" ? "report" : out ? "flame" : "mask";
      return plainMessage(
        words.t(`feed.${event.type}`, { name: who(patient) }),
        out ? "bad" : "info",
        icon,
        null,
        !out,
      );
    }
    case "lot-changed": {
      const [tone, icon] = LOT_NEWS[event.what];
      const lot = state.lots.find((each) => each.id === event.lot);
      const guess = bestGuess(state, event.lot);
      const text =
        event.what === "diagnosed" && guess
          ? words.t("feed.lot-diagnosed", {
              lot: lotName(game, event.lot),
              kind:
                guess.kind === "none"
                  ? words.t("nano.kind-none")
                  : words.tx(rules.nanobots.malfunctions[guess.kind].name),
              chance: words.percent(guess.chance),
            })
          : words.t(`feed.lot-${event.what}`, {
              lot: lotName(game, event.lot),
              firmware: lot?.firmware ?? "",
              class: lot?.recalled ?? "",
            });
      return plainMessage(text, tone, icon, null, event.what === "paused" || event.what === "resumed");
    }
    case "rollout-moved": {
      const values = { lot: lotName(game, event.lot), firmware: event.firmware, share: event.share };
      return event.halted
        ? plainMessage(
            `${words.t("feed.rollout-halted", values)} ${words.t(`nano.halted.${event.halted}`)}`,
            "warn",
            "hand-stop",
            null,
          )
        : plainMessage(words.t("feed.rollout-moved", values), "info", "stairs-up", null, true);
    }
    default:
      return boardNews(game, event);
  }
}
