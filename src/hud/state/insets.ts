/** How much of the view the cards cover, so that the camera can frame the clinic in what is left. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

const EVERY_MS = 400;
let last: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
let when = -Infinity;

/** CSS pixels. Reads the layout at most every 400 ms, so that it can be asked every frame. */
export function measureInsets(root: HTMLElement): Insets {
  const now = performance.now();
  if (now - when < EVERY_MS) return last;
  when = now;
  const view = root.getBoundingClientRect();
  const box = (selector: string): DOMRect | undefined => {
    const rect = root.querySelector(selector)?.getBoundingClientRect();
    // What is there but not shown has a box of nothing at the corner of the page.
    return rect && rect.width > 0 && rect.height > 0 ? rect : undefined;
  };
  const bar = box(".encounter-bar");
  if (bar)
    return (last = aroundEncounter(view, bar, [
      box(".encounter-left"),
      box(".encounter-right"),
      box(".encounter-foot"),
    ]));
  const top = box(".top-bar");
  const bottom = box(".bottom");
  const inspector = box(".inspector");
  const goals = box(".sheet") ?? box(".goals");
  // A card across the whole width is a sheet from below, else it stands at the right.
  const sheet = inspector !== undefined && inspector.width > view.width * 0.8;
  const low = Math.min(bottom?.top ?? view.bottom, sheet ? inspector.top : view.bottom);
  last = {
    top: top ? top.bottom - view.top : 0,
    bottom: view.bottom - low,
    right: inspector && !sheet ? view.right - inspector.left : 0,
    // A goals card that is open at the side of a wide view covers it; a narrow view has nothing to spare.
    left: goals && view.width >= 1000 && goals.height > 100 ? goals.right - view.left : 0,
  };
  return last;
}

/** What the cards of an encounter cover: narrow ones stand at a side, wide ones above or below. */
function aroundEncounter(view: DOMRect, bar: DOMRect, cards: readonly (DOMRect | undefined)[]): Insets {
  const covered = { top: bar.bottom - view.top, right: 0, bottom: 0, left: 0 };
  for (const card of cards) {
    if (!card) continue;
    const middle = (card.top + card.bottom) / 2 - view.top;
    if (card.width < view.width * 0.55) {
      if (card.left - view.left < view.width / 3) covered.left = Math.max(covered.left, card.right - view.left);
      else covered.right = Math.max(covered.right, view.right - card.left);
    } else if (middle < view.height / 2) covered.top = Math.max(covered.top, card.bottom - view.top);
    else covered.bottom = Math.max(covered.bottom, view.bottom - card.top);
  }
  return covered;
}
