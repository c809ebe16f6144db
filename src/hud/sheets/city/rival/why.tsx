import type { Why } from "../../../model/dossier.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Bar } from "../../../ui/meter.tsx";
import { useStore } from "../../../ui/store-context.ts";

/** What went on in their head: the best three ways, what spoke for each, and what they believed of the player. */
export function WhyPart({ why }: { readonly why: Why | null }) {
  const { words } = useStore();
  if (!why) return <p class="quiet">{words.t("dossier.why-story")}</p>;
  return (
    <div class="why-mind">
      <div>
        <h5>{words.t("dossier.why-best")}</h5>
        <ol class="why-options">
          {why.options.map((option) => (
            <li key={option.name} class={option.chosen ? "is-chosen" : ""}>
              <p class="why-option">
                <b>{option.name}</b>
                {option.chosen && (
                  <span class="chip">
                    <Icon name="check" />
                    {words.t("dossier.why-chosen")}
                  </span>
                )}
                <span class="why-score">{option.score}</span>
              </p>
              <Bar share={option.share} />
              <ul class="why-reasons">
                {option.of.map((reason) => (
                  <li key={reason.figure} class={reason.mark >= 0.45 ? "speaks-for" : "speaks-against"}>
                    <Icon name={reason.mark >= 0.45 ? "plus" : "minus"} />
                    <span>
                      {reason.figure} <span class="quiet">{reason.says}</span>
                    </span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </div>
      <div>
        {why.mistakes.length > 0 && <h5>{words.t("dossier.why-believed")}</h5>}
        <ul class="why-mistakes">
          {why.mistakes.map((mistake) => (
            <li key={mistake.text} class={mistake.wrong ? "is-wrong" : ""}>
              <Icon name={mistake.wrong ? "eye-off" : "eye"} />
              {mistake.text}
            </li>
          ))}
        </ul>
        <p class="quiet">{words.t("dossier.why-nerves", { nerves: why.nerves })}</p>
      </div>
    </div>
  );
}
