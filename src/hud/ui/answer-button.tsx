import type { Command } from "../../sim/commands/command.ts";
import type { IconName } from "./icons.ts";
import { useStore } from "./store-context.ts";
import { Action } from "./tip.tsx";

/** One way to answer somebody: what it is, and what it means. Why it can't be done is asked of the rules. */
export function AnswerButton(props: {
  readonly id: string;
  readonly icon: IconName;
  readonly command: Command;
  readonly title: string;
  readonly means: string;
}) {
  const store = useStore();
  return (
    <Action
      class={`answer answer-${props.id}`}
      icon={props.icon}
      refusal={store.refusal(props.command)}
      onClick={() => store.send(props.command)}
    >
      <span class="answer-words">
        <b>{props.title}</b>
        <span>{props.means}</span>
      </span>
    </Action>
  );
}
