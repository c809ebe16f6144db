/** The level format as JSON Schema, for editors: completion and hover texts come from it. */
import { z } from "./zod.ts";
import { LevelShape } from "./level.ts";

/** Text of `levels/level.schema.json`. `npm run cli -- schema` writes it; a test fails when it is stale. */
export function levelJsonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(LevelShape, { io: "input", target: "draft-7" }) as Record<
    string,
    unknown
  >;
  return `${JSON.stringify({ $schema, $id: "level.schema.json", ...schema }, null, 2)}\n`;
}
