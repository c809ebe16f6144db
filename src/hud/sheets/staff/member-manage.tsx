import { useId, useState } from "preact/hooks";
import type { Staff } from "../../../sim/state.ts";
import type { Game } from "../../model/game.ts";
import { courseLine, dutyBoxes, roomOfMember, roomOptions } from "../../model/staff.ts";
import type { MemberRow } from "../../model/staff.ts";
import { Icon } from "../../ui/icon.tsx";
import { useStore } from "../../ui/store-context.ts";
import { Action } from "../../ui/tip.tsx";

/** Credits that a press on the stepper changes pay by. */
const PAY_STEP = 10;

/** Everything that can be decided about somebody: duties, room, pay, breaks, courses, letting go. */
export function MemberManage(props: { readonly game: Game; readonly staff: Staff; readonly row: MemberRow }) {
  const { game, staff, row } = props;
  const store = useStore();
  const { words } = store;
  const id = useId();
  const minutes = game.rules.tuning.staff.breakMinutes;
  const rest = { type: "send-on-break", staff: staff.id } as const;
  return (
    <div class="manage">
      <fieldset class="manage-duties">
        <legend>{words.t("staff.duties")}</legend>
        {dutyBoxes(game, staff).map((box) => (
          <label key={box.duty} class="tick">
            <input
              type="checkbox"
              checked={box.ticked}
              onChange={() => store.send({ type: "set-duties", staff: staff.id, duties: box.next })}
            />
            <span>
              {box.name}
              {box.note && <span class="tick-note"> {box.note}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <div class="manage-row">
        <label for={`${id}-room`}>{words.t("staff.room")}</label>
        <select
          id={`${id}-room`}
          value={roomOfMember(game, staff)}
          onChange={(event) => store.send({ type: "assign", staff: staff.id, room: event.currentTarget.value })}
        >
          <option value="">{words.t("staff.anywhere")}</option>
          {roomOptions(game).map((room) => (
            <option key={room.id} value={room.id}>
              {room.name}
            </option>
          ))}
        </select>
      </div>
      <div class="manage-row" role="group" aria-label={words.t("staff.pay")}>
        <span>{words.t("staff.pay")}</span>
        <span class="stepper">
          <PayStep staff={staff} by={-PAY_STEP} name={row.given} />
          <output aria-live="polite">{row.wageText}</output>
          <PayStep staff={staff} by={PAY_STEP} name={row.given} />
        </span>
        <p class={`manage-note ${row.underpaid ? "is-warning" : ""}`}>{row.payNote}</p>
      </div>
      <Courses game={game} staff={staff} />
      <div class="manage-buttons">
        <Action
          class="button secondary"
          icon="tools-kitchen-2"
          refusal={store.refusal(rest)}
          tip={words.t("staff.break-tip", { count: minutes })}
          onClick={() => store.send(rest)}
        >
          {words.t("staff.break")}
        </Action>
        <Dismiss staff={staff} row={row} />
      </div>
    </div>
  );
}

function PayStep(props: { readonly staff: Staff; readonly by: number; readonly name: string }) {
  const store = useStore();
  const { words } = store;
  const command = { type: "set-wage", staff: props.staff.id, wage: props.staff.wage + props.by } as const;
  return (
    <Action
      class="icon-button stepper-button"
      icon={props.by < 0 ? "minus" : "plus"}
      label={words.t(props.by < 0 ? "staff.pay-less" : "staff.pay-more", {
        name: props.name,
        step: words.money(Math.abs(props.by)),
      })}
      refusal={store.refusal(command)}
      onClick={() => store.send(command)}
    />
  );
}

/** What they could learn here; the one in hand, as long as it lasts. */
function Courses(props: { readonly game: Game; readonly staff: Staff }) {
  const { game, staff } = props;
  const store = useStore();
  const { words } = store;
  const [open, setOpen] = useState(false);
  const id = useId();
  const line = courseLine(game, staff);
  if (line) {
    const back = { type: "train", staff: staff.id, course: "" } as const;
    return (
      <div class="manage-row">
        <span>
          <Icon name="school" /> {line}
        </span>
        <Action class="button small" refusal={store.refusal(back)} onClick={() => store.send(back)}>
          {words.t("staff.course-back")}
        </Action>
      </div>
    );
  }
  if (game.rules.hiring.courses.length === 0) return null;
  return (
    <div>
      <button
        type="button"
        class="text-button member-why"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name="school" />
        {words.t("staff.course-pick")}
      </button>
      <ul id={id} class="manage-courses" hidden={!open}>
        {open &&
          game.rules.hiring.courses.map((each) => {
            const course = game.rules.courses[each];
            if (!course) return null;
            const command = { type: "train", staff: staff.id, course: each } as const;
            return (
              <li key={each}>
                <Action
                  class="button wide"
                  refusal={store.refusal(command)}
                  tip={words.tx(course.about)}
                  onClick={() => store.send(command)}
                >
                  {words.t("staff.course-option", {
                    name: words.tx(course.name),
                    price: words.money(course.price),
                    minutes: words.num(course.minutes),
                  })}
                </Action>
              </li>
            );
          })}
      </ul>
    </div>
  );
}

/** Asked twice, with what it costs. */
function Dismiss(props: { readonly staff: Staff; readonly row: MemberRow }) {
  const { staff, row } = props;
  const store = useStore();
  const { words } = store;
  const [asked, setAsked] = useState(false);
  const command = { type: "dismiss", staff: staff.id } as const;
  if (!asked)
    return (
      <Action
        class="button quiet-button"
        icon="door-exit"
        refusal={store.refusal(command)}
        tip={words.t("staff.dismiss-tip", { price: row.severance })}
        onClick={() => setAsked(true)}
      >
        {words.t("staff.dismiss")}
      </Action>
    );
  return (
    <div class="manage-sure" role="group" aria-label={words.t("staff.dismiss")}>
      <p>{words.t("staff.dismiss-sure", { name: row.name, price: row.severance })}</p>
      <button type="button" class="button danger" onClick={() => store.send(command)}>
        {words.t("staff.dismiss-yes")}
      </button>
      {/* The careful answer has the focus. */}
      <button type="button" class="button" ref={(button) => button?.focus()} onClick={() => setAsked(false)}>
        {words.t("staff.keep")}
      </button>
    </div>
  );
}
