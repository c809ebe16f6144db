/** `npm start`: installs what is missing, then serves the game with live reload. Options: --port, --host. */
import { ensureInstalled, options, requireNode, root } from "./project.mjs";

requireNode();
const wanted = options(process.argv.slice(2), ["port", "host"]);
await ensureInstalled();

const { createServer } = await import("vite");
const port = Number(wanted.port ?? 5173);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`--port wants a number from 0 to 65535, not ${String(wanted.port)}.`);
  process.exit(2);
}
const server = await createServer({
  root,
  clearScreen: false,
  server: { port, strictPort: wanted.port !== undefined, ...(wanted.host === undefined ? {} : { host: wanted.host }) },
});
try {
  await server.listen();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
console.log("\nOpen Wide 2045 is served at:");
for (const url of [...(server.resolvedUrls?.local ?? []), ...(server.resolvedUrls?.network ?? [])])
  console.log(`  ${url}`);
console.log("Edit a file under levels/ or src/ and the game follows. Ctrl+C stops.\n");

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.once(signal, () => void server.close().finally(() => process.exit(0)));
}
