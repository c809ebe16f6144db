import { OPTION_ICONS, OPTIONS, type Town } from "../../../model/city.ts";
import { Icon } from "../../../ui/icon.tsx";
import { useStore } from "../../../ui/store-context.ts";

/** What the colours and patterns stand for. */
export function MapKey(props: { readonly town: Town }) {
  const { words } = useStore();
  return (
    <figcaption class="town-key">
      {OPTIONS.filter((option) => option !== "rival" || props.town.rival !== "").map((option) => (
        <span key={option} class={`is-${option}`}>
          <span class="town-swatch">
            <Icon name={OPTION_ICONS[option]} />
          </span>
          {option === "rival" ? props.town.rival : words.t(`city.option.${option}`)}
        </span>
      ))}
      <span class="quiet">{words.t("city.key")}</span>
    </figcaption>
  );
}
