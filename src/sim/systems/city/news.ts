/** The news: one way into it. */
import type { Ctx } from "../../commands/command.ts";
import type { NewsItem } from "../../state.ts";

/** Puts something in the news; its words are `news.<code>` in the locale file. Returns its id. */
export function publish(
  ctx: Ctx,
  code: string,
  about: NewsItem["about"],
  tone: NewsItem["tone"],
  args: NewsItem["args"] = {},
): number {
  const { state } = ctx;
  const id = state.nextId++;
  state.city.news.push({ id, tick: state.tick, code, about, tone, args, text: -1 });
  ctx.emit({ type: "news-published", news: id });
  return id;
}
