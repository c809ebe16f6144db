/** Talking with someone who waits, as the inspector offers it. */
import { freeTalker, topicsOf } from "../../sim/rules/fear/talks.ts";
import { workerName } from "../../sim/rules/people/people.ts";
import type { Patient } from "../../sim/state.ts";
import type { IconName } from "../ui/icons.ts";
import type { Game } from "./game.ts";

export interface TopicOption {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly icon: IconName;
  /** "4 min" or "2 energy · 4 min". */
  readonly cost: string;
  /** What it is good for, in a few words. */
  readonly gains: string;
  readonly done: boolean;
}

const ICONS: Readonly<Record<string, IconName>> = {
  seattle: "brain",
  trigger: "alert-triangle",
  taste: "heart",
  "": "messages",
};

/** Topics on offer in this level; empty where talking is not offered. */
export function topicOptions(game: Game, patient: Patient): TopicOption[] {
  const { words, rules, state } = game;
  const free = freeTalker(state) !== undefined;
  return topicsOf(rules).map((topic) => {
    const minutes = words.t("care.minutes", { count: topic.minutes });
    return {
      id: topic.id,
      name: words.tx(topic.name),
      about: words.tx(topic.about),
      icon: ICONS[topic.reveals] ?? "messages",
      cost: free ? minutes : words.t("talks.cost-energy", { energy: words.num(topic.energy), minutes }),
      gains: words.t(topic.reveals === "" ? "talks.for-trust" : `talks.may-show.${topic.reveals}`),
      done: patient.visit.talked.includes(topic.id),
    };
  });
}

/** Who would do the talking. */
export function talkerNote(game: Game): string {
  const { words, rules, state } = game;
  const one = freeTalker(state);
  return one
    ? words.t("talks.note", { name: words.tx(workerName(rules, one)) })
    : words.t("talks.note-assistant", { name: words.tx(rules.assistant.name) });
}
