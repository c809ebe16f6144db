import { useMemo, useState } from "preact/hooks";
import type { Town, Where } from "../../../model/city.ts";
import { whyOf, type WhyLine } from "../../../model/city-why.ts";
import type { Game } from "../../../model/game.ts";
import { Icon } from "../../../ui/icon.tsx";
import { useStore } from "../../../ui/store-context.ts";

/** Terms that are shown at once. */
const MOST = 6;

/** What speaks for the player and what against, the heaviest first: bars to the right and to the left of a middle. */
export function WhyTerms(props: { readonly game: Game; readonly town: Town; readonly where: Where }) {
  const { words } = useStore();
  const { game, town, where } = props;
  const [wanted, setAgainst] = useState<"rival" | "home">("rival");
  const against = town.rival === "" ? "home" : wanted;
  const view = useMemo(() => whyOf(game, town, where, against), [town, where.segment, where.district, against]);
  if (view.lines.length === 0) return null;
  // Two or three small ones more are no reason to fold them away.
  const cut = view.lines.length <= MOST + 2 ? view.lines.length : MOST;
  const odds = view.times >= 1 ? view.times : 1 / view.times;
  const side = odds < 1.05 ? "even" : view.times > 1 ? "you" : "them";
  return (
    <section class="town-why" aria-labelledby="town-why-title">
      <header class="town-why-head">
        <h4 id="town-why-title">{words.t("city.why.title")}</h4>
        {town.rival !== "" && (
          <div class="segmented" role="group" aria-label={words.t("city.why.against")}>
            <button type="button" aria-pressed={against === "rival"} onClick={() => setAgainst("rival")}>
              {words.t("city.why.or-rival", { house: town.rival })}
            </button>
            <button type="button" aria-pressed={against === "home"} onClick={() => setAgainst("home")}>
              {words.t("city.why.or-home")}
            </button>
          </div>
        )}
      </header>
      <p class={`town-why-sum is-${side}`}>
        <Icon name="scale" />
        {words.t(`city.why.sum-${against}-${side}`, { times: words.num(odds, 1), house: town.rival })}
      </p>
      <Terms lines={view.lines.slice(0, cut)} />
      {cut < view.lines.length && (
        <details class="town-small">
          <summary>
            <Icon name="chevron-down" />
            {words.t("city.why.small", { count: view.lines.length - cut })}
          </summary>
          <Terms lines={view.lines.slice(cut)} />
        </details>
      )}
      <p class="quiet town-why-note">{words.t("city.why.note")}</p>
    </section>
  );
}

function Terms(props: { readonly lines: readonly WhyLine[] }) {
  return (
    <ol class="town-terms">
      {props.lines.map((line) => (
        <li key={line.key} class={line.good ? "is-good" : "is-bad"}>
          <Icon name={line.icon} />
          <span class="town-term-words">
            <span>{line.label}</span>
            {line.figures !== "" && <span class="town-term-figures">{line.figures}</span>}
          </span>
          <span class="town-term-bar" aria-hidden="true">
            <span style={{ inlineSize: `${(line.share * 50).toFixed(1)}%` }} />
          </span>
          <b>{line.amount}</b>
        </li>
      ))}
    </ol>
  );
}
