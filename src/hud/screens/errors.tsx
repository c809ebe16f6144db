import { useEffect, useRef } from "preact/hooks";
import type { Issue } from "../api.ts";
import { Icon } from "../ui/icon.tsx";
import { useStore } from "../ui/store-context.ts";

/** What is wrong with a file that was opened, all of it at once, with places and hints. */
export function ErrorsScreen(props: { readonly source: string; readonly issues: readonly Issue[] }) {
  const store = useStore();
  const { words, api } = store;
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const errors = props.issues.filter((issue) => issue.severity === "error").length;
  return (
    <main class="center-screen">
      <article class="errors-card card" aria-labelledby="errors-title">
        <h1 id="errors-title" ref={head} tabIndex={-1}>
          <Icon name="file-text" /> {words.t("errors.title", { source: props.source })}
        </h1>
        <p>{words.t("errors.line", { count: errors })}</p>
        <ol class="issues">
          {props.issues.map((issue, index) => (
            <li key={index} class={`issue-${issue.severity}`}>
              <p class="issue-where">
                <Icon name={issue.severity === "error" ? "circle-x" : "alert-triangle"} />
                <span class="visually-hidden">{words.t(`errors.${issue.severity}`)}: </span>
                <code>
                  {issue.file}
                  {issue.line > 0 ? `:${issue.line}:${issue.column}` : ""}
                </code>
                {issue.path && <code class="issue-path">{issue.path}</code>}
              </p>
              <p class="issue-message">{issue.message}</p>
              {issue.snippet && <pre tabIndex={0}>{issue.snippet}</pre>}
              {issue.hint && (
                <p class="issue-hint">
                  <Icon name="bulb" /> {issue.hint}
                </p>
              )}
            </li>
          ))}
        </ol>
        <div class="intro-foot">
          <button type="button" class="button primary" onClick={() => api.screens.back()}>
            <Icon name={api.session() ? "player-play" : "home"} />
            {words.t(api.session() ? "errors.back" : "results.title")}
          </button>
        </div>
      </article>
    </main>
  );
}
