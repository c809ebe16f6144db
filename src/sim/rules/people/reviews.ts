/** Mean stars, drawn toward 3.9 by ten imagined reviews (FACTS 5); 0 reviews give 3.9. */
export function reviewAverage(reviews: readonly { readonly stars: number }[]): number {
  let sum = 39;
  for (const r of reviews) sum += r.stars;
  return sum / (10 + reviews.length);
}
