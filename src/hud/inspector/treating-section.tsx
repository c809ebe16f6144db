import type { Patient } from "../../sim/state.ts";
import type { Game } from "../model/game.ts";
import { Bar } from "../ui/meter.tsx";
import { useStore } from "../ui/store-context.ts";
import { Action } from "../ui/tip.tsx";
import { ComfortPicker } from "./comfort-picker.tsx";

/** In the chair: how far the work is, comforts that can still be changed, a rest or an end. */
export function TreatingSection(props: { readonly game: Game; readonly patient: Patient }) {
  const store = useStore();
  const { words } = store;
  const { game, patient } = props;
  const { visit } = patient;
  const item = visit.plan?.items[visit.item];
  const treatment = item ? game.rules.treatments[item.treatment] : undefined;
  const finding = patient.mouth.find((each) => each.id === item?.finding);
  // 0 for what is no single tooth's: gums, the jaw joint, fear itself.
  const tooth = finding?.tooth ?? 0;
  const share = visit.needed > 0 ? visit.done / visit.needed : 0;
  const rest = { type: "answer-distress", patient: patient.id, answer: "rest" } as const;
  const stop = { type: "answer-distress", patient: patient.id, answer: "stop" } as const;
  return (
    <section class="block task" aria-labelledby="chair-title">
      <h3 id="chair-title" class="block-title">
        {treatment ? words.tx(treatment.name) : words.t("chair.title")}
        <span class="block-note">
          {tooth > 0 ? words.t("chair.progress", { tooth, done: words.percent(share) }) : words.percent(share)}
        </span>
      </h3>
      <Bar share={share} class="bar-work bar-thick" />
      <div class="chair-answers">
        <Action
          class="button secondary"
          icon="zzz"
          refusal={store.refusal(rest)}
          tip={words.t("distress.rest-means")}
          onClick={() => store.send(rest)}
        >
          {words.t("distress.rest")}
        </Action>
        <Action
          class="button danger"
          icon="hand-stop"
          refusal={store.refusal(stop)}
          tip={words.t("distress.stop-means")}
          onClick={() => store.send(stop)}
        >
          {words.t("distress.stop")}
        </Action>
      </div>
      <ComfortPicker
        game={game}
        patient={patient}
        on={visit.comforts}
        onChange={(comforts) => void store.send({ type: "set-comforts", patient: patient.id, comforts })}
      />
    </section>
  );
}
