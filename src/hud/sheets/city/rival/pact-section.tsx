import { pactView, type PactFact, type PactView, type PactWay } from "../../../model/pact.ts";
import type { Game } from "../../../model/game.ts";
import { CauseList } from "../../../ui/cause-list.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { useStore } from "../../../ui/store-context.ts";

/** What the two houses have agreed on, what came of it, and what it takes to come closer. */
export function PactSection({ game }: { readonly game: Game }) {
  const { words } = useStore();
  const view = pactView(game);
  if (!view) return null;
  return (
    <section class={`pact is-${view.kind}`} aria-labelledby="pact-title">
      <Bond view={view} />
      {view.offer !== "" && (
        <p class="pact-offer">
          <Icon name="heart-handshake" />
          {view.offer}
        </p>
      )}
      <Facts title="" facts={view.holds} class="pact-holds" />
      <Facts title={words.t("pact.title.sent")} facts={view.counts} class="pact-counts" />
      {view.ways.map((way) => (
        <Way key={way.kind} way={way} />
      ))}
      {view.breaks.length > 0 && (
        <details class="pact-breaks">
          <summary>
            <Icon name="heart-broken" />
            {words.t("pact.title.breaks")}
          </summary>
          <Facts title="" facts={view.breaks} />
        </details>
      )}
      <Facts title={words.t("pact.title.memory")} facts={view.memory} class="pact-memory" />
    </section>
  );
}

/** Two doors and what is between them. */
function Bond({ view }: { readonly view: PactView }) {
  return (
    <header class="pact-bond">
      <div class="pact-doors" aria-hidden="true">
        <span class="pact-door is-you">
          <Icon name="home-heart" />
          <b>{view.yours}</b>
        </span>
        <span class="pact-line">
          <Icon name={view.icon} />
        </span>
        <span class="pact-door is-rival">
          <Icon name="building-store" />
          <b>{view.theirs}</b>
        </span>
      </div>
      <h3 id="pact-title">{view.title}</h3>
      {view.when !== "" && <p class="quiet">{view.when}</p>}
    </header>
  );
}

function Facts(props: { readonly title: string; readonly facts: readonly PactFact[]; readonly class?: string }) {
  if (props.facts.length === 0) return null;
  return (
    <div class={`pact-facts ${props.class ?? ""}`}>
      {props.title !== "" && <h4>{props.title}</h4>}
      <ul>
        {props.facts.map((fact) => (
          <li key={fact.key}>
            <Icon name={fact.icon} />
            <span>{fact.text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Way({ way }: { readonly way: PactWay }) {
  const { words } = useStore();
  return (
    <details class="pact-way" open={way.first === ""}>
      <summary>
        <Icon name={way.icon} />
        <b>{way.title}</b>
        <span class="pact-odds">
          <span class="pact-odds-bar" style={{ "--share": `${way.chance}` }} aria-hidden="true" />
          {way.odds}
        </span>
      </summary>
      <p>{way.means}</p>
      {way.first !== "" && (
        <p class="pact-first">
          <Icon name="lock" />
          {way.first}
        </p>
      )}
      <h4>{words.t("pact.title.why")}</h4>
      <CauseList lines={way.reasons} bars />
    </details>
  );
}
