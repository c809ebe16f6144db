/** Contagion: fear and calm pass from person to person, both ways (FACTS 1). */
import type { Ctx } from "../../commands/command.ts";
import { mannerOf } from "../../rules/staff/staff.ts";
import type { Patient } from "../../state.ts";
import { book } from "../../ledger.ts";
import { clamp, exp } from "../../math.ts";

interface Sender {
  readonly id: number;
  readonly staff: boolean;
  /** Tiles. */
  readonly x: number;
  readonly y: number;
  /** Anxiety 0–1. */
  readonly q: number;
  readonly expressiveness: number;
}

/** Senders in squares as wide as contagion reaches, so that only the nine around somebody matter. */
interface Squares {
  readonly edge: number;
  readonly across: number;
  readonly squares: (Sender[] | undefined)[];
}

/**
 * Absorption and amplification (ASCRIBE family, FACTS 1). All new values are worked out from the old ones
 * before any is booked, so that order does not matter. Runs once a minute of clinic time, in steps of 0.25.
 */
export function spread(ctx: Ctx, here: readonly Patient[]): void {
  const { alpha, metres, delta, eta, beta, range } = ctx.rules.tuning.contagion;
  if (range <= 0) return;
  const { edge, across, squares } = squaresOf(sendersOf(ctx, here), range);
  const changes: { patient: Patient; change: number; from: Sender }[] = [];
  for (const receiver of here) {
    if (receiver.visit.step === "arriving") continue;
    const q = receiver.anxiety.value / 100_000;
    const x = receiver.body.x / 1000;
    const y = receiver.body.y / 1000;
    const column = Math.floor(x / edge);
    const row = Math.floor(y / edge);
    let weight = 0;
    let mean = 0;
    let lead: Sender | undefined;
    let leadPull = 0;
    for (let sy = Math.max(0, row - 1); sy <= row + 1; sy++) {
      for (let sx = Math.max(0, column - 1); sx <= Math.min(across - 1, column + 1); sx++) {
        const square = squares[sy * across + sx];
        if (!square) continue;
        for (let i = 0; i < square.length; i++) {
          const sender = square[i] as Sender;
          if (sender.id === receiver.id) continue;
          const dx = sender.x - x;
          const dy = sender.y - y;
          const far = Math.sqrt(dx * dx + dy * dy);
          if (far > range) continue;
          const w = sender.expressiveness * alpha * exp(-far / metres);
          // Calm staff calm; they never frighten someone who is calmer than they are.
          const theirs = sender.staff ? Math.min(sender.q, q) : sender.q;
          weight += w;
          mean += w * theirs;
          const pull = w * Math.abs(theirs - q);
          if (pull > leadPull) {
            leadPull = pull;
            lead = sender;
          }
        }
      }
    }
    if (!lead || weight <= 0) continue;
    mean /= weight;
    const gamma = weight * delta;
    const up = 1 - (1 - mean) * (1 - q);
    const down = mean * q;
    const change = gamma * (eta * (beta * up + (1 - beta) * down) + (1 - eta) * mean - q);
    changes.push({ patient: receiver, change: clamp(change, -0.03, 0.03) * 100_000, from: lead });
  }
  for (const { patient, change, from } of changes) {
    const cause = change > 0 ? "contagion" : from.staff ? "calm-staff" : "calm-company";
    book(patient.anxiety, ctx.state.tick, change, cause, String(from.id));
  }
}

function sendersOf(ctx: Ctx, here: readonly Patient[]): Sender[] {
  const senders: Sender[] = [];
  for (const { id, body, anxiety } of here) {
    const q = anxiety.value / 100_000;
    senders.push({ id, staff: false, x: body.x / 1000, y: body.y / 1000, q, expressiveness: 0.5 * (0.4 + 1.2 * q) });
  }
  for (const one of ctx.state.staff) {
    const { id, body } = one;
    const calm = mannerOf(ctx.rules, one);
    const expressiveness = ctx.rules.tuning.fear.manner * calm;
    senders.push({ id, staff: true, x: body.x / 1000, y: body.y / 1000, q: 0.3 * (1 - calm), expressiveness });
  }
  return senders;
}

function squaresOf(senders: readonly Sender[], edge: number): Squares {
  let right = 0;
  for (const sender of senders) if (sender.x > right) right = sender.x;
  const across = Math.floor(right / edge) + 1;
  const squares: (Sender[] | undefined)[] = [];
  for (const sender of senders) {
    const at = Math.max(0, Math.floor(sender.y / edge)) * across + Math.max(0, Math.floor(sender.x / edge));
    const square = squares[at];
    if (square) square.push(sender);
    else squares[at] = [sender];
  }
  return { edge, across, squares };
}
