import { findStaff } from "../../sim/rules/people/people.ts";
import type { Game } from "../model/game.ts";
import { patientCard } from "../model/people.ts";
import { memberRow } from "../model/staff.ts";
import { MemberFacts } from "../sheets/staff/member-facts.tsx";
import { MemberManage } from "../sheets/staff/member-manage.tsx";
import { Bust } from "../ui/bust.tsx";
import { Icon } from "../ui/icon.tsx";
import { useStore } from "../ui/store-context.ts";
import { Small } from "./others.tsx";

/** Someone of the team: who they are, how they are, what they are doing; and, where staff is managed, what to decide. */
export function StaffInspector(props: { readonly game: Game; readonly id: number }) {
  const store = useStore();
  const { words } = store;
  const { game } = props;
  const staff = findStaff(game.state, props.id);
  if (!staff) return null;
  const row = memberRow(game, staff);
  const patient = game.state.patients.find((each) => each.id === staff.patient);
  const managed = game.rules.hiring.offered && staff.task !== "leaving";
  return (
    <Small
      title={row.name}
      line={row.role}
      onShow={() => store.api.focusOn({ staff: staff.id })}
      face={<Bust look={staff.look} mood={row.face} portrait={staff.portrait} />}
    >
      <p class="who-status">
        <Icon name={patient ? "dental" : staff.task === "study" ? "school" : "zzz"} />
        {row.task}
      </p>
      {patient && (
        <button type="button" class="button secondary" onClick={() => store.selectPatient(patient.id)}>
          <Icon name="user-heart" />
          {words.t("staff.see-patient", { name: patientCard(game, patient).given })}
        </button>
      )}
      <div class="staff">
        <MemberFacts game={game} staff={staff} row={row} />
        {managed && <MemberManage game={game} staff={staff} row={row} />}
      </div>
    </Small>
  );
}
