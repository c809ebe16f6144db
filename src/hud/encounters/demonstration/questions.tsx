import { useEffect } from "preact/hooks";
import {
  ANSWERS,
  CHOICES,
  factOf,
  jokeLands,
  nameOf,
  STEPS,
  verdictOf,
} from "../../../sim/rules/encounters/demonstration.ts";
import type { DemonstrationDef } from "../../../sim/ruleset.ts";
import {
  ANSWER_SIGNS,
  answerArrows,
  BLOCK_ICONS,
  choiceMeans,
  TURN_SIGNS,
  type Demo,
} from "../../model/encounters/demonstration.ts";
import { Bust } from "../../ui/bust.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Bar } from "../../ui/meter.tsx";
import { useStore } from "../../ui/store-context.ts";
import { ActButton, type ActEffect } from "../kit/act-button.tsx";

const KIND = "demonstration";

/** What the hall wants to know now: a hand, a question, cameras, or somebody who ran in. One at a time. */
export function Questions(props: { readonly demo: Demo; readonly def: DemonstrationDef }) {
  const { demo, def } = props;
  const { turn, heckle, flash } = demo.play;
  if (turn.phase === "choosing") return <Turn demo={demo} def={def} />;
  if (turn.phase === "coming") return <Warning icon="door" text="coming" />;
  if (heckle?.phase === "asked" && turn.phase !== "doing") return <Heckle demo={demo} def={def} />;
  if (flash >= 0) return <Warning icon="sun" text="cameras" share={flash / (def.rules.flashes.rising * STEPS)} />;
  if (heckle?.phase === "rising") return <Warning icon="hand-finger" text={`rising.${heckle.block}`} />;
  return null;
}

function Warning(props: {
  readonly icon: "door" | "sun" | "hand-finger";
  readonly text: string;
  readonly share?: number;
}) {
  const { words } = useStore();
  return (
    <p class={`card demo-warning warn-${props.icon}`} role="status">
      <Icon name={props.icon} />
      <b>{words.t(`${KIND}.warn.${props.text}`)}</b>
      {props.share !== undefined && <Bar share={props.share} />}
    </p>
  );
}

function Heckle({ demo, def }: { readonly demo: Demo; readonly def: DemonstrationDef }) {
  const store = useStore();
  const { words } = store;
  const { play } = demo;
  const { heckle } = play;
  const fact = factOf(play);
  const question = heckle ? words.t(`${KIND}.note.asks-${heckle.topic}`) : "";
  useEffect(() => {
    store.spoken.value = question;
  }, [question]);
  if (!heckle || !fact) return null;
  const verdict = verdictOf(fact);
  return (
    <section class="card demo-question" aria-label={words.t(`${KIND}.question`)}>
      <Bar share={heckle.left / (def.rules.heckles.patience * STEPS)} class="demo-patience" />
      <div class="demo-asks">
        <span class="demo-asker">
          <Icon name={BLOCK_ICONS[heckle.block]} />
        </span>
        <div>
          <p class="demo-who">{words.t(`${KIND}.somebody.${heckle.block}`)}</p>
          <p class="demo-says">{question}</p>
        </div>
        <p class={`demo-record is-${verdict}`}>
          <Icon name={verdict === "good" ? "circle-check" : verdict === "fair" ? "minus" : "alert-triangle"} />
          <span>
            {words.t(`${KIND}.record.${heckle.topic}`, { n: words.num(fact.n), of: words.num(fact.of) })}{" "}
            <b>{words.t(`${KIND}.verdict.${verdict}`)}</b>
          </span>
        </p>
      </div>
      <div class="demo-answers">
        {ANSWERS.map((answer) => {
          const by = answerArrows(play, def, answer);
          return (
            <ActButton
              key={answer}
              act="answer"
              on={answer}
              icon={ANSWER_SIGNS[answer].icon}
              label={words.t(`${KIND}.answer.${answer}`)}
              hint={words.t(
                answer === "joke"
                  ? `${KIND}.answer.joke-${jokeLands(play) ? "lands" : "hurts"}`
                  : answer === "figures"
                    ? `${KIND}.answer.figures-${verdict}`
                    : `${KIND}.answer.${answer}-means`,
              )}
              keyName={ANSWER_SIGNS[answer].key}
              effects={[{ icon: "users-group", label: words.t(`${KIND}.hall`), by }]}
            />
          );
        })}
      </div>
    </section>
  );
}

function Turn({ demo, def }: { readonly demo: Demo; readonly def: DemonstrationDef }) {
  const store = useStore();
  const { words } = store;
  const game = store.game();
  const { play } = demo;
  const name = game ? words.tx(nameOf(game.rules, play.crasher)) : "";
  const own = words.tx(def.crasher.says);
  const says = own || words.t(`${KIND}.cries.${play.crasher.harmedBy}`);
  useEffect(() => {
    store.spoken.value = `${name}: ${says}`;
    store.api.sound("distress");
  }, [says]);
  if (!game) return null;
  const helper = game.state.staff.find((each) => each.id === play.helper);
  const helperName = helper ? words.tx(game.rules.staff.find((each) => each.id === helper.def)?.name ?? "") : "";
  return (
    <section class="card demo-question demo-turn" role="alertdialog" aria-label={name}>
      <Bar share={play.turn.left / (def.rules.turn.decide * STEPS)} class="demo-patience" />
      <div class="demo-asks">
        <Bust look={play.crasher.look} mood="pain" class="demo-asker-face" />
        <div>
          <p class="demo-who">
            {name} · {words.t(`${KIND}.harmed.${play.crasher.harmedBy}`)}
          </p>
          <p class="demo-says">{says}</p>
        </div>
      </div>
      <div class="demo-answers">
        {CHOICES.map((choice) => {
          const { hall, fear, seconds } = choiceMeans(play, def, choice);
          const effects: ActEffect[] = [];
          if (hall !== 0) effects.push({ icon: "users-group", label: words.t(`${KIND}.hall`), by: hall });
          if (fear !== 0)
            effects.push({ icon: "heartbeat", label: words.t(`${KIND}.anxiety`), by: fear, good: fear < 0 });
          return (
            <ActButton
              key={choice}
              act="turn"
              on={choice}
              icon={TURN_SIGNS[choice].icon}
              label={words.t(`${KIND}.turn.${choice}`)}
              hint={words.t(`${KIND}.turn.${choice}-means`, { helper: helperName || words.t(`${KIND}.somebody-else`) })}
              keyName={TURN_SIGNS[choice].key}
              effects={effects}
              costs={
                seconds > 0
                  ? [
                      {
                        icon: "clock",
                        text: words.t(`${KIND}.seconds`, { n: seconds }),
                        label: words.t(`${KIND}.costs-time`),
                      },
                    ]
                  : []
              }
            />
          );
        })}
      </div>
    </section>
  );
}
