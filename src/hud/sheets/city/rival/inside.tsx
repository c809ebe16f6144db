import type { Dossier } from "../../../model/dossier.ts";
import { Icon } from "../../../ui/icon.tsx";
import { useStore } from "../../../ui/store-context.ts";

/** What somebody counted in there, with its age; and secrets that were found out. */
export function Inside({ view }: { readonly view: Dossier }) {
  const { words } = useStore();
  return (
    <section class="dossier-card inside" aria-labelledby="dossier-inside">
      <header>
        <h3 id="dossier-inside">{words.t("dossier.inside-title")}</h3>
        {view.insideWhen !== "" && (
          <span class="chip">
            <Icon name="spy" />
            {words.t("dossier.inside-age", { ago: view.insideWhen })}
          </span>
        )}
      </header>
      {view.inside.length === 0 ? (
        <p class="quiet">{words.t("dossier.inside-none")}</p>
      ) : (
        <dl class="inside-facts">
          {view.inside.map((fact) => (
            <div key={fact.id}>
              <dt>
                <Icon name={fact.icon} />
                {fact.name}
              </dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      )}
      {view.secrets.length > 0 && (
        <>
          <h4>{words.t("dossier.secrets")}</h4>
          <ul class="inside-secrets">
            {view.secrets.map((secret, i) => (
              <li key={i}>
                <Icon name="lock-open" />
                {secret}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
