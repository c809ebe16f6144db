/** The levels that come with the game. In development an edit under levels/ arrives here without a reload. */
import "./level-files.ts";

export { levelTexts, onLevelsChanged, type LevelTexts } from "./level-store.ts";
