/**
 * Publishes the level files, as text: they are parsed by the level loader like any other level, so that a slip
 * while editing one shows as an error in the game, with its line, and not as a broken page. This module only
 * publishes, and the store is another module, so that an edit runs this one again and nothing else.
 */
import { publishLevels } from "./level-store.ts";

const files = import.meta.glob<string>(["/levels/**/*.json", "!/levels/*.schema.json"], {
  eager: true,
  query: "?raw",
  import: "default",
});

publishLevels(Object.fromEntries(Object.entries(files).map(([path, text]) => [path.slice(1), text])));

if (import.meta.hot) import.meta.hot.accept();
