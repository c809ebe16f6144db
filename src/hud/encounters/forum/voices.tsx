import type { FaultView, VoiceView } from "../../model/encounters/forum.ts";
import { Bust } from "../../ui/bust.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Ring } from "../../ui/meter.tsx";
import { useStore } from "../../ui/store-context.ts";
import { ActButton } from "../kit/act-button.tsx";

/** What can be owned up to, and who would speak for the clinic. */
export function Voices(props: { readonly faults: readonly FaultView[]; readonly voices: readonly VoiceView[] }) {
  const { words } = useStore();
  return (
    <>
      <div class="forum-faults card">
        <h3>{words.t("forum.ui.own-up")}</h3>
        {props.faults.length === 0 && <p class="forum-none">{words.t("forum.ui.none-to-own")}</p>}
        {props.faults.map((fault) => (
          <ActButton
            key={fault.id}
            act="admit"
            on={fault.id}
            icon={fault.done ? "circle-check" : fault.icon}
            label={fault.title}
            hint={fault.claim}
            class={`${fault.answers ? "is-answer" : ""} ${fault.done ? "is-done-with" : ""}`}
          />
        ))}
      </div>
      <div class="forum-voices card">
        <h3>{words.t("forum.ui.voices")}</h3>
        {props.voices.length === 0 && <p class="forum-none">{words.t("forum.ui.nobody")}</p>}
        {props.voices.map((voice) => (
          <Voice key={voice.witness.id} voice={voice} />
        ))}
      </div>
    </>
  );
}

function Voice(props: { readonly voice: VoiceView }) {
  const store = useStore();
  const { words } = store;
  const { voice } = props;
  const { witness } = voice;
  const at = voice.speaking && witness.done === "";
  const command = at
    ? ({ type: "encounter-act", act: "steady", on: "" } as const)
    : ({ type: "encounter-act", act: "call", on: String(witness.id) } as const);
  const refusal = store.session()?.mode === "replay" ? " " : store.refusal(command);
  const state =
    witness.done !== ""
      ? words.t(`forum.ui.${witness.done}`)
      : at && !refusal
        ? words.t("forum.act.steady.label")
        : words.t("forum.ui.nerve", { n: words.percent(voice.nerve) });
  return (
    <button
      type="button"
      class={`forum-voice ${refusal ? "is-off" : ""} ${at ? "is-speaking" : ""} done-${witness.done || "not"}`}
      data-act={command.act}
      data-on={command.on}
      aria-disabled={refusal !== ""}
      title={refusal.trim() || state}
      onClick={() => {
        if (refusal) store.api.sound("refused");
        else store.send(command);
      }}
    >
      <span class="forum-voice-face" aria-hidden="true">
        <Bust
          look={witness.look}
          mood={
            witness.done === "spoke"
              ? "happy"
              : witness.done === "froze"
                ? "scared"
                : voice.nerve < 0.5
                  ? "uneasy"
                  : "calm"
          }
        />
        <Ring share={voice.nerve} class={voice.nerve < 0.5 ? "is-low" : ""} />
      </span>
      <span class="act-words">
        <b>{voice.name}</b>
        <span class="act-hint">
          {at && <Icon name="hand-love-you" />}
          {state}
        </span>
      </span>
    </button>
  );
}
