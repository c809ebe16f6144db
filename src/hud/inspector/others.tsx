import type { ComponentChildren } from "preact";
import { findStaff } from "../../sim/rules/people.ts";
import type { Game } from "../model/game.ts";
import { patientCard, staffCard } from "../model/people.ts";
import { ThingBuilding } from "../sheets/build/thing-building.tsx";
import { Bust } from "../ui/bust.tsx";
import { Icon } from "../ui/icon.tsx";
import { Bar } from "../ui/meter.tsx";
import { useStore } from "../ui/store-context.ts";

/** Someone of the team: who they are and what they are doing. */
export function StaffInspector(props: { readonly game: Game; readonly id: number }) {
  const store = useStore();
  const { words } = store;
  const { game } = props;
  const staff = findStaff(game.state, props.id);
  if (!staff) return null;
  const card = staffCard(game, staff);
  const patient = game.state.patients.find((each) => each.id === staff.patient);
  return (
    <Small
      title={card.name}
      line={card.role}
      onShow={() => store.api.focusOn({ staff: staff.id })}
      face={<Bust look={staff.look} mood="calm" portrait={staff.portrait} />}
    >
      <p class="who-status">
        <Icon name={patient ? "dental" : "zzz"} />
        {card.task}
      </p>
      <dl class="traits">
        <div>
          <dt>{words.t("staff.skill")}</dt>
          <dd>
            <Bar share={card.skill} class="bar-work" /> {words.percent(card.skill)}
          </dd>
          <p>{words.t("staff.skill-means")}</p>
        </div>
        <div>
          <dt>{words.t("staff.manner")}</dt>
          <dd>
            <Bar share={card.manner} class="bar-work" /> {words.percent(card.manner)}
          </dd>
          <p>{words.t("staff.manner-means")}</p>
        </div>
      </dl>
      {patient && (
        <button type="button" class="button secondary" onClick={() => store.selectPatient(patient.id)}>
          <Icon name="user-heart" />
          {words.t("staff.see-patient", { name: patientCard(game, patient).given })}
        </button>
      )}
    </Small>
  );
}

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
