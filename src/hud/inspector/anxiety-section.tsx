import { useState } from "preact/hooks";
import { anxietyOf, bandOf, isActive } from "../../sim/rules/people/people.ts";
import { tellOf } from "../../sim/rules/fear/tells.ts";
import type { Patient } from "../../sim/state.ts";
import { causeLines } from "../model/causes.ts";
import type { Game } from "../model/game.ts";
import { bandIcon } from "../model/people.ts";
import { CauseList } from "../ui/cause-list.tsx";
import { Icon } from "../ui/icon.tsx";
import { useStore } from "../ui/store-context.ts";
import { AheadLine } from "./ahead-line.tsx";

/** Borders of the bands, as in `bandOf`. */
const MARKS: readonly number[] = [30, 55, 75, 90];
const SHOWN = 4;
/** Causes named at the head of the card; as many as there is room for in one line are seen. */
const FIRST = 3;
const ALL = 12;

/** How afraid: the value in words, and a bar with its thresholds. Stays in sight at the head of the card. */
export function AnxietyGauge(props: { readonly game: Game; readonly patient: Patient }) {
  const { words } = useStore();
  const why = causeLines(props.game, "anxiety", props.patient.anxiety, FIRST);
  const anxiety = anxietyOf(props.patient);
  const band = bandOf(anxiety);
  return (
    <div class="gauge">
      <p class="gauge-words">
        <span>{words.t("inspector.anxiety")}</span>
        <b class="anxiety-value">
          <Icon name={bandIcon(band)} />
          {words.t("people.anxiety-short", { n: Math.round(anxiety), band: words.t(`band.${band}`) })}
        </b>
      </p>
      <div class="anxiety-bar" aria-hidden="true">
        <span class="anxiety-fill" style={{ clipPath: `inset(0 ${100 - anxiety}% 0 0)` }} />
        {MARKS.map((mark) => (
          <span key={mark} class="anxiety-mark" style={{ insetInlineStart: `${mark}%` }} />
        ))}
        <span class="anxiety-thumb" style={{ insetInlineStart: `${anxiety}%` }} />
      </div>
      {why.length > 0 && (
        <ol class="gauge-why" aria-label={words.t("inspector.why")}>
          {why.map((line) => (
            <li key={line.key} class={line.good ? "is-good" : "is-bad"}>
              <b>{line.amount}</b> <span>{line.label}</span>
            </li>
          ))}
        </ol>
      )}
      {isActive(props.patient) && <p class="tell">{words.t(`tell.${tellOf(props.patient)}`)}</p>}
    </div>
  );
}

/** Why: what moved the anxiety, the largest first, then trust and the feeling of being in charge. */
export function AnxietySection(props: { readonly game: Game; readonly patient: Patient }) {
  const { words } = useStore();
  const { game, patient } = props;
  const [all, setAll] = useState(false);
  const lines = causeLines(game, "anxiety", patient.anxiety, ALL);
  const trustLines = causeLines(game, "trust", patient.trust, 6);
  return (
    <section class="block" aria-labelledby="anxiety-title">
      <h3 id="anxiety-title" class="block-title">
        {words.t("inspector.why")}
      </h3>
      <AheadLine game={game} patient={patient} />
      <CauseList lines={all ? lines : lines.slice(0, SHOWN)} />
      {all && trustLines.length > 0 && (
        <>
          <h4 class="block-sub">{words.t("inspector.trust", { n: Math.round(patient.trust.value / 1000) })}</h4>
          <CauseList lines={trustLines} />
        </>
      )}
      <div class="feelings">
        <span>
          <Icon name="heart-handshake" />
          {words.t("inspector.trust-short")} <b>{Math.round(patient.trust.value / 1000)}</b>
        </span>
        <span>
          <Icon name="hand-stop" />
          {words.t("inspector.control")} <b>{Math.round(patient.control / 10)}</b>
        </span>
        <button type="button" class="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {words.t(all ? "inspector.fewer" : "inspector.all-causes")}
        </button>
      </div>
    </section>
  );
}
