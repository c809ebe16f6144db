/** The forum as it is played. */
export interface ForumState {
  /** Steps left. */
  left: number;
}
