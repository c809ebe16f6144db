/**
 * The descent: down through islands made of patients' fears, before the dark and ahead of Cavity, to the core. Each fear
 * asks for one of five things; light is what everything costs.
 */
import { refuse } from "../../commands/refuse.ts";
import type { QueryResult } from "../../commands/command.ts";
import { round } from "../../math.ts";
import { atCore, ENDS, fearHere, hereOf, priceOf, STEPS, termsOf } from "../../rules/encounters/descent.ts";
import type { DescentDef, DescentEnd } from "../../ruleset.ts";
import type { DescentState } from "../../state.ts";
import type { Act, EncounterRule } from "../rule.ts";
import { note } from "../end.ts";
import { answer } from "./answer.ts";
import { beginDescent } from "./begin.ts";
import { leaveMarks } from "./marks.ts";
import { driveHome, shine } from "./light.ts";
import { stepDescent } from "./step.ts";

export const descent: EncounterRule<"descent"> = {
  begin: beginDescent,
  step: stepDescent,
  acts(_rules, _state, { play }, def) {
    return all(play).filter((each) => queryDescent(play, each, def).ok);
  },
  query: (_rules, _state, { play }, act, def) => queryDescent(play, act, def),
  act(ctx, encounter, { act, on }, def) {
    const { play } = encounter;
    const { rules } = def;
    const busy = (what: DescentState["busy"]["what"], seconds: number, about = "") => {
      const of = Math.max(1, round(seconds * STEPS));
      Object.assign(play.busy, { what, on: about, left: of, of });
    };
    if (act === "go") {
      const target = play.islands[Number(on)];
      if (!(hereOf(play).lit && target?.lit)) shine(encounter, -rules.path, "path");
      if (fearHere(play) && !atCore(play) && play.held === 0) shine(encounter, -rules.turn, "turned");
      busy("go", rules.seconds.go, on);
    } else if (act === "listen") {
      shine(encounter, -rules.listen, "listen");
      busy("listen", rules.seconds.listen);
    } else if (act === "answer") answer(ctx, encounter, def, on);
    else if (act === "flare") {
      play.charges -= 1;
      play.spent += 1;
      play.held = round(rules.flare.seconds * STEPS);
      if (!atCore(play)) driveHome(encounter, def);
      note(ctx, "flare", "good", `${play.at}`);
    } else if (act === "off" || act === "teach" || act === "bargain") {
      if (act === "off") shine(encounter, -termsOf(play, def, act).light, "off");
      busy(act, rules.core.seconds[act]);
      note(ctx, act, "plain", `${play.at}`);
    }
  },
  finish: leaveMarks,
};

/** Everything that there is to do, allowed or not. */
function all(play: Readonly<DescentState>): Act[] {
  return [
    ...hereOf(play).links.map((id) => ({ act: "go", on: `${id}` })),
    { act: "listen", on: "" },
    ...play.hand.map(({ id }) => ({ act: "answer", on: id })),
    { act: "flare", on: "" },
    ...ENDS.map((act) => ({ act, on: "" })),
  ];
}

function queryDescent(play: Readonly<DescentState>, { act, on }: Act, def: DescentDef): QueryResult {
  if (play.busy.what !== "") return refuse("descent-busy");
  const fear = fearHere(play);
  switch (act) {
    case "go":
      if (!hereOf(play).links.includes(Number(on))) return refuse("descent-far");
      return { ok: true, price: priceOf(def.rules, play, Number(on)) };
    case "listen":
      if (!fear) return refuse("descent-calm");
      return fear.heard && play.hand.every(({ id }) => fear.shown.includes(id))
        ? refuse("descent-heard")
        : { ok: true };
    case "answer":
      if (!fear) return refuse("descent-calm");
      if (!play.hand.some(({ id }) => id === on)) return refuse("descent-not-here");
      return fear.tried.includes(on) ? refuse("descent-tried") : { ok: true };
    case "flare":
      return play.charges > 0 ? { ok: true } : refuse("descent-no-flare");
    case "off":
    case "teach":
    case "bargain": {
      if (!atCore(play)) return refuse("descent-not-core");
      const { lacks, light, lamps, strength } = termsOf(play, def, act satisfies DescentEnd);
      return lacks === "" ? { ok: true } : refuse(`descent-lacks-${lacks}`, { light: round(light), lamps, strength });
    }
    default:
      return refuse("unknown-act", { act });
  }
}
