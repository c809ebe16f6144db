import type { Dossier } from "../../../model/dossier.ts";
import { Icon } from "../../../ui/icon.tsx";
import { useStore } from "../../../ui/store-context.ts";

/** What else can be counted from across the street. */
export function Signs({ view }: { readonly view: Dossier }) {
  const { words } = useStore();
  return (
    <section class="dossier-card" aria-labelledby="dossier-signs">
      <h3 id="dossier-signs">{words.t("dossier.signs")}</h3>
      <dl class="inside-facts">
        {view.signs.map((sign) => (
          <div key={sign.id}>
            <dt>
              <Icon name={sign.icon} />
              {sign.name}
            </dt>
            <dd>{sign.value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
