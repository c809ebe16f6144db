/** What an encounter is made of. One object a kind; everything it remembers is in the state. */
import type { Ctx, QueryResult } from "../commands/command.ts";
import type { EncounterDefs, EncounterKind, Ruleset } from "../ruleset.ts";
import type { ClinicState, EncounterOf, EncounterStates } from "../state.ts";

/** Something done in play: what, and on what or whom ("" where there is nothing to choose). */
export interface Act {
  readonly act: string;
  readonly on: string;
}

export interface EncounterRule<K extends EncounterKind> {
  /** How it stands at the start, made of the level's words and of what is true in the clinic now. */
  begin(ctx: Ctx, def: EncounterDefs[K]): EncounterStates[K];
  /** A tenth of a second at 1×. Ends the play with `endPlay`. */
  step(ctx: Ctx, encounter: EncounterOf<K>, def: EncounterDefs[K]): void;
  /** Everything that `query` would allow now: what bots choose from. */
  acts(
    rules: Ruleset,
    state: Readonly<ClinicState>,
    encounter: Readonly<EncounterOf<K>>,
    def: EncounterDefs[K],
  ): readonly Act[];
  query(
    rules: Ruleset,
    state: Readonly<ClinicState>,
    encounter: Readonly<EncounterOf<K>>,
    act: Act,
    def: EncounterDefs[K],
  ): QueryResult;
  /** Only called when `query` said yes on the same state. */
  act(ctx: Ctx, encounter: EncounterOf<K>, act: Act, def: EncounterDefs[K]): void;
  /** What it leaves in the clinic, once the player goes on: booked like all else, with causes `encounter:<code>`. */
  finish(ctx: Ctx, encounter: EncounterOf<K>, def: EncounterDefs[K]): void;
}
