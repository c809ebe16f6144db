/** The descent as it is played. */
export interface DescentState {
  /** Steps left. */
  left: number;
}
