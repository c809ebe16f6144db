import type { Need } from "../../model/building.ts";
import { Icon } from "../../ui/icon.tsx";
import { useStore } from "../../ui/store-context.ts";
import { takeTool } from "./apply-tool.ts";

/** What a room still needs, each with what would do: a press takes it in hand. */
export function Needs(props: { readonly needs: readonly Need[] }) {
  const store = useStore();
  const { words } = store;
  if (props.needs.length === 0)
    return (
      <p class="room-status is-good">
        <Icon name="circle-check" />
        {words.t("build.room-ready")}
      </p>
    );
  return (
    <ul class="room-needs">
      {props.needs.map((need) => (
        <li key={need.text}>
          <p class="room-status is-lacking">
            <Icon name="alert-triangle" />
            {need.text}
          </p>
          {need.offers.map((offer) => (
            <button
              key={offer.id}
              type="button"
              class="button small"
              onClick={() => takeTool(store, { kind: "place", thing: offer.id, facing: "sw", again: false })}
            >
              <span class="need-picture">
                <img src={store.api.picture({ thing: offer.id })} alt="" />
              </span>
              {offer.name}
              <span class="button-note">{offer.price}</span>
            </button>
          ))}
        </li>
      ))}
    </ul>
  );
}
