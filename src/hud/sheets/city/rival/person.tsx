import type { Dossier } from "../../../model/dossier.ts";
import { Portrait } from "../../../ui/bust.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { useStore } from "../../../ui/store-context.ts";

/** Face, name, and the last thing they said; what one can tell of them by now. */
export function Person({ view }: { readonly view: Dossier }) {
  const { words } = useStore();
  return (
    <section class="dossier-person" aria-labelledby="dossier-name">
      <Portrait id={view.portrait} mood={view.face} class="dossier-portrait" />
      <div class="dossier-who">
        <h3 id="dossier-name">{view.name}</h3>
        <p class="dossier-house">
          <Icon name="building-store" />
          {view.house}
        </p>
        {view.line === "" ? (
          <p class="dossier-about">{view.about}</p>
        ) : (
          <blockquote class="dossier-line">
            “{view.line}” <cite>{view.lineOf}</cite>
          </blockquote>
        )}
      </div>
      <div class="dossier-traits">
        <h4>{words.t("dossier.traits")}</h4>
        {view.traits.length === 0 ? (
          <p class="quiet">{words.t("dossier.traits-none")}</p>
        ) : (
          <ul>
            {view.traits.map((trait) => (
              <li key={trait.id}>
                <Icon name={trait.icon} />
                <span>
                  <b>{trait.text}</b> <span class="quiet">{trait.seen}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
