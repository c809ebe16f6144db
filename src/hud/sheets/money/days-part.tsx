import type { Game } from "../../model/game.ts";
import { Icon } from "../../ui/icon.tsx";
import { useStore } from "../../ui/store-context.ts";

/** The days so far in a few numbers, newest first; the reports tell the rest. */
export function DaysPart(props: { readonly game: Game }) {
  const store = useStore();
  const { words } = store;
  const days = [...props.game.state.days].reverse();
  return (
    <>
      <table class="days">
        <caption class="visually-hidden">{words.t("money.part.days")}</caption>
        <thead>
          <tr>
            <th scope="col">{words.t("money.day.day")}</th>
            <th scope="col">{words.t("money.day.earned")}</th>
            <th scope="col">{words.t("money.day.treated")}</th>
            <th scope="col">{words.t("money.day.letDown")}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.day}>
              <th scope="row">{day.day}</th>
              <td>{words.signedMoney(day.closed - day.opened)}</td>
              <td>{words.num(day.treated)}</td>
              <td>{words.num(day.letDown)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" class="button secondary" onClick={() => store.open("report")}>
        <Icon name="chart-line" />
        {words.t("money.day.open")}
      </button>
    </>
  );
}
