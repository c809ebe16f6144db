import type { Dossier } from "../../../model/dossier.ts";
import { CauseList } from "../../../ui/cause-list.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { useStore } from "../../../ui/store-context.ts";

/** From enemy to friend, and what made it so. */
export function RegardPart({ view }: { readonly view: Dossier }) {
  const { words } = useStore();
  const { regard } = view;
  return (
    <section class="dossier-card regard" aria-labelledby="dossier-regard">
      <h3 id="dossier-regard">{words.t("dossier.regard-title")}</h3>
      <div class="regard-scale">
        <Icon name="mood-angry" />
        <span class="regard-track" aria-hidden="true">
          <span class="regard-mark" style={{ insetInlineStart: `${100 * regard.at}%` }} />
        </span>
        <Icon name="heart" />
      </div>
      <p class="regard-word">
        <b>{regard.word}</b> <span class="quiet">{regard.points}</span>
      </p>
      {regard.lines.length === 0 ? (
        <p class="quiet">{words.t("dossier.regard-none")}</p>
      ) : (
        <CauseList lines={regard.lines} />
      )}
    </section>
  );
}
