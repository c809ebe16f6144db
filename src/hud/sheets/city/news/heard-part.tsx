import type { Game } from "../../../model/game.ts";
import { rumours } from "../../../model/news.ts";
import { Icon } from "../../../ui/icon.tsx";
import { useStore } from "../../../ui/store-context.ts";

const SURE = [1, 2, 3] as const;

/** What is heard of the rival before it happens, and how far one may believe it. */
export function HeardPart(props: { readonly game: Game }) {
  const { words } = useStore();
  const heard = rumours(props.game);
  return (
    <section class="lantern-heard" aria-labelledby="lantern-heard">
      <h4 id="lantern-heard">
        <Icon name="ear" />
        {words.t("lantern.heard")}
      </h4>
      {heard.length === 0 ? (
        <p class="quiet">{words.t("lantern.heard-none")}</p>
      ) : (
        <ul>
          {heard.map((rumour) => (
            <li key={rumour.id} class={rumour.on ? "is-on" : ""}>
              <p class="lantern-rumour">
                {words.t(rumour.on ? "lantern.plain" : "lantern.told", { text: rumour.text })}
              </p>
              <p class="lantern-source">
                <span>
                  <Icon name={rumour.icon} />
                  {rumour.on ? rumour.when : words.t("lantern.source", { from: rumour.from, when: rumour.when })}
                </span>
                {!rumour.on && (
                  <span class="lantern-sure" title={words.t("lantern.sure-label", { sure: rumour.sureText })}>
                    <span class="sure-dots" aria-hidden="true">
                      {SURE.map((n) => (
                        <i key={n} class={n <= rumour.sure ? "is-full" : ""} />
                      ))}
                    </span>
                    {rumour.sureText}
                  </span>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
