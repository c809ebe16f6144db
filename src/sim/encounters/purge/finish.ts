/** What a purge leaves in the clinic: devices as they ended, a tired assistant, and people who sat in the dark. */
import type { Ctx } from "../../commands/command.ts";
import { bookClinic, changeMood, frighten } from "../../systems/fear/feel.ts";
import { cleanse, recordOf } from "../../systems/nanobots/devices.ts";
import { networkOf } from "../../rules/nanobots/network.ts";
import { isActive } from "../../rules/people/people.ts";
import { clamp, round } from "../../math.ts";
import type { PurgeDef } from "../../ruleset.ts";
import type { EncounterOf } from "../../state.ts";

/** Steps away from which on whoever sits at a device noticed. */
const NOTICED = 30;
/** What an assistant restored from old memories keeps of what it has learnt of people. */
const KEPT = 0.5;

export function leaveMarks(ctx: Ctx, { play, result, id, ending }: EncounterOf<"purge">): void {
  const { rules, state } = ctx;
  const def = rules.encounters[id] as PurgeDef | undefined;
  const won = result === "won";
  leaveDevices(ctx, play, won);
  const { assistant } = state;
  const lost = Math.max(0, play.integrity.opened - play.integrity.value);
  assistant.energy = clamp(
    assistant.energy - round((lost / 100_000) * rules.assistant.energy * 1000),
    0,
    rules.assistant.energy * 1000,
  );
  if (ending === "assistant-lost") forget(ctx);
  const fear = def?.rules.fear ?? { own: 0, others: 0 };
  const gone = new Set(play.nodes.flatMap((node) => (node.away > NOTICED ? [node.id] : [])));
  for (const patient of state.patients) {
    if (!isActive(patient)) continue;
    const own = gone.has(patient.visit.station);
    if (own) frighten(ctx, patient, fear.own, "encounter:chair-dark");
    else if (!won) frighten(ctx, patient, fear.others, "encounter:network-down");
  }
  for (const staff of state.staff)
    changeMood(ctx, staff, won ? 4 : -3, won ? "encounter:network-saved" : "encounter:network-down");
  bookClinic(ctx, "trust", won ? 2 : -2, won ? "encounter:network-saved" : "encounter:network-down");
}

/** Infected, isolated and patched devices are so in the clinic's own network too. */
function leaveDevices(ctx: Ctx, play: EncounterOf<"purge">["play"], won: boolean): void {
  const { rules, state } = ctx;
  if (!rules.nanobots.offered) return;
  const { index } = networkOf(rules, state);
  for (const node of play.nodes) {
    if (!index.has(node.id)) continue;
    const device = recordOf(state, node.id);
    device.isolated = node.isolated;
    device.patched = node.patched > 0 && !node.infected;
    if (won || !node.infected) cleanse(device);
    else if (!device.infected) {
      device.infected = true;
      device.since = state.tick;
      device.seen = true;
      device.noticed = state.tick;
    }
  }
  // Nothing outside the board outlives a purge that went well.
  if (won) for (const device of state.nanobots.devices) cleanse(device);
}

/** Half of what it had seen of each kind of person is gone. */
function forget({ rules, state }: Ctx): void {
  const { beliefs } = state.assistant;
  const prior = rules.assistant.priorWeight * 1000;
  for (const key of Object.keys(beliefs).sort()) {
    const belief = beliefs[key];
    if (!belief || belief.a + belief.b <= prior) continue;
    beliefs[key] = { a: round(belief.a * KEPT), b: round(belief.b * KEPT), n: Math.floor(belief.n * KEPT) };
  }
}
