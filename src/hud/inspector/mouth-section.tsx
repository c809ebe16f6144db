import { useState } from "preact/hooks";
import type { Patient } from "../../sim/state.ts";
import type { FindingView } from "../model/findings.ts";
import type { Game } from "../model/game.ts";
import { chartOf, COMPACT_CHART, FULL_CHART, type Chart, type ToothView } from "../model/odontogram.ts";
import { Icon } from "../ui/icon.tsx";
import { Bar } from "../ui/meter.tsx";
import { useStore } from "../ui/store-context.ts";
import { BiomeChart } from "./biome-chart.tsx";
import { ToothPatterns, ToothShape } from "./tooth-shape.tsx";

/** The odontogram and, where `listed`, each finding in words: list or care plan say all that the picture does. */
export function MouthSection(props: { readonly game: Game; readonly patient: Patient; readonly listed: boolean }) {
  const { words } = useStore();
  const { game, patient } = props;
  const chart = props.listed ? FULL_CHART : COMPACT_CHART;
  const [lit, setLit] = useState(0);
  const { teeth, whole } = chartOf(game, patient, chart);
  const findings = [...whole, ...teeth.flatMap((view) => view.findings)];
  const looked = patient.visit.examined || findings.length > 0;
  const last = patient.mouth.find((finding) => finding.found)?.by ?? patient.visit.exam;
  const method = game.rules.exams[last];
  const shown = teeth.find((view) => view.tooth.fdi === lit);
  return (
    <section class="block" aria-labelledby="mouth-title">
      <h3 id="mouth-title" class="block-title">
        {words.t("mouth.title")}
        <span class="block-note">{looked ? (method ? words.tx(method.name) : "") : words.t("mouth.not-yet")}</span>
      </h3>
      <Odontogram
        chart={chart}
        teeth={teeth}
        looked={looked}
        lit={lit}
        label={looked ? words.t("mouth.chart", { count: findings.length }) : words.t("mouth.not-yet")}
        onLit={setLit}
      />
      <p class="tooth-line" aria-hidden="true">
        {shown ? shown.label : words.t("mouth.point")}
      </p>
      {whole.length > 0 && !props.listed && (
        <ul class="mouth-wide">
          {whole.map((finding) => (
            <li key={finding.id} class={`chip finding-${finding.level}`}>
              {finding.short}
            </li>
          ))}
        </ul>
      )}
      {looked && findings.length === 0 && (
        <p class="quiet">
          <Icon name="circle-check" /> {words.t("mouth.sound")}
        </p>
      )}
      {props.listed && findings.length > 0 && <FindingList findings={findings} lit={lit} onLit={setLit} />}
      <BiomeChart game={game} patient={patient} />
    </section>
  );
}

const STEPS: Readonly<Record<string, "left" | "right" | "row">> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "row",
  ArrowDown: "row",
};

/** The chart: point at a tooth, or go from one to the next with the arrow keys; the tooth says what is on it. */
function Odontogram(props: {
  readonly chart: Chart;
  readonly teeth: readonly ToothView[];
  readonly looked: boolean;
  readonly lit: number;
  readonly label: string;
  readonly onLit: (fdi: number) => void;
}) {
  const { chart, teeth, lit, onLit } = props;
  // One tooth is in the order of tabs: the one that is shown, else the first with something on it.
  const home = (
    teeth.find((view) => view.tooth.fdi === lit) ??
    teeth.find((view) => view.findings.length > 0) ??
    teeth[0]
  )?.tooth.fdi;
  const go = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const from = teeth.find((view) => view.tooth.fdi === home)?.tooth;
    if (!step || !from || !(event.currentTarget instanceof SVGElement)) return;
    event.preventDefault();
    event.stopPropagation();
    const others = teeth.map((view) => view.tooth).filter((tooth) => (tooth.upper === from.upper) === (step !== "row"));
    const ahead = others.filter((tooth) => step === "row" || (step === "left" ? tooth.x < from.x : tooth.x > from.x));
    const to = ahead.sort((a, b) => Math.abs(a.x - from.x) - Math.abs(b.x - from.x))[0];
    if (!to) return;
    onLit(to.fdi);
    event.currentTarget.querySelector<SVGElement>(`[data-fdi="${to.fdi}"]`)?.focus();
  };
  return (
    <svg
      class={`odontogram ${props.looked ? "" : "is-unknown"}`}
      viewBox={`0 0 ${chart.width} ${chart.height}`}
      role="group"
      aria-label={props.label}
      onKeyDown={go}
    >
      <ToothPatterns />
      {teeth.map((view) => {
        const { tooth } = view;
        return (
          <g
            key={tooth.fdi}
            class="tooth-hit"
            data-fdi={tooth.fdi}
            role="img"
            aria-label={view.label}
            tabIndex={tooth.fdi === home ? 0 : -1}
            onFocus={() => onLit(tooth.fdi)}
            onPointerEnter={() => onLit(tooth.fdi)}
            onPointerDown={() => onLit(tooth.fdi)}
          >
            <rect
              class="tooth-ground"
              x={tooth.x - tooth.width / 2}
              y={tooth.upper ? 0 : chart.height / 2}
              width={tooth.width}
              height={chart.height / 2}
              rx="4"
            />
            <ToothShape view={view} roots={chart.roots} lit={tooth.fdi === lit} />
            <text
              class={`tooth-number ${view.findings.length > 0 ? "is-found" : ""}`}
              x={tooth.x}
              y={tooth.y + (tooth.upper ? chart.numberUp : chart.numberDown)}
              text-anchor="middle"
            >
              {tooth.fdi}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function FindingList(props: {
  readonly findings: readonly FindingView[];
  readonly lit: number;
  readonly onLit: (fdi: number) => void;
}) {
  const { words } = useStore();
  return (
    <ul class="findings">
      {props.findings.map((finding) => (
        <li
          key={finding.id}
          class={`finding finding-${finding.treated === "cured" ? "cured" : finding.level} ${finding.tooth > 0 && finding.tooth === props.lit ? "is-lit" : ""}`}
          onPointerEnter={() => props.onLit(finding.tooth)}
          onPointerLeave={() => props.onLit(0)}
        >
          <span class="finding-tooth" aria-hidden="true">
            {finding.tooth > 0 ? finding.tooth : <Icon name="mood-neutral" />}
          </span>
          <span class="finding-words">
            {finding.tooth > 0 && (
              <span class="visually-hidden">{words.t("mouth.tooth", { tooth: finding.tooth })}: </span>
            )}
            <b>
              {finding.name}
              {finding.scale && <span class="finding-scale"> {finding.scale}</span>}
            </b>
            <span class="finding-more">
              {[finding.treated ? words.t(`mouth.${finding.treated}`) : finding.meaning, finding.sure]
                .filter(Boolean)
                .join(" · ")}
            </span>
            {finding.forecast && (
              <span class="finding-forecast">
                <Icon name="scan" />
                <span>
                  {finding.forecast}
                  {finding.next && `, ${finding.next}`}
                </span>
                <Bar share={finding.forecastShare} class="bar-forecast" />
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
