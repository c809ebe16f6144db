/** Where the camera looks: a point in world pixels and a zoom, with limits. All view sizes in CSS pixels. */
import type { Insets } from "./api.ts";
import type { Bounds } from "./iso.ts";

export interface View {
  x: number;
  y: number;
  zoom: number;
}

export interface Port {
  readonly width: number;
  readonly height: number;
  readonly insets: Insets;
}

export const MIN_ZOOM = 0.5;
export const MAX_ZOOM = 2.5;

/** Smallest zoom allowed: 0.5, or less where a small view must still be able to show the whole building. */
export function minZoom(port: Port, building: Bounds): number {
  return Math.min(MIN_ZOOM, fitZoom(port, building));
}

function fitZoom(port: Port, building: Bounds): number {
  const w = Math.max(80, port.width - port.insets.left - port.insets.right);
  const h = Math.max(80, port.height - port.insets.top - port.insets.bottom);
  return Math.min(w / (building.right - building.left), h / (building.bottom - building.top));
}

/**
 * The view that shows the whole building inside the insets. On a small view that would make people too small
 * to read, so there the zoom stays at `readable`, and along an axis on which the building no longer fits the
 * view goes as near to `heart` (the waiting room and the door) as it can without leaving the building.
 */
export function fitView(
  port: Port,
  building: Bounds,
  heart: { readonly x: number; readonly y: number },
  readable = 0.42,
): View {
  const zoom = Math.min(1.6, Math.max(fitZoom(port, building) * 0.985, readable));
  const w = (port.width - port.insets.left - port.insets.right) / zoom;
  const h = (port.height - port.insets.top - port.insets.bottom) / zoom;
  const x = middle(building.left, building.right, w, heart.x);
  const y = middle(building.top, building.bottom, h, heart.y);
  return offsetForInsets({ x, y, zoom }, port);
}

/** The middle of a span that is seen whole, else the point nearest to `wish` with no empty edge. */
function middle(low: number, high: number, seen: number, wish: number): number {
  if (high - low <= seen) return (low + high) / 2;
  return Math.min(high - seen / 2, Math.max(low + seen / 2, wish));
}

/** Moves a view so that its point lies in the middle of what the insets leave free. */
export function offsetForInsets(view: View, port: Port): View {
  const dx = (port.insets.left - port.insets.right) / 2 / view.zoom;
  const dy = (port.insets.top - port.insets.bottom) / 2 / view.zoom;
  return { x: view.x - dx, y: view.y - dy, zoom: view.zoom };
}

export function clampView(view: View, port: Port, world: Bounds, building: Bounds): View {
  const zoom = Math.min(MAX_ZOOM, Math.max(minZoom(port, building), view.zoom));
  const x = Math.min(world.right, Math.max(world.left, view.x));
  const y = Math.min(world.bottom, Math.max(world.top, view.y));
  return { x, y, zoom };
}

/** World point under a point of the view. */
export function worldAt(view: View, port: Port, px: number, py: number): { x: number; y: number } {
  return { x: view.x + (px - port.width / 2) / view.zoom, y: view.y + (py - port.height / 2) / view.zoom };
}

/** Zooms by `factor` so that the world point under (px, py) stays there. */
export function zoomAt(view: View, port: Port, px: number, py: number, factor: number, low: number): View {
  const zoom = Math.min(MAX_ZOOM, Math.max(low, view.zoom * factor));
  const before = worldAt(view, port, px, py);
  return { x: before.x - (px - port.width / 2) / zoom, y: before.y - (py - port.height / 2) / zoom, zoom };
}

/** Share of the way to go in `ms`, so that easing does not depend on the frame rate. */
export function easeShare(ms: number, halfLife: number): number {
  return 1 - Math.pow(0.5, ms / halfLife);
}
