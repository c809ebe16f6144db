/** Moving somebody to another place in the queue, and saying so. */
import { patientName, presentPatient, waitingList } from "../../sim/rules/people/people.ts";
import type { Store } from "./store.ts";

/** Puts a waiting patient at a place of the queue (from 0); false when that changes nothing or is refused. */
export function putAt(store: Store, id: number, place: number): boolean {
  const game = store.game();
  const patient = game ? presentPatient(game.state, id) : undefined;
  if (!game || !patient) return false;
  const list = waitingList(game.state);
  const others = list.filter((each) => each.id !== id);
  const to = Math.max(0, Math.min(others.length, place));
  if (list[to]?.id === id) return false;
  if (store.send({ type: "queue-before", patient: id, before: others[to]?.id ?? 0 })) return false;
  const name = store.words.tx(patientName(game.rules, patient));
  store.spoken.value = store.words.t("queue.moved", { name, n: to + 1, of: list.length });
  return true;
}
