/** The purge as it is played. */
export interface PurgeState {
  /** Steps left. */
  left: number;
}
