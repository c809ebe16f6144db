import { effectsInForce } from "../../../model/city.ts";
import type { Game } from "../../../model/game.ts";
import { Icon } from "../../../ui/icon.tsx";
import { useStore } from "../../../ui/store-context.ts";

/** Adverts, vouchers and talk that sway the town now: for whom, how much, and for how long. */
export function InForce(props: { readonly game: Game }) {
  const { words } = useStore();
  const list = effectsInForce(props.game);
  if (list.length === 0) return null;
  return (
    <section class="town-force" aria-labelledby="town-force-title">
      <h3 id="town-force-title">{words.t("city.in-force")}</h3>
      <ul>
        {list.map((each) => (
          <li key={each.key} class={`is-${each.on}`}>
            <span class="town-swatch">
              <Icon name={each.icon} />
            </span>
            <span class="town-force-words">
              <b>{each.name}</b>
              <span>
                <b class={each.good ? "is-good-news" : "is-bad-news"}>{each.amount}</b>{" "}
                {words.t(`city.force.${each.on}`, { who: each.who })}
              </span>
            </span>
            <span class="town-force-left">
              <Icon name="clock" />
              {each.left}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
