import type { EncounterNote } from "../../../sim/state.ts";
import { Icon } from "../../ui/icon.tsx";
import { useStore } from "../../ui/store-context.ts";

const ICONS = { good: "circle-check", bad: "alert-triangle", plain: "info-circle" } as const;

/** What just happened, newest first: a sentence each, by the code of its note. `words` fills in names. */
export function Notes(props: {
  readonly kind: string;
  readonly notes: readonly EncounterNote[];
  readonly count?: number;
  readonly name?: (note: EncounterNote) => Readonly<Record<string, string | number>>;
}) {
  const { words } = useStore();
  const shown = props.notes.slice(-(props.count ?? 4)).reverse();
  return (
    <ol class="encounter-notes" aria-live="polite">
      {shown.map((note) => (
        <li key={`${note.step} ${note.code} ${note.on}`} class={`note-${note.tone}`}>
          <Icon name={ICONS[note.tone]} />
          {words.t(`${props.kind}.note.${note.code}`, { ...note.params, ...props.name?.(note) })}
        </li>
      ))}
    </ol>
  );
}
