/** What a story may do at most, so that a level at fault is a dull level and not a hung one. What is over is dropped. */

/** Effects in one tick, or after one choice of the player's. */
export const MOST_EFFECTS = 96;
/** Dialogues in line behind the open one. */
export const MOST_DIALOGUES = 8;
/** Effects that wait for their time, each a list. */
export const MOST_DUE = 64;
/** People on their way in at once. */
export const MOST_COMING = 40;
/** Crises in line. */
export const MOST_WAITING = 12;
/** Encounters in line. */
export const MOST_ENCOUNTERS = 6;
/** Choices that are remembered; the oldest are forgotten first. */
export const MOST_SAID = 200;
/** Changes of demand at work at once. */
export const MOST_SWAYS = 8;
/** Steps of teaching at once. */
export const MOST_LESSONS = 6;
