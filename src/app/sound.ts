/** Lets the sound follow a game: effects from what happens, music and murmur from how people feel. */
import type { Audio } from "../audio/audio.ts";
import { SOUND_OF_EVENT } from "../audio/from-events.ts";
import type { Session } from "../session/session.ts";
import type { SimEvent } from "../sim/events.ts";
import type { Ruleset } from "../sim/ruleset.ts";
import type { ClinicState, Encounter } from "../sim/state.ts";
import { stepsOf } from "../sim/rules/encounters/encounters.ts";
import { isActive, presentPatient } from "../sim/rules/people/people.ts";

/** By stage; a collapse has an event of its own. */
const SWARM_SOUNDS = ["", "swarm-tingle", "swarm-pain", "swarm-bleeding"];
/** Ticks between two rings of a telephone that nobody answers. */
const RING_EVERY = 50;
/** What somebody who bleeds or lies on the floor makes of the music, whatever else goes on: the crisis. */
const EMERGENCY = 0.8;

/** Returns what to call when another game begins (or none: the title). */
export function followSession(audio: Audio): (session: Session | null) => void {
  let stop: () => void = () => undefined;
  return (session) => {
    stop();
    stop = () => undefined;
    audio.duck(false);
    if (!session) {
      audio.ambience({ crowd: 0, drill: false, outside: 0.4, hologram: 0 });
      audio.music("title");
      return;
    }
    const { rules, state } = session;
    audio.music("campaign-1");
    let trust = state.trust.value;
    const sound = (name: string) => {
      const found = SOUND_OF_EVENT[name];
      if (found) audio.play(found.effect, found.volume === undefined ? {} : { volume: found.volume });
    };
    stop = session.onTick((events) => {
      for (const event of events) {
        // What goes on in somebody at home is heard when they telephone.
        if (event.type === "swarm-stage" && !presentPatient(state, event.patient)) continue;
        sound(event.type === "encounter-note" ? noteSound(state, event) : soundName(rules, event));
        if (event.type === "dialogue-opened") audio.duck(true);
        if (event.type === "dialogue-closed") audio.duck(state.story.dialogue !== "");
        // The music steps back behind the cards before and after an encounter.
        if (event.type === "encounter-began" || event.type === "encounter-decided") audio.duck(true);
        if (event.type === "encounter-started" || event.type === "encounter-ended") audio.duck(false);
        if (event.type === "game-won") audio.music("results-win");
        if (event.type === "game-lost") audio.music("results-lose");
      }
      if (state.outcome) audio.ambience({ crowd: 0, drill: false, hologram: 0 });
      else if (state.encounters.active) {
        if (stepsOf(state) % 10 === 0) audio.mood({ tension: tensionOf(state) });
        audio.ambience({ crowd: state.encounters.active.kind === "forum" ? 0.4 : 0, drill: false, outside: 0 });
      } else if (state.tick % 10 === 0) {
        audio.mood({ tension: tensionOf(state) });
        audio.ambience(ambienceOf(rules, state));
        // A little at a time is not worth a sound; a point is.
        if (Math.abs(state.trust.value - trust) >= 900) {
          sound(state.trust.value > trust ? "trust-rose" : "trust-fell");
          trust = state.trust.value;
        }
        if (state.tick % RING_EVERY === 0 && state.nanobots.calls.some((call) => !call.answered)) sound("phone-waits");
      }
    });
  };
}

/** The finer name of an event, by which its sound is looked up. */
export function soundName(rules: Ruleset, event: SimEvent): string {
  if (event.type === "exam-finished") return "scan-finished";
  if (event.type === "comfort-tried")
    return event.match > 0 ? "comfort-loved" : event.match < 0 ? "comfort-disliked" : "";
  if (event.type === "treatment-started")
    return rules.treatments[event.treatment]?.way === "nanobots" ? "nanobots-started" : "";
  if (event.type === "procedure-step") return event.trigger === "drill" ? "drill-started" : "";
  if (event.type === "swarm-stage") return SWARM_SOUNDS[event.stage] ?? "";
  if (event.type === "lot-changed") return `lot-${event.what}`;
  if (event.type === "device-changed") return `device-${event.what}`;
  if (event.type === "rollout-moved") return event.halted === "" ? "" : "rollout-halted";
  if (event.type === "encounter-began") return `began-${event.kind}`;
  if (event.type === "encounter-decided") return event.result === "won" ? "encounter-won" : "encounter-lost";
  if (event.type === "cause-accused") return event.right ? "cause-right" : "cause-wrong";
  return event.type;
}

/** What happened in an encounter sounds by its kind and by whether it is good or bad; what is neither makes no sound. */
export function noteSound(
  { encounters: { active } }: Readonly<Pick<ClinicState, "encounters">>,
  event: Extract<SimEvent, { type: "encounter-note" }>,
): string {
  const note = active?.notes.findLast((each) => each.code === event.code && each.on === event.on);
  return !note || note.tone === "plain" ? "" : `note-${note.tone}-${event.kind}`;
}

/** Tension of an encounter: where it starts, what time adds, and what bad news add. Highest where a life is at stake. */
const PLAY = { start: 0.5, time: 0.2, news: 0.3, life: 0.75 } as const;
/** Steps in which all of the tension of time is there, and news that are looked at. */
const LONG = 1200;
const NEWS = 6;
/** Between the cards it is quiet. */
const CARD = 0.3;

function tensionOfPlay(active: Encounter): number {
  if (active.phase !== "play") return CARD;
  const news = active.notes.filter((note) => note.tone !== "plain").slice(-NEWS);
  const bad = news.length > 0 ? news.filter((note) => note.tone === "bad").length / news.length : 0;
  const tension = PLAY.start + PLAY.time * Math.min(1, active.step / LONG) + PLAY.news * bad;
  return Math.min(1, active.kind === "emergency" ? Math.max(PLAY.life, tension) : tension);
}

/** What the story asks the music to be. */
const STORY_MOODS: Readonly<Record<string, number>> = { calm: 0.1, busy: 0.5, crisis: 0.9 };

/**
 * 0–1: mean fear of the people inside, raised by the worst of them, and by a full waiting room; high in an emergency. An encounter
 * has a tension of its own, and the story may set one.
 */
export function tensionOf(state: Readonly<ClinicState>): number {
  if (state.encounters.active) return tensionOfPlay(state.encounters.active);
  const told = STORY_MOODS[state.story.music.mood];
  if (told !== undefined) return told;
  const inside = state.patients.filter(isActive);
  if (inside.length === 0) return 0;
  const mean = inside.reduce((sum, p) => sum + p.anxiety.value, 0) / inside.length / 100_000;
  const worst = Math.max(...inside.map((p) => p.anxiety.value)) / 100_000;
  const tension = Math.min(1, 0.6 * mean + 0.5 * worst * worst + 0.04 * inside.length);
  const emergency = state.nanobots.swarms.some((s) => s.stage >= 3 && inside.some((p) => p.id === s.patient));
  return emergency ? Math.max(EMERGENCY, tension) : tension;
}

function ambienceOf(rules: Ruleset, state: Readonly<ClinicState>): Parameters<Audio["ambience"]>[0] {
  const inside = state.patients.filter(isActive);
  const drill = inside.some((p) => {
    const treatment = rules.treatments[p.visit.plan?.items[p.visit.item]?.treatment ?? ""];
    const share = p.visit.needed > 0 ? p.visit.done / p.visit.needed : 0;
    return (
      p.visit.step === "treating" &&
      p.visit.resting === 0 &&
      treatment?.triggers.some((t) => t.kind === "drill" && share >= t.from - 0.02 && share <= t.to + 0.05)
    );
  });
  const scanning = inside.some((p) => p.visit.step === "examining" && rules.exams[p.visit.exam]?.forecasts);
  const fear = inside.reduce((sum, p) => sum + p.anxiety.value, 0) / 100_000;
  return {
    crowd: Math.min(1, 0.05 * inside.length + 0.12 * fear),
    drill,
    outside: 0.25,
    hologram: scanning ? 0.8 : 0.15,
  };
}
