import { useId, useState } from "preact/hooks";
import type { Candidate, Staff } from "../../../sim/state.ts";
import type { Game } from "../../model/game.ts";
import { applicantRow, memberRow, staffAdvice } from "../../model/staff.ts";
import { Bust } from "../../ui/bust.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Bar } from "../../ui/meter.tsx";
import { useStore } from "../../ui/store-context.ts";
import { Action } from "../../ui/tip.tsx";
import { Fact, MemberFacts, Traits } from "./member-facts.tsx";
import { MemberManage } from "./member-manage.tsx";

/** Who works here and who would like to; one line on what matters most on top. */
export function StaffSheet(props: { readonly game: Game }) {
  const { game } = props;
  const store = useStore();
  const { words } = store;
  const [open, setOpen] = useState(0);
  const team = game.state.staff.filter((one) => one.task !== "leaving");
  const advice = staffAdvice(game);
  const wages = team.reduce((sum, one) => sum + one.wage, 0);
  return (
    <div class="staff">
      <p class={`staff-advice ${advice.urgent ? "is-urgent" : ""}`} role="status">
        <Icon name={advice.urgent ? "alert-triangle" : "info-circle"} />
        {advice.text}
      </p>
      <section aria-labelledby="staff-team">
        <header class="staff-head">
          <h3 id="staff-team">{words.t("staff.team")}</h3>
          <p>{words.t("staff.team-count", { count: team.length, wages: words.money(wages) })}</p>
        </header>
        <ul class="staff-list">
          {team.map((one) => (
            <Member
              key={one.id}
              game={game}
              staff={one}
              open={open === one.id}
              onToggle={() => setOpen(open === one.id ? 0 : one.id)}
            />
          ))}
        </ul>
      </section>
      <section aria-labelledby="staff-applicants">
        <header class="staff-head">
          <h3 id="staff-applicants">{words.t("staff.applicants")}</h3>
          {game.state.candidates.length > 0 && <p>{words.t("staff.applicants-until")}</p>}
        </header>
        {game.state.candidates.length === 0 && <p class="quiet">{words.t("staff.no-applicants")}</p>}
        <ul class="staff-list">
          {game.state.candidates.map((one) => (
            <Applicant key={one.id} game={game} one={one} />
          ))}
        </ul>
      </section>
    </div>
  );
}

function Member(props: {
  readonly game: Game;
  readonly staff: Staff;
  readonly open: boolean;
  readonly onToggle: () => void;
}) {
  const { game, staff, open } = props;
  const store = useStore();
  const { words } = store;
  const id = useId();
  const row = memberRow(game, staff);
  return (
    <li class={`member ${open ? "is-open" : ""}`}>
      <div class="member-head">
        <button
          type="button"
          class="member-face"
          aria-label={words.t("staff.show", { name: row.name })}
          onClick={() => store.api.focusOn({ staff: staff.id })}
        >
          <Bust look={staff.look} mood={row.face} portrait={staff.portrait} />
        </button>
        <button
          type="button"
          class="member-open"
          aria-expanded={open}
          aria-controls={id}
          aria-label={words.t(open ? "staff.less" : "staff.manage", { name: row.name })}
          onClick={props.onToggle}
        >
          <span class="member-words">
            <b>{row.name}</b>
            <span>
              {row.role} · {row.task}
            </span>
            <span class="member-meters" aria-hidden="true">
              <span class={`member-meter fatigue-${row.fatigueBand}`}>
                <Icon name="zzz" />
                <Bar share={row.fatigue / 100} />
              </span>
              <span class={`member-meter mood-${row.moodBand}`}>
                <Icon
                  name={
                    row.moodBand === "happy" ? "mood-smile" : row.moodBand === "content" ? "mood-neutral" : "mood-sad"
                  }
                />
                <Bar share={row.mood / 100} />
              </span>
            </span>
          </span>
          {row.warning && <Icon name="alert-triangle" />}
          <Icon name={open ? "chevron-up" : "chevron-down"} />
        </button>
      </div>
      <div id={id} class="member-body" hidden={!open}>
        {open && (
          <>
            <MemberFacts game={game} staff={staff} row={row} />
            <MemberManage game={game} staff={staff} row={row} />
          </>
        )}
      </div>
    </li>
  );
}

function Applicant(props: { readonly game: Game; readonly one: Candidate }) {
  const { game, one } = props;
  const store = useStore();
  const { words } = store;
  const row = applicantRow(game, one);
  const command = { type: "hire", candidate: one.id } as const;
  return (
    <li class="member applicant">
      <div class="member-head">
        <span class="member-face">
          <Bust look={one.look} mood="calm" portrait={one.portrait} />
        </span>
        <span class="member-words">
          <b>{row.name}</b>
          <span>{row.role}</span>
          <span>{words.t("staff.hire-note", { wage: row.wage, fee: row.fee })}</span>
        </span>
        <Action
          class="button primary"
          label={words.t("staff.hire-who", { name: row.name, role: row.role, fee: row.fee })}
          refusal={store.refusal(command)}
          onClick={() => store.send(command)}
        >
          {words.t("staff.hire")}
        </Action>
      </div>
      <dl class="member-facts">
        <Fact name={words.t("staff.skill")} share={row.skill} text={words.percent(row.skill)} />
        <Fact name={words.t("staff.manner")} share={row.manner} text={words.percent(row.manner)} />
      </dl>
      <Traits traits={row.traits} />
    </li>
  );
}
