import { atCore, fearHere, hereOf, NATURES, oddsOf } from "../../../sim/rules/encounters/descent.ts";
import type { DescentDef } from "../../../sim/ruleset.ts";
import type { DescentState } from "../../../sim/state.ts";
import type { Game } from "../../model/game.ts";
import { NATURE_ICONS, patientOf, whose } from "../../model/encounters/descent.ts";
import { Bust } from "../../ui/bust.tsx";
import { Icon } from "../../ui/icon.tsx";

/** The fear that stands before you: whose it is, how large, and what it asks for, as far as that is known. */
export function FearCard(props: {
  readonly game: Game;
  readonly play: Readonly<DescentState>;
  readonly def: DescentDef;
}) {
  const { game, play, def } = props;
  const { words } = game;
  const fear = fearHere(play);
  const core = atCore(play);
  if (!fear) {
    const start = hereOf(play).depth === 0;
    return (
      <section class="card dream-fear is-quiet" data-coach="2">
        <h3>
          <Icon name={start ? "door" : "bulb"} /> {words.t("descent.nobody-here")}
        </h3>
        <p>{words.t(start ? "descent.threshold" : "descent.nobody-about")}</p>
      </section>
    );
  }
  const patient = patientOf(game, fear);
  const name = whose(game, fear);
  const of = core ? def.rules.coreMost : def.rules.grown;
  const odds = oddsOf(def.rules, fear);
  const portrait = patient?.cast ? game.rules.cast[patient.cast]?.portrait : undefined;
  return (
    <section class={`card dream-fear ${core ? "is-core" : ""}`} data-coach="2" aria-label={name}>
      <header>
        {patient ? (
          <Bust look={patient.look} mood="scared" {...(portrait ? { portrait } : {})} class="dream-face" />
        ) : (
          <span class="dream-face dream-nobody">
            <Icon name="ghost-2" />
          </span>
        )}
        <div>
          <h3>{core ? words.t("descent.core-face", { whose: name }) : name}</h3>
          <p class="dream-size">
            <span aria-hidden="true" class="dream-pips">
              {Array.from({ length: core ? Math.min(of, 16) : of }, (_, n) => (
                <span key={n} class={n < fear.size ? "is-on" : ""} />
              ))}
            </span>
            <span class={core ? "" : "visually-hidden"}>
              {words.t(core ? "descent.strength" : "descent.size", { n: fear.size, of })}
            </span>
          </p>
        </div>
      </header>
      <div class="dream-need">
        <span class="dream-ring" aria-hidden="true">
          {NATURES.map((nature, n) => {
            const share = odds.find((each) => each.nature === nature)?.share ?? 0;
            return (
              <span
                key={nature}
                class={`ring-${nature} ${share > 0 ? "is-on" : ""} ${fear.heard && share > 0 ? "is-sure" : ""}`}
                style={{ "--turn": `${n * 72 - 90}deg`, "--share": `${share}` }}
              >
                <Icon name={NATURE_ICONS[nature]} />
              </span>
            );
          })}
        </span>
        <div>
          {fear.heard ? (
            <p class={`dream-wants ring-${fear.need}`}>
              <Icon name={NATURE_ICONS[fear.need]} />
              <b>{words.t("descent.it-wants", { wants: words.t(`descent.wants.${fear.need}`) })}</b>
            </p>
          ) : (
            <>
              <b class="dream-may">{words.t("descent.may-want")}</b>
              <ul class="dream-odds">
                {odds.map(({ nature, share }) => (
                  <li key={nature} class={`ring-${nature}`}>
                    <Icon name={NATURE_ICONS[nature]} />
                    <span>{words.t(`descent.nature.${nature}`)}</span>
                    <span class="dream-odds-bar" aria-hidden="true">
                      <span style={{ transform: `scaleX(${share})` }} />
                    </span>
                    <b>{words.percent(share)}</b>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
      {fear.known && !core && <p class="dream-known">{words.t("descent.known-from-clinic")}</p>}
    </section>
  );
}
