import { useState } from "preact/hooks";
import type { Game } from "../../../model/game.ts";
import { COLUMNS, lineList, type Column, type Line } from "../../../model/board-lines.ts";
import { Icon } from "../../../ui/icon.tsx";
import { memo } from "../../../ui/memo.tsx";
import { useStore } from "../../../ui/store-context.ts";

/** Every record in hand, one line a person, sorted by any column. */
export function BoardLines(props: { readonly game: Game }) {
  const { words } = useStore();
  const [by, setBy] = useState<Column>("outcome");
  const [down, setDown] = useState(false);
  const lines = lineList(props.game, by, down);
  return (
    <section class="board-lines" aria-labelledby="board-lines">
      <header>
        <h4 id="board-lines">{words.t("board.lines")}</h4>
        {lines.length > 0 && <p>{words.t("board.lines-count", { count: lines.length })}</p>}
      </header>
      {lines.length === 0 ? (
        <p class="quiet">{words.t("board.lines-empty")}</p>
      ) : (
        <div class="board-scroll" tabIndex={0} role="group" aria-labelledby="board-lines">
          <table>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col" aria-sort={column === by ? (down ? "descending" : "ascending") : "none"}>
                    <button
                      type="button"
                      onClick={() => {
                        setDown(column === by && !down);
                        setBy(column);
                      }}
                    >
                      {words.t(`board.column.${column}`)}
                      <Icon
                        name={column === by && down ? "chevron-down" : "chevron-up"}
                        class={column === by ? "" : "is-off"}
                      />
                    </button>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <Row key={line.id} id={line.id} line={line} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

const Row = memo(function Row(props: { readonly id: number; readonly line: Line }) {
  const { line } = props;
  return (
    <tr class={`${line.ill ? "is-ill" : ""} ${line.own ? "is-own" : ""}`}>
      {COLUMNS.map((column) => {
        const cell = line.cells[column];
        const content = cell.blank ? <span class="board-blank">{cell.text}</span> : cell.text;
        return column === "outcome" ? (
          <th key={column} scope="row">
            <Icon name={line.ill ? "mood-sad" : "mood-smile"} />
            {content}
          </th>
        ) : (
          <td key={column}>{content}</td>
        );
      })}
    </tr>
  );
});
