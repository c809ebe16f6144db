import { useEffect } from "preact/hooks";
import { freshness, HALL_ACTS, PACES, stepsIn, waitFor } from "../../../sim/rules/encounters/demonstration.ts";
import { actOfKey, fright, HALL_SIGNS, PACE_SIGNS } from "../../model/encounters/demonstration.ts";
import { useStore } from "../../ui/store-context.ts";
import { ActButton } from "../kit/act-button.tsx";
import { useKeys } from "../kit/keys.ts";
import { Notes } from "../kit/notes.tsx";
import { useTimeLeft } from "../kit/time-left.ts";
import { HallCard } from "./hall-card.tsx";
import { HandButton, PatientCard } from "./patient-card.tsx";
import { Questions } from "./questions.tsx";
import { SOON, StageTrack } from "./stage-track.tsx";

const KIND = "demonstration";

/** What can be done in a demonstration, and what it did: patient to the left, hall to the right, hands at the foot. */
export function DemonstrationPanel() {
  const store = useStore();
  const { words } = store;
  const game = store.game();
  const active = game?.state.encounters.active;
  const demo = active?.kind === KIND ? active : null;
  const def = demo ? game?.rules.encounters[demo.id] : undefined;
  const known = def?.kind === KIND ? def : null;
  useTimeLeft(demo?.play.left ?? 0, known ? stepsIn(known) : 0);
  useKeys((key) => {
    if (!demo || demo.phase !== "play" || store.session()?.mode === "replay") return false;
    const act = actOfKey(demo.play, key);
    if (!act) return false;
    if (store.send({ type: "encounter-act", ...act })) store.api.sound("refused");
    return true;
  });
  // Whoever lies in the chair can be touched in the picture too.
  const picked = store.api.encounter.picked.value;
  useEffect(() => {
    if (picked !== "chair" || store.session()?.mode === "replay") return;
    store.api.encounter.picked.value = "";
    if (store.send({ type: "encounter-act", act: "hand", on: "" })) store.api.sound("refused");
  }, [picked]);
  if (!game || !demo || !known) return null;
  const { play, step } = demo;
  const next = fright(game.rules, demo, known);
  const urgent = play.panic > 0 || (next !== null && next.seconds <= SOON && next.points >= 8);
  return (
    <div class="encounter-panel demo">
      <div class="encounter-left">
        <PatientCard demo={demo} def={known} />
        <div class="card encounter-card-box demo-notes">
          <Notes kind={KIND} notes={demo.notes} count={2} />
        </div>
      </div>
      <div class="demo-middle">
        <Questions demo={demo} def={known} />
      </div>
      <div class="encounter-right">
        <HallCard demo={demo} def={known} />
      </div>
      <div class="encounter-foot demo-foot">
        <StageTrack demo={demo} def={known} />
        <div class="demo-acts">
          <div class="demo-paces" role="group" aria-label={words.t(`${KIND}.paces`)}>
            {PACES.map((pace) => (
              <ActButton
                key={pace}
                act="pace"
                on={pace}
                icon={PACE_SIGNS[pace].icon}
                label={words.t(`${KIND}.pace.${pace}`)}
                hint={words.t(`${KIND}.pace.${pace}-means`)}
                keyName={PACE_SIGNS[pace].key}
                pressed={play.pace === pace}
                class={`demo-pace pace-${pace}`}
              />
            ))}
          </div>
          <HandButton demo={demo} def={known} urgent={urgent} />
          <div class="demo-hall-acts" role="group" aria-label={words.t(`${KIND}.speak`)}>
            {HALL_ACTS.map((act) => (
              <ActButton
                key={act}
                act="hall"
                on={act}
                icon={HALL_SIGNS[act].icon}
                label={words.t(`${KIND}.do.${act}`)}
                hint={words.t(
                  freshness(play, known, act, step) < 0.5 ? `${KIND}.not-fresh` : `${KIND}.do.${act}-means`,
                )}
                keyName={HALL_SIGNS[act].key}
                class={`demo-hall-act ${freshness(play, known, act, step) < 0.5 ? "is-stale" : ""} ${act === "hush" && play.flash >= 0 ? "is-urgent" : ""}`}
                cool={waitFor(play, "hall", step) / known.rules.acts[act].cooldown}
              />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}
