import type { ComponentChildren } from "preact";
import type { Game } from "../model/game.ts";
import { patientCard } from "../model/people.ts";
import { ThingBuilding } from "../sheets/build/thing-building.tsx";
import { Icon } from "../ui/icon.tsx";
import { useStore } from "../ui/store-context.ts";

/** A piece of furniture or equipment: what it is for, and who is at it. */
export function ThingInspector(props: { readonly game: Game; readonly id: string }) {
  const store = useStore();
  const { words } = store;
  const { game } = props;
  const thing = game.state.things.find((each) => each.id === props.id);
  const kind = thing && game.rules.thingKinds[thing.kind];
  if (!thing || !kind) return null;
  const patient = game.state.patients.find((each) => each.id === thing.busy);
  const exam = Object.values(game.rules.exams).find((each) => each.station.includes(kind.id));
  const care = Object.values(game.rules.treatments).filter((each) => each.station.includes(kind.id));
  const picture = store.api.picture({ thing: kind.id });
  const lines: string[] = [];
  if (kind.calm > 0)
    lines.push(words.t("thing.calm", { points: words.num(kind.calm, 2), reach: words.num(kind.reach) }));
  if (exam) lines.push(words.t("thing.exam", { name: words.tx(exam.name) }));
  if (care.length > 0)
    lines.push(words.t("thing.care", { names: words.list(care.slice(0, 3).map((each) => words.tx(each.name))) }));
  if (kind.spots.some((spot) => spot.role === "seat")) lines.push(words.t("thing.seat"));
  return (
    <Small
      title={words.tx(kind.name)}
      line={words.t(patient ? "thing.busy" : "thing.free", { name: patient ? patientCard(game, patient).given : "" })}
      onShow={() => store.api.focusOn({ thing: thing.id })}
      face={
        <span class="thing-face">
          {picture ? (
            <img src={picture} alt="" />
          ) : (
            <Icon name={kind.calm > 0 ? "leaf" : exam || care.length > 0 ? "dental" : "sofa"} />
          )}
        </span>
      }
    >
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <ThingBuilding game={game} thing={thing} />
      {patient && (
        <button type="button" class="button secondary" onClick={() => store.selectPatient(patient.id)}>
          <Icon name="user-heart" />
          {words.t("staff.see-patient", { name: patientCard(game, patient).given })}
        </button>
      )}
    </Small>
  );
}

/** A card with a face, a name and a line: for everything that is not a patient. */
export function Small(props: {
  readonly title: string;
  readonly line: string;
  readonly face: ComponentChildren;
  readonly onShow: () => void;
  readonly children: ComponentChildren;
}) {
  const store = useStore();
  const { words } = store;
  return (
    <section class="inspector inspector-small card" aria-labelledby="inspector-title">
      <header class="who">
        <button
          type="button"
          class="who-face"
          aria-label={words.t("inspector.show", { name: props.title })}
          onClick={props.onShow}
        >
          {props.face}
          <span class="who-locate">
            <Icon name="current-location" />
          </span>
        </button>
        <div class="who-words">
          <h2 id="inspector-title" tabIndex={-1}>
            {props.title}
          </h2>
          <p class="who-line">{props.line}</p>
        </div>
        <button
          type="button"
          class="icon-button who-close"
          aria-label={words.t("ui.close")}
          onClick={() => store.selectPatient(null)}
        >
          <Icon name="x" />
        </button>
      </header>
      <div class="inspector-scroll">{props.children}</div>
    </section>
  );
}
