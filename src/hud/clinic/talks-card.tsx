/** Everything that was said in this game, the latest at the end and in view. */
import { useEffect, useRef } from "preact/hooks";
import { clockText } from "../model/people.ts";
import { pastTalks } from "../model/talk.ts";
import { Portrait } from "../ui/bust.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Icon } from "../ui/icon.tsx";
import { useStore } from "../ui/store-context.ts";

export function TalksCard() {
  const store = useStore();
  const { words } = store;
  const end = useRef<HTMLOListElement>(null);
  useEffect(() => end.current?.lastElementChild?.scrollIntoView({ block: "start" }), []);
  const game = store.game();
  const talks = game ? pastTalks(game, store.heard.value) : [];
  return (
    <Dialog title={words.t("talk.all")} class="talks-dialog" onClose={() => store.close("talks")}>
      {talks.length === 0 ? (
        <p class="quiet">{words.t("talk.none")}</p>
      ) : (
        <ol ref={end} class="talks" tabIndex={0}>
          {talks.map((talk) => (
            <li key={`${talk.dialogue} ${talk.tick}`}>
              <time>{clockText(talk.tick)}</time>
              <ol>
                {talk.lines.map((line, index) => (
                  <li key={index}>
                    <Portrait id={line.portrait} mood={line.mood} class="talks-face" />
                    <p>
                      <b>{line.name}</b> {line.text}
                    </p>
                  </li>
                ))}
                {talk.answer !== "" && (
                  <li>
                    <Icon name="arrow-forward-up" />
                    <p class="talks-answer">
                      <span class="visually-hidden">{words.t("talk.answered")}: </span>
                      {talk.answer}
                    </p>
                  </li>
                )}
              </ol>
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  );
}
