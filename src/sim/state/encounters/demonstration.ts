/** The demonstration as it is played. */
export interface DemonstrationState {
  /** Steps left. */
  left: number;
}
