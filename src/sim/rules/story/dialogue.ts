/** The open dialogue: the lines that are said and the choices that are there, settled when it opened. */
import type { Dialogue, DialogueChoice, DialogueLine, Ruleset } from "../../ruleset.ts";
import type { ClinicState, Shown } from "../../state.ts";
import { holds } from "../goals.ts";
import { argsOf } from "./words.ts";

/** What a dialogue would say and offer if it opened now. */
export function showing(state: Readonly<ClinicState>, dialogue: Dialogue): Shown {
  const there = (list: readonly (DialogueLine | DialogueChoice)[]) =>
    list.flatMap((each, i) => (!each.when || holds(state, each.when) ? [i] : []));
  const lines = there(dialogue.lines);
  const choices = there(dialogue.choices);
  const texts = [
    ...lines.map((i) => dialogue.lines[i]?.text ?? ""),
    ...choices.flatMap((i) => [dialogue.choices[i]?.text ?? "", dialogue.choices[i]?.stakes ?? ""]),
  ];
  return { lines, choices, args: argsOf(state, texts) };
}

/** Lines of the open dialogue, in order; none when nobody is speaking. */
export function openLines(rules: Ruleset, state: Readonly<ClinicState>): DialogueLine[] {
  const dialogue = rules.dialogues[state.story.dialogue];
  return state.story.shown.lines.flatMap((i) => dialogue?.lines[i] ?? []);
}

/** Choices of the open dialogue with their index for the command `choose`; none for a plain "go on", which is 0. */
export function openChoices(
  rules: Ruleset,
  state: Readonly<ClinicState>,
): { readonly index: number; readonly choice: DialogueChoice }[] {
  const dialogue = rules.dialogues[state.story.dialogue];
  return state.story.shown.choices.flatMap((index) => {
    const choice = dialogue?.choices[index];
    return choice ? [{ index, choice }] : [];
  });
}
