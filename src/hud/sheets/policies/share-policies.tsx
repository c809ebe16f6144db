import { useRef, useState } from "preact/hooks";
import { readPolicies, writePolicies, type PoliciesRead } from "../../../session/policy-file.ts";
import { readText } from "../../../platform/files.ts";
import type { Policy } from "../../../sim/ruleset.ts";
import type { Game } from "../../model/game.ts";
import { policySentence } from "../../model/policies.ts";
import { Icon } from "../../ui/icon.tsx";
import { useStore } from "../../ui/store-context.ts";
import { CopyButton } from "./copy-button.tsx";
import { TakeButtons } from "./take-buttons.tsx";

/** Faults that are shown at once; the rest are counted. */
const SHOWN = 8;

/**
 * Rules as text, to copy, paste, drop and open. What comes in is checked like a level, at once, and each fault is
 * shown in its place; nothing of mine changes before I say so.
 */
export function SharePolicies(props: {
  readonly game: Game;
  readonly onTake: (policies: readonly Policy[]) => boolean;
}) {
  const { words } = useStore();
  const { game } = props;
  const mine = game.state.policies;
  const box = useRef<HTMLTextAreaElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [over, setOver] = useState(false);
  const [text, setText] = useState("");
  const [said, setSaid] = useState("");
  const read = text.trim() === "" ? null : readPolicies(text, "", game.rules);
  const show = (next: string): void => {
    setText(next);
    setSaid("");
  };
  const openFile = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    const got = await readText(chosen);
    if (got.ok) show(got.text);
    else setSaid(words.t(`file.${got.code}`, { name: got.name, limit: Math.floor(got.limit / 1024) }));
  };
  const taken = (count: number): void => {
    setText("");
    setOpen(false);
    setSaid(words.t("policy.share.taken", { count }));
  };
  return (
    <section class="rule-block" aria-labelledby="rule-share">
      <h3 id="rule-share" class="block-title">
        {words.t("policy.share.title")}
      </h3>
      <p class="quiet">{words.t("policy.share.lead")}</p>
      <div class="rule-set-tools">
        {mine.length > 0 && (
          <CopyButton label={words.t("policy.share.copy")} text={() => writePolicies(mine)} className="secondary" />
        )}
        <button
          type="button"
          class="button small quiet-button"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
            setSaid("");
            if (!open) requestAnimationFrame(() => box.current?.focus());
          }}
        >
          <Icon name="download" /> {words.t("policy.share.open")}
        </button>
      </div>
      {open && (
        <div
          class={`rule-drop ${over ? "is-over" : ""}`}
          data-drops=""
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            const dropped = event.dataTransfer?.files[0];
            if (dropped) void openFile(dropped);
            else show(event.dataTransfer?.getData("text/plain") ?? "");
          }}
        >
          <label class="rule-field rule-text">
            <span>{words.t("policy.share.text")}</span>
            <textarea
              ref={box}
              rows={4}
              spellcheck={false}
              autocomplete="off"
              placeholder={words.t("policy.share.drop")}
              value={text}
              onInput={(event) => show(event.currentTarget.value)}
            />
          </label>
          <button type="button" class="text-button" onClick={() => file.current?.click()}>
            <Icon name="folder-open" /> {words.t("policy.share.file")}
          </button>
          <input
            ref={file}
            type="file"
            class="visually-hidden"
            tabIndex={-1}
            aria-hidden="true"
            accept=".json,application/json,text/plain"
            onChange={(event) => {
              void openFile(event.currentTarget.files?.[0]);
              event.currentTarget.value = "";
            }}
          />
          {read && <Offered game={game} read={read} onTake={props.onTake} onTaken={taken} />}
        </div>
      )}
      <div role="status">{said && <p class="rule-said">{said}</p>}</div>
    </section>
  );
}

/** What came in: the rules that can be taken, by name; those that can't, and why; and all that is wrong, in its place. */
function Offered(props: {
  readonly game: Game;
  readonly read: PoliciesRead;
  readonly onTake: (policies: readonly Policy[]) => boolean;
  readonly onTaken: (count: number) => void;
}) {
  const { words } = useStore();
  const { game, read } = props;
  const policies = read.ok ? read.policies : read.fit;
  const unfit = read.ok ? [] : read.unfit;
  const faults = unfit.length > 0 ? [] : read.issues;
  return (
    <div class="rule-offer" role="group" aria-label={words.t("policy.share.offer")}>
      <div role="status">
        <p class={read.ok ? "rule-said" : "rule-bad"}>
          {read.ok
            ? words.t("policy.share.good", { count: policies.length })
            : unfit.length > 0
              ? words.t("policy.share.unfit", { count: unfit.length })
              : words.t("policy.share.bad", { count: faults.length })}
        </p>
      </div>
      {unfit.length > 0 && (
        <ul class="rule-faults">
          {unfit.map(({ policy, missing }) => (
            <li key={policy.id}>
              <b>{words.tx(policy.name)}</b> {words.t("policy.share.names")}{" "}
              {words.list(missing.map(({ what, id }) => words.t("policy.share.missing", { what, id })))}
            </li>
          ))}
        </ul>
      )}
      {faults.length > 0 && (
        <ul class={read.ok ? "rule-warnings" : "rule-faults"}>
          {faults.slice(0, SHOWN).map((issue) => (
            <li key={`${issue.line}:${issue.column}:${issue.code}`}>
              <b>{words.t("policy.share.place", { line: issue.line, column: issue.column })}</b> {issue.message}{" "}
              {issue.hint}
            </li>
          ))}
          {faults.length > SHOWN && <li>{words.t("policy.share.more", { count: faults.length - SHOWN })}</li>}
        </ul>
      )}
      {policies.length > 0 && (
        <>
          {unfit.length > 0 && <p class="rule-rest">{words.t("policy.share.rest", { count: policies.length })}</p>}
          <ul class="rule-names">
            {policies.map((policy) => (
              <li key={policy.id}>
                <b>{words.tx(policy.name)}</b> {policySentence(game, policy)}
              </li>
            ))}
          </ul>
          <TakeButtons
            addFirst
            game={game}
            policies={policies}
            onTake={props.onTake}
            onTaken={() => props.onTaken(policies.length)}
          />
        </>
      )}
    </div>
  );
}
