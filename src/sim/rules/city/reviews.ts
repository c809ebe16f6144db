/** Reviews of both houses, as anyone in town can read them. */
import type { House } from "../../ruleset.ts";
import type { ClinicState } from "../../state.ts";

/** Mean that ten imagined reviews draw toward, as for the clinic's own (FACTS 5). */
const IMAGINED = 10;
const USUAL = 3.9;

export interface PublicReview {
  readonly id: number;
  readonly tick: number;
  readonly house: House;
  readonly stars: number;
  /** Codes of what weighed most, best first. */
  readonly about: readonly string[];
  /** Who wrote it: a patient of the clinic, or (0) somebody of this segment. */
  readonly patient: number;
  readonly segment: string;
}

/** Oldest first; of the rival the last 24. */
export function publicReviews(state: Readonly<ClinicState>, house: House): PublicReview[] {
  if (house === "you")
    return state.reviews.map(({ id, tick, stars, about, patient }) => ({
      id,
      tick,
      house,
      stars,
      about,
      patient,
      segment: "",
    }));
  return (state.rival?.house.reviews ?? []).map(({ id, tick, stars, about, segment }) => ({
    id,
    tick,
    house,
    stars,
    about,
    patient: 0,
    segment,
  }));
}

/** Displayed stars, 1–5, and how many reviews there are. */
export function publicStars(state: Readonly<ClinicState>, house: House): { mean: number; count: number } {
  let sum = USUAL * IMAGINED;
  let count = 0;
  if (house === "rival") {
    sum += state.rival?.house.stars.sum ?? 0;
    count = state.rival?.house.stars.count ?? 0;
  } else
    for (const review of state.reviews) {
      sum += review.stars;
      count += 1;
    }
  return { mean: sum / (IMAGINED + count), count };
}
