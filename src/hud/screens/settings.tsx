import { useId } from "preact/hooks";
import type { HudSettings } from "../api.ts";
import { Dialog } from "../ui/dialog.tsx";
import { Icon } from "../ui/icon.tsx";
import type { IconName } from "../ui/icons.ts";
import { useStore } from "../ui/store-context.ts";

type NumberKey = "textScale" | "music" | "effects" | "ambience" | "voice";
type FlagKey = "muted" | "muteOnBlur" | "captions" | "pauseOnDistress" | "dayReport" | "autoAdvance";

export function SettingsCard() {
  const store = useStore();
  const { words, api } = store;
  return (
    <Dialog title={words.t("settings.title")} class="settings-dialog" onClose={() => store.close("settings")}>
      <section>
        <h3>
          <Icon name="accessible" /> {words.t("settings.reading")}
        </h3>
        <Slider name="textScale" icon="text-size" min={1} max={2} step={0.1} />
        <Choice name="motion" values={["auto", "reduced", "full"]} />
        <Choice name="contrast" values={["auto", "more", "normal"]} />
        <Choice name="readSpeed" values={["slow", "normal", "fast", "at-once"]} />
        <Flag name="autoAdvance" />
      </section>
      <section>
        <h3>
          <Icon name="volume" /> {words.t("settings.sound")}
        </h3>
        <Slider name="music" icon="music" />
        <Slider name="effects" icon="bell" />
        <Slider name="ambience" icon="users" />
        <Slider name="voice" icon="microphone-2" />
        <Flag name="muted" />
        <Flag name="muteOnBlur" />
        <Flag name="captions" />
      </section>
      <section>
        <h3>
          <Icon name="adjustments" /> {words.t("settings.play")}
        </h3>
        <Flag name="pauseOnDistress" />
        <Flag name="dayReport" />
        <Choice name="advice" values={["all", "important", "off"]} />
        {api.settings.value.hintsSeen.length > 0 && (
          <button type="button" class="button secondary" onClick={() => api.setSettings({ hintsSeen: [] })}>
            <Icon name="bulb" />
            {words.t("settings.hints-again")}
          </button>
        )}
      </section>
    </Dialog>
  );
}

function Slider(props: {
  readonly name: NumberKey;
  readonly icon: IconName;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
}) {
  const { words, api } = useStore();
  const id = useId();
  const value = api.settings.value[props.name];
  return (
    <div class="slider">
      <label for={id}>
        <Icon name={props.icon} />
        {words.t(`settings.${props.name}`)}
      </label>
      <input
        id={id}
        type="range"
        min={props.min ?? 0}
        max={props.max ?? 1}
        step={props.step ?? 0.05}
        value={value}
        aria-valuetext={words.percent(value)}
        onInput={(event) => api.setSettings({ [props.name]: Number(event.currentTarget.value) })}
      />
      <output for={id}>{words.percent(value)}</output>
    </div>
  );
}

function Choice(props: {
  readonly name: "motion" | "contrast" | "readSpeed" | "advice";
  readonly values: readonly string[];
}) {
  const { words, api } = useStore();
  const value: string = api.settings.value[props.name];
  return (
    <fieldset class="choice-row">
      <legend>{words.t(`settings.${props.name}`)}</legend>
      <div class="segmented">
        {props.values.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === value}
            onClick={() => api.setSettings({ [props.name]: each } as Partial<HudSettings>)}
          >
            {words.t(`settings.${props.name}-${each}`)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

function Flag(props: { readonly name: FlagKey }) {
  const { words, api } = useStore();
  return (
    <label class="toggle">
      <input
        type="checkbox"
        checked={api.settings.value[props.name]}
        onChange={(event) => api.setSettings({ [props.name]: event.currentTarget.checked })}
      />
      <span class="toggle-track" aria-hidden="true" />
      <span class="toggle-words">{words.t(`settings.${props.name}`)}</span>
    </label>
  );
}
