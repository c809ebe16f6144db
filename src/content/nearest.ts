/** Did you mean …? */

/** The candidate closest to `name` by edit distance, if it is close enough to be a slip; else "". */
export function nearest(name: string, candidates: Iterable<string>): string {
  const limit = Math.max(2, Math.floor(name.length / 3));
  let best = "";
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue;
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** "Did you mean …?" for a name, or else the names there are, if they are few. */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  const list = [...candidates];
  const near = name.length <= 80 ? nearest(name, list) : "";
  if (near !== "") return `Did you mean "${near}"?`;
  if (list.length === 0) return "";
  const shown = list.slice(0, 12).map((id) => `"${id}"`);
  return `There is ${shown.join(", ")}${list.length > 12 ? ` and ${list.length - 12} more` : ""}.`;
}

/** Edits (insert, delete, replace, swap of neighbours) that make `b` of `a`. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last: number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
