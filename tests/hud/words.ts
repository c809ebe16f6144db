import type { Game } from "../../src/hud/model/game.ts";
import { createI18n } from "../../src/platform/i18n.ts";
import type { TestClinic } from "../helpers/clinic.ts";

export const words = createI18n("en");

/** What presenters read, of a clinic under test. */
export function gameOf(c: TestClinic): Game {
  return { words, rules: c.rules, state: c.state };
}
