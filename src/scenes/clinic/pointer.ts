/** Mouse, touch and keys on the canvas: drag, pinch, wheel, click. Says what was meant; decides nothing. */

export interface PointerActions {
  pan(dx: number, dy: number): void;
  fling(vx: number, vy: number): void;
  zoom(px: number, py: number, factor: number, smooth: boolean): void;
  click(px: number, py: number, touch: boolean, several: boolean): void;
  /** A press with the first button or one finger begins; true when dragging from there belongs to `drag` and not to the view. */
  grab(px: number, py: number): boolean;
  drag(px: number, py: number, touch: boolean): void;
  drop(): void;
  /** The second button. */
  back(): void;
  /** Pointer at rest or moving without a button; `null` when it left. */
  hover(px: number, py: number): void;
  leave(): void;
  home(): void;
}

/** A press that moves less than this (CSS pixels) is a click. */
const CLICK_SLACK = { mouse: 5, touch: 12 };
const KEY_PAN = 620;
/** What one tap moves, in CSS pixels. */
const KEY_TAP = 24;

type Way = "left" | "right" | "up" | "down";

export function listen(canvas: HTMLCanvasElement, act: PointerActions): { update(ms: number): void; dispose(): void } {
  const pointers = new Map<number, { x: number; y: number }>();
  const keys = new Set<Way>();
  let travelled = 0;
  let pinched = false;
  let grabbed = false;
  let lastMove = 0;
  let vx = 0;
  let vy = 0;
  const off = new AbortController();
  const options = { signal: off.signal } as const;
  const at = (e: { clientX: number; clientY: number }) => {
    const box = canvas.getBoundingClientRect();
    return { x: e.clientX - box.left, y: e.clientY - box.top };
  };
  canvas.tabIndex = 0;
  canvas.style.touchAction = "none";
  // Shown only to those who came by keyboard; inside, or the edge of the view would cut it off.
  canvas.style.outlineOffset = "-4px";

  const down = (e: PointerEvent) => {
    if (e.button === 2) act.back();
    if (e.button > 1) return;
    canvas.setPointerCapture(e.pointerId);
    pointers.set(e.pointerId, at(e));
    act.fling(0, 0);
    if (pointers.size === 1) {
      travelled = 0;
      pinched = false;
      vx = vy = 0;
      lastMove = e.timeStamp;
      const p = at(e);
      grabbed = e.button === 0 && act.grab(p.x, p.y);
    } else {
      pinched = true;
      grabbed = false;
    }
  };
  const move = (e: PointerEvent) => {
    const now = at(e);
    const before = pointers.get(e.pointerId);
    if (!before) {
      if (e.pointerType !== "touch") act.hover(now.x, now.y);
      return;
    }
    const dx = now.x - before.x;
    const dy = now.y - before.y;
    if (pointers.size === 1) {
      travelled += Math.hypot(dx, dy);
      if (travelled > slack(e) && grabbed) act.drag(now.x, now.y, e.pointerType === "touch");
      else if (travelled > slack(e)) {
        act.pan(dx, dy);
        const ms = Math.max(1, e.timeStamp - lastMove);
        vx = 0.7 * vx + 0.3 * (dx / ms);
        vy = 0.7 * vy + 0.3 * (dy / ms);
        canvas.style.cursor = "grabbing";
      }
      lastMove = e.timeStamp;
    } else if (pointers.size === 2) {
      const [other] = [...pointers].filter(([id]) => id !== e.pointerId).map(([, p]) => p);
      if (other) {
        const was = Math.hypot(before.x - other.x, before.y - other.y);
        const is = Math.hypot(now.x - other.x, now.y - other.y);
        const cx = (now.x + other.x) / 2;
        const cy = (now.y + other.y) / 2;
        act.pan(dx / 2, dy / 2);
        if (was > 8 && is > 8) act.zoom(cx, cy, is / was, false);
      }
    }
    pointers.set(e.pointerId, now);
  };
  const up = (e: PointerEvent) => {
    if (!pointers.delete(e.pointerId)) return;
    if (pointers.size > 0) return;
    const p = at(e);
    canvas.style.cursor = "";
    if (pinched) return;
    if (travelled <= slack(e)) act.click(p.x, p.y, e.pointerType === "touch", e.shiftKey);
    else if (grabbed) act.drop();
    else if (e.timeStamp - lastMove < 60) act.fling(vx, vy);
  };
  const cancel = (e: PointerEvent) => {
    pointers.delete(e.pointerId);
    pinched = true;
  };
  const wheel = (e: WheelEvent) => {
    e.preventDefault();
    const p = at(e);
    // A trackpad sends many small steps, a mouse few large ones.
    const step = e.deltaMode === 1 ? e.deltaY * 30 : e.deltaY;
    act.zoom(
      p.x,
      p.y,
      Math.exp(-Math.max(-240, Math.min(240, step)) * (e.ctrlKey ? 0.01 : 0.0016)),
      Math.abs(step) > 40,
    );
  };
  const nudge = (name: Way, step: number) =>
    act.pan(name === "left" ? step : name === "right" ? -step : 0, name === "up" ? step : name === "down" ? -step : 0);
  const keyDown = (e: KeyboardEvent) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    const name = panKey(e);
    if (name) {
      // A short tap counts even when no frame falls into it.
      if (!keys.has(name)) nudge(name, KEY_TAP);
      keys.add(name);
      e.preventDefault();
      return;
    }
    const box = canvas.getBoundingClientRect();
    if (e.key === "+" || e.key === "=") act.zoom(box.width / 2, box.height / 2, 1.25, true);
    else if (e.key === "-" || e.key === "_") act.zoom(box.width / 2, box.height / 2, 0.8, true);
    else if (e.key === "Home") act.home();
    else return;
    e.preventDefault();
  };
  const keyUp = (e: KeyboardEvent) => {
    const name = panKey(e);
    if (name) keys.delete(name);
  };
  canvas.addEventListener("pointerdown", down, options);
  canvas.addEventListener("pointermove", move, options);
  canvas.addEventListener("pointerup", up, options);
  canvas.addEventListener("pointercancel", cancel, options);
  canvas.addEventListener("pointerleave", () => act.leave(), options);
  canvas.addEventListener("wheel", wheel, { ...options, passive: false });
  canvas.addEventListener("keydown", keyDown, options);
  canvas.addEventListener("keyup", keyUp, options);
  canvas.addEventListener("blur", () => keys.clear(), options);

  return {
    update(ms) {
      if (keys.size === 0) return;
      for (const name of keys) nudge(name, (KEY_PAN * ms) / 1000);
    },
    dispose() {
      off.abort();
      canvas.style.cursor = "";
    },
  };
}

function slack(e: PointerEvent): number {
  return e.pointerType === "touch" ? CLICK_SLACK.touch : CLICK_SLACK.mouse;
}

/** By the key's place, so that WASD works on every layout. */
function panKey(e: KeyboardEvent): Way | "" {
  switch (e.code) {
    case "ArrowLeft":
    case "KeyA":
      return "left";
    case "ArrowRight":
    case "KeyD":
      return "right";
    case "ArrowUp":
    case "KeyW":
      return "up";
    case "ArrowDown":
    case "KeyS":
      return "down";
    default:
      return "";
  }
}
