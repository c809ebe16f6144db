/** What happened in a tick, told to views and sound. Past tense; ids and codes only, never prose. */
import type { Counter, EncounterKind, House, Option, Permit, Point, ProtocolAct, SwarmStage, Text } from "./ruleset.ts";
import type { Blocker } from "./rules/people/blockers.ts";
import type { LotChange } from "./state/nanobots.ts";

export type SimEvent =
  | {
      readonly type: "patient-arrived" | "patient-checked-in" | "patient-left";
      readonly patient: number;
      readonly reason?: string;
    }
  | { readonly type: "patient-turned-away" }
  /** Somebody got nowhere for long and was helped. */
  | { readonly type: "person-blocked"; readonly patient: number; readonly step: string; readonly blocker: Blocker }
  | { readonly type: "patient-bolted" | "patient-distressed" | "patient-calmed"; readonly patient: number }
  | {
      readonly type: "exam-started" | "exam-finished";
      readonly patient: number;
      readonly method: string;
      readonly found: number;
    }
  | {
      readonly type: "treatment-started" | "treatment-finished";
      readonly patient: number;
      readonly treatment: string;
      readonly cured?: boolean;
    }
  | {
      readonly type: "finding-worsened";
      readonly patient: number;
      readonly finding: number;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly type: "overtreatment-noticed";
      readonly patient: number;
      readonly tooth: number;
      readonly treatment: string;
    }
  | { readonly type: "procedure-step"; readonly patient: number; readonly trigger: string; readonly felt: number }
  | { readonly type: "pain-felt"; readonly patient: number; readonly pain: number }
  | { readonly type: "adverse-reaction"; readonly patient: number; readonly lot: string }
  | { readonly type: "comfort-tried"; readonly patient: number; readonly comfort: string; readonly match: number }
  | {
      readonly type: "tell-noticed";
      readonly patient: number;
      readonly what: "trigger" | "taste" | "seattle";
      readonly id: string;
      readonly match: number;
    }
  /** Policies decided something for a patient: an examination, care, a raised hand, or their place in the queue. */
  | {
      readonly type: "policy-acted";
      readonly patient: number;
      readonly question: "exam" | "care" | "raised-hand" | "order";
      readonly policies: readonly string[];
    }
  /** A protocol did something about a lot, a device, an incident or a call; `patient` is 0 where nobody is behind it. */
  | {
      readonly type: "protocol-acted";
      readonly policy: string;
      readonly act: ProtocolAct["do"];
      readonly target: string;
      readonly patient: number;
    }
  | { readonly type: "patient-missed"; readonly patient: number; readonly reason: "too-afraid" | "forgot" }
  | { readonly type: "fear-lowered"; readonly patient: number; readonly from: number; readonly to: number }
  | { readonly type: "talk-started"; readonly patient: number; readonly topic: string }
  | { readonly type: "talk-finished"; readonly patient: number; readonly topic: string; readonly told: boolean }
  | { readonly type: "ability-used"; readonly ability: string; readonly patient: number }
  /** The patient can't pay for this part of the plan; `instead` is the gentle care they take, or "". */
  | {
      readonly type: "care-declined";
      readonly patient: number;
      readonly treatment: string;
      readonly instead: string;
    }
  | { readonly type: "loan-taken" | "loan-repaid"; readonly loan: string }
  | { readonly type: "bailout-offered" | "bailout-accepted" | "bailout-ended"; readonly bailout: string }
  | { readonly type: "patient-paid"; readonly patient: number; readonly amount: number }
  | {
      readonly type: "review-posted";
      readonly patient: number;
      readonly stars: number;
      readonly about: readonly string[];
    }
  | {
      readonly type: "booked";
      readonly account: "cash" | "trust" | "fame";
      readonly amount: number;
      readonly cause: string;
      readonly ref: string;
    }
  | { readonly type: "dialogue-opened" | "dialogue-closed"; readonly dialogue: string }
  | {
      readonly type: "notice";
      readonly text: Text;
      /** Numbers that the text names; see `rules/story/words.ts`. */
      readonly args: Readonly<Record<string, number>>;
      readonly speaker: string;
      readonly tone: "info" | "good" | "warn";
      readonly point: Point | null;
    }
  /** An encounter: its card is shown; it runs; it is decided; the player has gone on. */
  | { readonly type: "encounter-began" | "encounter-started"; readonly encounter: string; readonly kind: EncounterKind }
  | {
      readonly type: "encounter-decided";
      readonly encounter: string;
      readonly kind: EncounterKind;
      readonly result: "won" | "lost";
      readonly ending: string;
    }
  | {
      readonly type: "encounter-ended";
      readonly encounter: string;
      readonly kind: EncounterKind;
      readonly result: "won" | "lost";
    }
  /** Something the player did in an encounter; and something that happened in it, by the code of its note. */
  | { readonly type: "encounter-acted"; readonly kind: EncounterKind; readonly act: string; readonly on: string }
  | { readonly type: "encounter-note"; readonly kind: EncounterKind; readonly code: string; readonly on: string }
  | { readonly type: "unlocked"; readonly what: "comfort" | "ability"; readonly id: string }
  /** The story allowed something to the player, or no longer does. */
  | { readonly type: "permit-changed"; readonly what: Permit; readonly id: string; readonly allowed: boolean }
  /** The story has the view go somewhere. */
  | { readonly type: "camera"; readonly at: Point }
  | { readonly type: "lesson-given" | "lesson-done" | "lesson-put-aside"; readonly lesson: string }
  | { readonly type: "goal-added" | "goal-dropped" | "goal-changed"; readonly goal: string }
  | { readonly type: "doses-changed"; readonly lot: string; readonly amount: number }
  /** A story asked for more than it may, or for too long: for whoever makes the level. */
  | {
      readonly type: "story-dropped";
      readonly what: string;
      readonly id: string;
      readonly why: "too-many" | "too-late";
    }
  | { readonly type: "room-built" | "room-changed" | "room-sold"; readonly room: string; readonly kind: string }
  | {
      readonly type: "thing-placed" | "thing-moved" | "thing-sold";
      readonly thing: string;
      readonly kind: string;
    }
  | {
      readonly type:
        | "staff-hired"
        | "staff-dismissed"
        | "staff-left"
        | "staff-tired"
        | "staff-on-break"
        | "staff-rested"
        | "staff-unhappy"
        | "staff-gave-notice"
        | "staff-stays";
      readonly staff: number;
    }
  | { readonly type: "staff-trained"; readonly staff: number; readonly course: string }
  | { readonly type: "candidates-came"; readonly count: number }
  /** A faulty swarm went on to a stage that is felt, or is done with (`by`: cured, flushed, faded, collapse). */
  | {
      readonly type: "swarm-stage";
      readonly patient: number;
      readonly swarm: number;
      readonly lot: string;
      readonly stage: SwarmStage;
    }
  | {
      readonly type: "swarm-ended";
      readonly patient: number;
      readonly swarm: number;
      readonly lot: string;
      readonly by: string;
    }
  | {
      readonly type: "patient-collapsed";
      readonly patient: number;
      readonly lot: string;
      readonly at: "clinic" | "home";
    }
  | { readonly type: "phone-rang"; readonly call: number; readonly patient: number; readonly stage: SwarmStage }
  | { readonly type: "phone-answered"; readonly call: number; readonly patient: number; readonly answer: string }
  | { readonly type: "incident-opened"; readonly incident: number; readonly patient: number; readonly lot: string }
  | {
      readonly type: "incident-reported" | "incident-covered" | "cover-up-out";
      readonly incident: number;
    }
  | {
      readonly type: "lot-changed";
      readonly lot: string;
      readonly what: LotChange["what"];
    }
  | {
      readonly type: "rollout-moved";
      readonly lot: string;
      readonly firmware: string;
      /** Percent of the lot's swarms that have it now. */
      readonly share: number;
      /** Why its gate stopped it; "" when it did not. */
      readonly halted: string;
    }
  | {
      readonly type: "device-changed";
      readonly device: string;
      readonly what: "seen" | "cleared" | "isolated" | "joined" | "restored" | "relapsed" | "patched";
    }
  /** It left where it sat for `device`; "" when the clinic can't tell where to. */
  | { readonly type: "hostile-moved"; readonly device: string }
  /** It sits there, the clinic finds; or it was driven out there for good. */
  | { readonly type: "hostile-found" | "hostile-out"; readonly device: string }
  | { readonly type: "hostile-adapted"; readonly counter: Counter }
  | { readonly type: "evidence-bought"; readonly what: string; readonly rows: number }
  | { readonly type: "cause-held" | "cause-released"; readonly hypothesis: string }
  | { readonly type: "cause-accused"; readonly hypothesis: string; readonly right: boolean }
  /** Somebody in need made up their mind. */
  | {
      readonly type: "city-chose";
      readonly segment: string;
      readonly district: string;
      readonly option: Option;
    }
  | { readonly type: "campaign-begun" | "campaign-shows"; readonly campaign: string; readonly segment: string }
  | { readonly type: "news-published"; readonly news: number }
  /** A move of the rival's got about, happened, ended, or was called off. */
  | {
      readonly type: "rival-heard" | "rival-moved" | "rival-move-over" | "rival-called-off";
      readonly move: number;
      readonly kind: string;
    }
  | {
      readonly type: "rival-replied" | "rival-reply-worked" | "rival-reply-failed";
      readonly move: number;
      readonly reply: string;
    }
  | {
      readonly type: "rival-approached" | "rival-approach-worked" | "rival-approach-failed";
      readonly approach: string;
    }
  | { readonly type: "rival-harmed"; readonly incident: number; readonly public: boolean }
  | { readonly type: "rival-closed" }
  | { readonly type: "pact-offered" | "pact-made" | "pact-renewed" | "pact-declined"; readonly pact: "truce" | "joint" }
  | { readonly type: "pact-ended"; readonly by: "you" | "rival" | "" }
  /** Somebody goes from one house to the other, because theirs had no time or the other's method fits them. */
  | { readonly type: "pact-sent"; readonly to: House; readonly segment: string; readonly why: "full" | "fit" }
  | { readonly type: "goal-met" | "goal-failed"; readonly goal: string }
  | { readonly type: "day-started" | "day-ended"; readonly day: number }
  | { readonly type: "game-won" | "game-lost"; readonly stars: number }
  | { readonly type: "command-refused"; readonly command: string; readonly code: string };
