/** The emergency as it is played. */
export interface EmergencyState {
  /** Steps left. */
  left: number;
}
