/** What happened, as short messages for the feed; most events are for the eye and ear only and give none. */
import { findPatient, findStaff, patientName } from "../../sim/rules/people/people.ts";
import type { SimEvent } from "../../sim/events.ts";
import type { FocusTarget } from "../api.ts";
import type { IconName } from "../ui/icons.ts";
import { blockerText } from "./blocked.ts";
import { endingText } from "./encounter-over.ts";
import { plainMessage } from "./message.ts";
import { nanobotNews } from "./nanobot-news.ts";
import { newsMessage } from "./news.ts";
import { networkNews } from "./network-news.ts";
import { pactNews } from "./pact-news.ts";
import { reasonText } from "./people.ts";
import { noteLines, policyName, protocolText } from "./policies.ts";
import { storyNews } from "./story-news.ts";
import { rivalNews } from "./rival-news.ts";
import type { Game } from "./game.ts";
import { comfortIcon, sourceName, triggerIcon } from "./causes.ts";
import { storyText } from "./story-text.ts";
import { heaviest } from "./staff.ts";

export type Tone = "info" | "good" | "warn" | "bad" | "virtual";

export interface Message {
  readonly text: string;
  /** Who says it, or "". */
  readonly speaker: string;
  /** Portrait id of who says it, or "". */
  readonly portrait: string;
  readonly tone: Tone;
  readonly icon: IconName;
  readonly target: FocusTarget | null;
  /** A short sound to play with it, or "". */
  readonly sound: string;
  /** Tab of the city sheet that tells more, or none. */
  readonly opens?: "news";
  /** Only for the log: it happens often, and asks for nothing. */
  readonly quiet?: boolean;
}

const STAFF_ICONS = {
  "staff-hired": "user-check",
  "staff-left": "door-exit",
  "staff-tired": "zzz",
  "staff-on-break": "tools-kitchen-2",
  "staff-unhappy": "mood-sad",
  "staff-gave-notice": "door-exit",
  "staff-stays": "heart-handshake",
} as const satisfies Readonly<Record<string, IconName>>;

/** News of somebody on the staff, with what lies heaviest on their mood where that is the news. */
function staffNews(game: Game, type: keyof typeof STAFF_ICONS, id: number): string {
  const staff = findStaff(game.state, id);
  return game.words.t(`feed.${type}`, {
    name: sourceName(game, String(id)),
    role: staff ? game.words.tx(game.rules.roles[staff.role].name) : "",
    cause: staff ? heaviest(game, staff) : "",
  });
}

export function messageOf(game: Game, event: SimEvent): Message | null {
  const { words, rules } = game;
  const who = (id: number): string => {
    const patient = findPatient(game.state, id);
    return patient ? words.tx(patientName(rules, patient)) : words.t("feed.someone");
  };
  switch (event.type) {
    case "notice": {
      const speaker = rules.speakers[event.speaker];
      const icon: IconName =
        event.tone === "warn" ? "alert-triangle" : event.tone === "good" ? "sparkles" : "info-circle";
      return {
        text: storyText(game, event.text, event.args),
        speaker: speaker ? words.tx(speaker.name) : "",
        portrait: speaker?.portrait ?? "",
        tone: event.tone,
        icon,
        target: event.point,
        sound: "",
      };
    }
    case "encounter-ended": {
      const done = game.state.encounters.done.at(-1);
      const title = words.tx(rules.encounters[event.encounter]?.title ?? "");
      const ending = done ? endingText(words, event.kind, done.ending) : "";
      const won = event.result === "won";
      // The card has just said so: this is for the log.
      return plainMessage(
        words.t("feed.encounter-over", { title, ending }),
        won ? "good" : "warn",
        won ? "award" : "flag",
        null,
        true,
      );
    }
    case "patient-bolted":
      return plainMessage(words.t("feed.bolted", { name: who(event.patient) }), "bad", "run", {
        patient: event.patient,
      });
    case "patient-left": {
      const reason = event.reason ?? findPatient(game.state, event.patient)?.visit.reason ?? "";
      if (reason === "" || reason === "treated" || reason === "advised" || reason === "fled") return null;
      return plainMessage(
        words.t("feed.left", { name: who(event.patient), reason: reasonText(game, reason) }),
        "warn",
        "door-exit",
        { patient: event.patient },
      );
    }
    case "exam-finished": {
      const method = rules.exams[event.method];
      return plainMessage(
        words.t("feed.examined", {
          name: who(event.patient),
          count: event.found,
          method: method ? words.tx(method.name) : "",
        }),
        "info",
        "scan",
        { patient: event.patient },
      );
    }
    case "treatment-finished": {
      const treatment = rules.treatments[event.treatment];
      const values = { name: who(event.patient), treatment: treatment ? words.tx(treatment.name) : event.treatment };
      if (event.cured === false)
        return plainMessage(words.t("feed.not-cured", values), "warn", "dental", { patient: event.patient });
      return plainMessage(words.t("feed.cured", values), "good", "sparkles", { patient: event.patient });
    }
    case "finding-worsened": {
      const finding = findPatient(game.state, event.patient)?.mouth.find((each) => each.id === event.finding);
      if (!finding) return null;
      const kind = rules.findingKinds[finding.kind];
      const text = words.t(finding.tooth > 0 ? "feed.worsened" : "feed.worsened-mouth", {
        name: who(event.patient),
        tooth: finding.tooth,
        what: kind ? words.tx(kind.name) : finding.kind,
      });
      return plainMessage(text, "warn", "dental", { patient: event.patient });
    }
    case "overtreatment-noticed":
      return plainMessage(
        words.t(event.tooth > 0 ? "feed.overtreatment" : "feed.overtreatment-mouth", {
          name: who(event.patient),
          tooth: event.tooth,
        }),
        "bad",
        "alert-triangle",
      );
    case "adverse-reaction":
      return plainMessage(words.t("feed.adverse", { name: who(event.patient), lot: event.lot }), "bad", "virus", {
        patient: event.patient,
      });
    case "tell-noticed": {
      const named =
        event.what === "trigger"
          ? rules.triggers[event.id]?.name
          : event.what === "taste"
            ? rules.comforts[event.id]?.name
            : undefined;
      const thing = event.what === "seattle" ? words.t(`seattle.${event.id}`) : named ? words.tx(named) : event.id;
      const key =
        event.what === "taste" ? (event.match > 0 ? "loves" : event.match < 0 ? "dislikes" : "neutral") : event.what;
      const icon =
        event.what === "trigger" ? triggerIcon(event.id) : event.what === "taste" ? comfortIcon(event.id) : "brain";
      return plainMessage(words.t(`feed.tell-${key}`, { name: who(event.patient), thing }), "virtual", icon, {
        patient: event.patient,
      });
    }
    case "fear-lowered":
      return plainMessage(
        words.t(event.to < event.from ? "feed.fear-lowered" : "feed.fear-stayed", {
          name: who(event.patient),
          from: event.from,
          to: event.to,
        }),
        event.to < event.from ? "good" : "warn",
        "activity-heartbeat",
        { patient: event.patient },
      );
    case "patient-missed":
      return plainMessage(
        words.t(`feed.missed-${event.reason}`, { name: who(event.patient) }),
        event.reason === "too-afraid" ? "warn" : "info",
        "calendar-x",
      );
    case "talk-finished": {
      const topic = rules.topics[event.topic];
      // What came to light has a message of its own.
      if (event.told) return null;
      return plainMessage(
        words.t("feed.talked", { name: who(event.patient), topic: topic ? words.tx(topic.name) : event.topic }),
        "info",
        "messages",
        { patient: event.patient },
      );
    }
    case "review-posted":
      return plainMessage(
        words.t("feed.review", { name: who(event.patient), count: event.stars }),
        event.stars >= 4 ? "good" : event.stars <= 2 ? "bad" : "info",
        "star",
      );
    case "unlocked": {
      const named =
        event.what === "comfort" ? rules.comforts[event.id] : rules.abilities[event.id as keyof typeof rules.abilities];
      return plainMessage(
        words.t(`feed.unlocked-${event.what}`, { name: named ? words.tx(named.name) : event.id }),
        "virtual",
        "sparkles",
      );
    }
    case "goal-met":
    case "goal-failed": {
      const goal = rules.goals.find((each) => each.id === event.goal);
      if (!goal) return null;
      const met = event.type === "goal-met";
      return plainMessage(
        words.t(met ? "feed.goal-met" : "feed.goal-failed", { goal: words.tx(goal.title) }),
        met ? "good" : "warn",
        met ? "star-filled" : "star",
      );
    }
    case "care-declined": {
      const treatment = rules.treatments[event.treatment];
      const instead = rules.treatments[event.instead];
      return plainMessage(
        words.t(instead ? "feed.declined-instead" : "feed.declined", {
          name: who(event.patient),
          treatment: treatment ? words.tx(treatment.name) : event.treatment,
          instead: instead ? words.tx(instead.name) : "",
        }),
        "warn",
        "wallet",
        { patient: event.patient },
      );
    }
    case "loan-taken":
    case "loan-repaid": {
      const loan = rules.loans[event.loan];
      return plainMessage(
        words.t(`feed.${event.type}`, {
          loan: loan ? words.tx(loan.name) : event.loan,
          amount: words.num(loan?.amount ?? 0),
        }),
        event.type === "loan-repaid" ? "good" : "info",
        "building-bank",
      );
    }
    case "bailout-accepted":
    case "bailout-ended": {
      const help = rules.bailouts[event.bailout];
      return plainMessage(
        words.t(`feed.${event.type}`, {
          help: help ? words.tx(help.name) : event.bailout,
          amount: words.num(help?.amount ?? 0),
          count: help?.days ?? 0,
        }),
        event.type === "bailout-ended" ? "good" : "warn",
        "building-bank",
      );
    }
    case "day-started":
      return plainMessage(words.t("feed.day", { day: event.day }), "info", "sun");
    case "person-blocked":
      return plainMessage(
        words.t("feed.person-blocked", { name: who(event.patient), why: blockerText(game, event.blocker) }),
        "warn",
        "route-off",
        { patient: event.patient },
      );
    case "policy-acted": {
      const patient = findPatient(game.state, event.patient);
      const line = noteLines(game, (patient?.visit.by ?? []).slice(-6)).filter((each) =>
        event.policies.some((id) => policyName(game, id) === each.policy),
      )[0];
      if (!line) return null;
      const text = words.t("feed.policy", { name: who(event.patient), what: line.what, policy: line.policy });
      return { ...plainMessage(text, "info", "gavel", { patient: event.patient }), quiet: true };
    }
    case "protocol-acted": {
      const text = words.t("feed.protocol", {
        what: protocolText(game, event),
        policy: policyName(game, event.policy),
      });
      return plainMessage(text, "info", "gavel", event.patient > 0 ? { patient: event.patient } : null);
    }
    case "staff-hired":
    case "staff-left":
    case "staff-tired":
    case "staff-on-break":
    case "staff-unhappy":
    case "staff-gave-notice":
    case "staff-stays": {
      const quiet = event.type === "staff-on-break";
      const tone: Tone =
        event.type === "staff-stays" || event.type === "staff-hired" ? "good" : quiet ? "info" : "warn";
      const target = event.type === "staff-left" ? null : { staff: event.staff };
      return {
        ...plainMessage(staffNews(game, event.type, event.staff), tone, STAFF_ICONS[event.type], target),
        quiet,
      };
    }
    case "staff-trained": {
      const course = rules.courses[event.course];
      return plainMessage(
        words.t("feed.staff-trained", {
          name: sourceName(game, String(event.staff)),
          course: course ? words.tx(course.name) : event.course,
        }),
        "good",
        "school",
        { staff: event.staff },
      );
    }
    case "news-published":
      return newsMessage(game, event.news);
    case "patient-turned-away":
      return plainMessage(words.t("feed.turned-away"), "warn", "users");
    default:
      return (
        networkNews(game, event) ??
        pactNews(game, event) ??
        nanobotNews(game, event) ??
        rivalNews(game, event) ??
        storyNews(game, event)
      );
  }
}
