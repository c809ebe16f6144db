import type { Count } from "../../../sim/rules/encounters/forum.ts";
import type { CampView } from "../../model/encounters/forum.ts";
import { Icon } from "../../ui/icon.tsx";
import { useStore } from "../../ui/store-context.ts";

const KEYS = ["Q", "W", "E", "R"];
const HALL = 60;

/** The hall's count against the line, and the four camps: pick one to speak to it. */
export function Camps(props: {
  readonly list: readonly CampView[];
  readonly tally: Count;
  readonly line: number;
  readonly picked: string;
  readonly onPick: (id: string) => void;
}) {
  const { words, api } = useStore();
  const { tally, line } = props;
  const aim = api.encounter.aim;
  return (
    <>
      <div
        class={`forum-tally card ${tally.for >= line ? "is-won" : ""}`}
        role="img"
        aria-label={words.t("forum.ui.tally", { for: tally.for, open: tally.open, against: tally.against, line })}
      >
        <span class="forum-tally-head" aria-hidden="true">
          <Icon name="thumb-up" />
          <b key={tally.for}>{tally.for}</b>
          <span>{words.t("forum.ui.for")}</span>
          <span class="forum-tally-line">
            <Icon name={tally.for >= line ? "circle-check" : "flag"} />
            {words.t("forum.ui.needed", { line })}
          </span>
        </span>
        <span class="forum-tally-bar" aria-hidden="true">
          <span class="is-for" style={{ flexGrow: tally.for }} />
          <span class="is-open" style={{ flexGrow: tally.open }} />
          <span class="is-against" style={{ flexGrow: tally.against }} />
          <span class="forum-tally-mark" style={{ insetInlineStart: `${(100 * line) / HALL}%` }} />
        </span>
      </div>
      <ul class="forum-camps" data-coach="2">
        {props.list.map((each, index) => (
          <li key={each.id}>
            <button
              type="button"
              class={`forum-camp card ${each.meant ? "is-meant" : ""} ${each.cares ? "is-known" : ""}`}
              data-camp={each.id}
              aria-pressed={props.picked === each.id}
              aria-keyshortcuts={KEYS[index]}
              onClick={() => props.onPick(each.id)}
              onPointerEnter={() => (aim.value = each.id)}
              onPointerLeave={() => (aim.value = "")}
            >
              <span class="forum-camp-sign" aria-hidden="true">
                <Icon name={each.icon} />
              </span>
              <b class="forum-camp-name">{each.name}</b>
              <span class="forum-camp-count">
                <Icon name="thumb-up" />
                {each.count.for}
                <span class="visually-hidden">
                  {words.t("forum.ui.bins", {
                    for: each.count.for,
                    open: each.count.open,
                    against: each.count.against,
                  })}
                </span>
              </span>
              <Bins bins={each.bins} />
              <span class="forum-camp-traits">
                <span class={`forum-eye eye-${each.eye}`}>
                  <Icon name={each.eye === "low" ? "heart" : each.eye === "high" ? "eye-search" : "eye"} />
                  <span class="forum-eye-word">{words.t(`forum.ui.check-${each.eye}`)}</span>
                </span>
                {each.cares && (
                  <span class="forum-cares">
                    <Icon name="star-filled" />
                    {each.cares}
                  </span>
                )}
                {each.camp.shield > 100 && (
                  <span class="forum-warned">
                    <Icon name="shield-half" />
                    <span class="visually-hidden">{words.t("forum.ui.warned")}</span>
                    {words.percent(each.camp.shield / 1000)}
                  </span>
                )}
                {each.count.deaf > 0 && (
                  <span class="forum-deaf">
                    <Icon name="volume-off" />
                    <span aria-hidden="true">{each.count.deaf}</span>
                    <span class="visually-hidden">{words.t("forum.ui.deaf", { n: each.count.deaf })}</span>
                  </span>
                )}
              </span>
              {each.meant && (
                <span class="forum-meant">
                  <Icon name="speakerphone" />
                  <span class="visually-hidden">{words.t("forum.ui.meant")}</span>
                </span>
              )}
              <kbd aria-hidden="true">{KEYS[index]}</kbd>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Seven bars from against to for; against is hatched, so that colour is not all there is. */
function Bins(props: { readonly bins: readonly number[] }) {
  const most = Math.max(4, ...props.bins);
  return (
    <span class="forum-bins" aria-hidden="true">
      {props.bins.map((count, index) => (
        <span key={index} class={index < 3 ? "is-against" : index > 3 ? "is-for" : "is-open"}>
          <span style={{ height: `${(100 * count) / most}%` }} />
        </span>
      ))}
    </span>
  );
}
