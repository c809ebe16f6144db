import { useState } from "preact/hooks";
import type { Patient } from "../../sim/state.ts";
import type { Game } from "../model/game.ts";
import { COMPACT_CHART, FULL_CHART, layout, mouthOf } from "../model/odontogram.ts";
import type { FindingView } from "../model/odontogram.ts";
import { Icon } from "../ui/icon.tsx";
import { Bar } from "../ui/meter.tsx";
import { useStore } from "../ui/store-context.ts";
import { ToothShape } from "./tooth-shape.tsx";

const TEETH = { full: layout(FULL_CHART), compact: layout(COMPACT_CHART) };

/** The odontogram and, where `listed`, each finding in words: list or care plan say all that the picture does. */
export function MouthSection(props: { readonly game: Game; readonly patient: Patient; readonly listed: boolean }) {
  const { words } = useStore();
  const { game, patient } = props;
  const chart = props.listed ? FULL_CHART : COMPACT_CHART;
  const [lit, setLit] = useState(0);
  const findings = mouthOf(game, patient);
  const looked = patient.visit.examined || findings.length > 0;
  const byTooth = new Map<number, FindingView>();
  for (const finding of findings) if (!byTooth.has(finding.tooth)) byTooth.set(finding.tooth, finding);
  const last = patient.mouth.find((finding) => finding.found)?.by ?? patient.visit.exam;
  const method = game.rules.exams[last];
  return (
    <section class="block" aria-labelledby="mouth-title">
      <h3 id="mouth-title" class="block-title">
        {words.t("mouth.title")}
        <span class="block-note">{looked ? (method ? words.tx(method.name) : "") : words.t("mouth.not-yet")}</span>
      </h3>
      <svg
        class={`odontogram ${looked ? "" : "is-unknown"}`}
        viewBox={`0 0 ${chart.width} ${chart.height}`}
        role="img"
        aria-label={looked ? words.t("mouth.count", { count: findings.length }) : words.t("mouth.not-yet")}
      >
        <g>
          {TEETH[props.listed ? "full" : "compact"].map((tooth) => {
            const finding = byTooth.get(tooth.fdi);
            return (
              <g
                key={tooth.fdi}
                class="tooth-hit"
                onPointerEnter={() => setLit(finding?.id ?? 0)}
                onPointerLeave={() => setLit(0)}
              >
                <ToothShape
                  tooth={tooth}
                  finding={finding}
                  roots={chart.roots}
                  lit={finding !== undefined && finding.id === lit}
                />
                <text
                  class={`tooth-number ${finding ? "is-found" : ""}`}
                  x={tooth.x}
                  y={tooth.y + (tooth.upper ? chart.numberUp : chart.numberDown)}
                  text-anchor="middle"
                >
                  {tooth.fdi}
                </text>
              </g>
            );
          })}
        </g>
      </svg>
      {looked && findings.length === 0 && (
        <p class="quiet">
          <Icon name="circle-check" /> {words.t("mouth.sound")}
        </p>
      )}
      {props.listed && findings.length > 0 && (
        <ul class="findings">
          {findings.map((finding) => (
            <li
              key={finding.id}
              class={`finding finding-${finding.treated === "cured" ? "cured" : finding.level} ${finding.id === lit ? "is-lit" : ""}`}
              onPointerEnter={() => setLit(finding.id)}
              onPointerLeave={() => setLit(0)}
            >
              <span class="finding-tooth" aria-hidden="true">
                {finding.tooth}
              </span>
              <span class="finding-words">
                <span class="visually-hidden">{words.t("mouth.tooth", { tooth: finding.tooth })}: </span>
                <b>
                  {finding.name}
                  {finding.scale && <span class="finding-scale"> {finding.scale}</span>}
                </b>
                <span class="finding-more">
                  {[finding.treated ? words.t(`mouth.${finding.treated}`) : finding.meaning, finding.sure]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
                {finding.forecast && finding.treated !== "cured" && (
                  <span class="finding-forecast">
                    <Icon name="scan" />
                    {finding.forecast}
                    <Bar share={finding.forecastShare} class="bar-forecast" />
                  </span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
