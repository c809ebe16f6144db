/**
 * What just happened, newest first: a sentence each, by the code of its note (`<kind>.note.<code>`). The box keeps its size
 * however many there are, so nothing below it moves; the newest is spoken. `name` fills in names.
 */
import type { EncounterNote } from "../../../sim/state.ts";
import { Icon } from "../../ui/icon.tsx";
import { useStore } from "../../ui/store-context.ts";
import { NOTE_ICONS } from "./cards.tsx";

/** Steps after which a note is old news. */
const OLD = 80;

export function Notes(props: {
  readonly kind: string;
  readonly notes: readonly EncounterNote[];
  readonly count?: number;
  readonly name?: (note: EncounterNote) => Readonly<Record<string, string | number>>;
}) {
  const store = useStore();
  const { words } = store;
  const { notes, kind } = props;
  const count = props.count ?? 4;
  const first = Math.max(0, notes.length - count);
  const now = store.game()?.state.encounters.active?.step ?? 0;
  const text = (note: EncounterNote): string =>
    words.t(`${kind}.note.${note.code}`, { ...note.params, ...props.name?.(note) });
  const last = notes.at(-1);
  return (
    <div class="encounter-notes" style={{ "--lines": `${count}` }}>
      <p class="visually-hidden" role="status">
        {last ? text(last) : ""}
      </p>
      <ol>
        {notes
          .slice(first)
          .map((note, index) => (
            <li
              key={`${note.step} ${note.code} ${note.on} ${first + index}`}
              class={`note-${note.tone} ${now - note.step > OLD ? "is-old" : ""}`}
            >
              <Icon name={NOTE_ICONS[note.tone]} />
              <span>{text(note)}</span>
            </li>
          ))
          .reverse()}
      </ol>
    </div>
  );
}
