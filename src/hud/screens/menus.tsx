import { canBuild } from "../../sim/rules/house/building.ts";
import { Dialog } from "../ui/dialog.tsx";
import { Icon } from "../ui/icon.tsx";
import type { IconName } from "../ui/icons.ts";
import { useStore } from "../ui/store-context.ts";

export function PauseMenu() {
  const store = useStore();
  const { words, api } = store;
  const game = store.game();
  const entry = (icon: IconName, key: string, act: () => void, kind = "secondary") => (
    <li>
      <button type="button" class={`button wide ${kind}`} onClick={act}>
        <Icon name={icon} />
        {words.t(key)}
      </button>
    </li>
  );
  const resume = (): void => {
    store.close("pause");
    api.screens.resume();
  };
  return (
    <Dialog title={words.t("pause.title")} class="menu-dialog" onClose={resume}>
      {game && <p class="why-lead">{words.tx(game.rules.level.title)}</p>}
      <ul class="menu-list">
        {entry("player-play", "pause.resume", resume, "primary")}
        {entry("settings", "pause.settings", () => store.open("settings"))}
        {entry("messages", "talk.all", () => store.open("talks"))}
        {entry("keyboard", "pause.help", () => store.open("help"))}
        {entry("download", "pause.replay", () => api.screens.saveReplay())}
        {entry("refresh", "pause.restart", () => store.open("confirm-restart"))}
        {entry("logout", "pause.quit", () => store.open("confirm-quit"), "quiet-button")}
      </ul>
    </Dialog>
  );
}

export function Confirm(props: { readonly what: "restart" | "quit" }) {
  const store = useStore();
  const { words, api } = store;
  const overlay = `confirm-${props.what}` as const;
  return (
    <Dialog title={words.t(`pause.${props.what}-sure`)} class="menu-dialog" onClose={() => store.close(overlay)}>
      <p>{words.t(`pause.${props.what}-means`)}</p>
      <div class="confirm-foot">
        <button type="button" class="button secondary" onClick={() => store.close(overlay)}>
          {words.t("pause.stay")}
        </button>
        <button
          type="button"
          class="button danger"
          onClick={() => {
            store.close(overlay);
            store.close("pause");
            api.screens[props.what]();
          }}
        >
          {words.t(`pause.${props.what}`)}
        </button>
      </div>
    </Dialog>
  );
}

const KEYS: readonly (readonly [keys: readonly string[], text: string])[] = [
  [["Space", "P"], "pause"],
  [["1", "2", "3", "4"], "speed"],
  [["N"], "skip"],
  [["Q", "E"], "cycle"],
  [["Enter"], "open"],
  [["F"], "focus"],
  [["Z", "X", "C", "V"], "ability"],
  [["G"], "goals"],
  [["T"], "table"],
  [["L", "U", "M", "O", "Y"], "sheets"],
  [["Esc"], "back"],
  [["?"], "help"],
];

/** Keys of the tool in hand, where there is something to build. */
const BUILD_KEYS: readonly (readonly [keys: readonly string[], text: string])[] = [
  [["B"], "build"],
  [["←", "↑", "→", "↓"], "aim"],
  [["Enter"], "use"],
  [["R"], "turn"],
  [["Ctrl+Z", "Ctrl+Y"], "undo"],
];

export function HelpCard() {
  const store = useStore();
  const { words } = store;
  const game = store.game();
  const keys = game && canBuild(game.rules) ? [...KEYS, ...BUILD_KEYS] : KEYS;
  return (
    <Dialog title={words.t("help.title")} class="help-dialog" onClose={() => store.close("help")}>
      <p>{words.t("help.lead")}</p>
      <dl class="keys">
        {keys.map(([names, text]) => (
          <div key={text}>
            <dt>
              {names.map((key) => (
                <kbd key={key}>{words.has(`help.key.${key}`) ? words.t(`help.key.${key}`) : key}</kbd>
              ))}
            </dt>
            <dd>{words.t(`help.${text}`)}</dd>
          </div>
        ))}
      </dl>
      <h3>{words.t("help.bands")}</h3>
      <p>{words.t("help.bands-text")}</p>
    </Dialog>
  );
}

export function CreditsCard() {
  const store = useStore();
  const { words } = store;
  return (
    <Dialog title={words.t("credits.title")} class="help-dialog" onClose={() => store.close("credits")}>
      <p>{words.t("credits.game")}</p>
      <ul class="credits">
        {["engine", "interface", "fonts", "icons", "sound", "science"].map((key) => (
          <li key={key}>
            <b>{words.t(`credits.${key}`)}</b>
            <span>{words.t(`credits.${key}-text`)}</span>
          </li>
        ))}
      </ul>
      <p class="quiet">{words.t("credits.advice")}</p>
    </Dialog>
  );
}
