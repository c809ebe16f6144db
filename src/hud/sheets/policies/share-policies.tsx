import { useRef, useState } from "preact/hooks";
import { readPolicies, writePolicies, type PoliciesRead } from "../../../session/policy-file.ts";
import type { Policy } from "../../../sim/ruleset.ts";
import type { Game } from "../../model/game.ts";
import { Icon } from "../../ui/icon.tsx";
import { useStore } from "../../ui/store-context.ts";

/** Rules as text, to copy and paste. What is pasted is checked like a level, and refused with every fault in its place. */
export function SharePolicies(props: {
  readonly game: Game;
  readonly onTake: (policies: readonly Policy[]) => boolean;
}) {
  const { words } = useStore();
  const { game } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState("");
  const [read, setRead] = useState<PoliciesRead | null>(null);
  const [said, setSaid] = useState("");
  const copy = async (): Promise<void> => {
    const mine = writePolicies(game.state.policies);
    setText(mine);
    setRead(null);
    try {
      await navigator.clipboard.writeText(mine);
      setSaid(words.t("policy.share.copied"));
    } catch {
      // Some browsers and frames keep the clipboard to themselves.
      requestAnimationFrame(() => box.current?.select());
      setSaid(words.t("policy.share.select"));
    }
  };
  const take = (): void => {
    const result = readPolicies(text, "", game.rules);
    setRead(result);
    setSaid("");
    if (result.ok && props.onTake(result.policies))
      setSaid(words.t("policy.share.taken", { count: result.policies.length }));
  };
  const faults = read?.issues ?? [];
  return (
    <section class="rule-block" aria-labelledby="rule-share">
      <h3 id="rule-share" class="block-title">
        {words.t("policy.share.title")}
      </h3>
      <p class="quiet">{words.t("policy.share.lead")}</p>
      <label class="rule-field rule-text">
        <span>{words.t("policy.share.text")}</span>
        <textarea
          ref={box}
          rows={4}
          spellcheck={false}
          autocomplete="off"
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setRead(null);
            setSaid("");
          }}
        />
      </label>
      <div class="rule-set-tools">
        <button type="button" class="button small secondary" onClick={() => void copy()}>
          <Icon name="copy" /> {words.t("policy.share.copy")}
        </button>
        <button type="button" class="button small quiet-button" aria-disabled={text.trim() === ""} onClick={take}>
          <Icon name="download" /> {words.t("policy.share.take")}
        </button>
      </div>
      <div role="status">
        {said && <p class="rule-said">{said}</p>}
        {read && !read.ok && <p class="rule-bad">{words.t("policy.share.bad", { count: faults.length })}</p>}
      </div>
      {faults.length > 0 && (
        <ul class="rule-faults">
          {faults.slice(0, 12).map((issue) => (
            <li key={`${issue.line}:${issue.column}:${issue.code}`}>
              <b>{words.t("policy.share.place", { line: issue.line, column: issue.column })}</b> {issue.message}{" "}
              {issue.hint}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
