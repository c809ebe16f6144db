/** The three suggested plans as chips, and the draft that each makes. */
import { suggestPlans, type SuggestedPlan } from "../../sim/rules/care/care-plans.ts";
import type { Patient } from "../../sim/state.ts";
import type { IconName } from "../ui/icons.ts";
import { plannable, riskText, type Draft } from "./care.ts";
import type { Game } from "./game.ts";

export interface PlanChip {
  readonly id: SuggestedPlan["id"];
  readonly icon: IconName;
  readonly plan: SuggestedPlan;
  /** The choices that it makes of all that can be planned, so that it can be compared with a draft. */
  readonly choices: Readonly<Record<number, string>>;
  readonly minutes: string;
  readonly price: string;
  readonly fear: string;
  readonly fearBad: boolean;
  readonly risk: string;
}

const ICONS: Readonly<Record<SuggestedPlan["id"], IconName>> = {
  gentle: "heart-handshake",
  quick: "bolt",
  cheap: "coins",
};
/** Points of fear from which a plan is marked as hard on the patient. */
const HARD = 25;

export function planChips(game: Game, patient: Patient): PlanChip[] {
  const { words } = game;
  return suggestPlans(game.rules, game.state, patient).map((plan) => {
    const chosen = new Map(plan.items.map((item) => [item.finding, item.treatment]));
    const risk = riskText(game, plan.preview.risk[0], plan.preview.risk[1]);
    return {
      id: plan.id,
      icon: ICONS[plan.id],
      plan,
      choices: Object.fromEntries(
        plannable(game, patient).map(({ finding }) => [finding.id, chosen.get(finding.id) ?? ""]),
      ),
      minutes: words.t("care.minutes", { count: Math.round(plan.preview.minutes) }),
      price: words.money(plan.price),
      fear: words.t("plans.fear", { n: words.signed(Math.round(plan.fear)) }),
      fearBad: plan.fear >= HARD,
      risk: risk ? words.t("plans.risk", { risk }) : "",
    };
  });
}

/** The draft with the chip's plan in it. */
export function draftOf(chip: PlanChip, draft: Draft): Draft {
  return { ...draft, choices: chip.choices, explain: chip.plan.explain, comforts: chip.plan.comforts };
}

export function isPicked(draft: Draft, chip: PlanChip): boolean {
  const ids = Object.keys(chip.choices).map(Number);
  return (
    draft.explain === chip.plan.explain &&
    ids.every((id) => (draft.choices[id] ?? "") === chip.choices[id]) &&
    draft.comforts.length === chip.plan.comforts.length &&
    draft.comforts.every((id) => chip.plan.comforts.includes(id))
  );
}
