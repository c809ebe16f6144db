/** Zod as this folder uses it. Without its compiled fast path, because that needs `new Function`, which the page's CSP forbids. */
import { z } from "zod";

z.config({ jitless: true });

export { z };

/** Describes a field for people and editors: what it is, its unit and range, and an example where that helps. */
export function field<T extends z.ZodType>(schema: T, description: string, example?: unknown): T {
  return schema.meta(example === undefined ? { description } : { description, examples: [example] }) as T;
}
