/** The five signs of the ring, drawn once into canvases. Paths: Tabler Icons (MIT), on a 24×24 grid. */
import type * as Phaser from "phaser";
import type { Vital } from "../../../sim/ruleset.ts";

const PATHS: Readonly<Record<Vital, string>> = {
  swarm:
    "M7 12a5 5 0 1 0 10 0a5 5 0 1 0 -10 0M12 7v-4m-1 0h2m2.536 5.464l2.828 -2.828m-.707 -.707l1.414 1.414m-2.071 6.657h4m0 -1v2m-5.464 1.536l2.828 2.828m.707 -.707l-1.414 1.414m-6.657 -3.071v4m1 0h-2m-2.536 -5.464l-2.828 2.828m.707 .707l-1.414 -1.414m2.071 -6.657h-4m0 1v-2m5.464 -1.536l-2.828 -2.828m-.707 .707l1.414 -1.414",
  airway:
    "M6.081 20c1.612 0 2.919 -1.335 2.919 -2.98v-9.763c0 -.694 -.552 -1.257 -1.232 -1.257c-.205 0 -.405 .052 -.584 .15l-.13 .083c-1.46 1.059 -2.432 2.647 -3.404 5.824c-.42 1.37 -.636 2.962 -.648 4.775c-.012 1.675 1.261 3.054 2.877 3.161zM17.92 20c-1.613 0 -2.92 -1.335 -2.92 -2.98v-9.763c0 -.694 .552 -1.257 1.233 -1.257c.204 0 .405 .052 .584 .15l.13 .083c1.46 1.059 2.432 2.647 3.404 5.824c.42 1.37 .636 2.962 .648 4.775c.012 1.675 -1.261 3.054 -2.878 3.161zM9 12a3 3 0 0 0 3 -3a3 3 0 0 0 3 3M12 4v5",
  pressure: "M3 12h4.5l1.5 -6l4 12l2 -9l1.5 3h4.5",
  bleeding:
    "M7.502 19.423c2.602 2.105 6.395 2.105 8.996 0c2.602 -2.105 3.262 -5.708 1.566 -8.546l-4.89 -7.26c-.42 -.625 -1.287 -.803 -1.936 -.397a1.376 1.376 0 0 0 -.41 .397l-4.893 7.26c-1.695 2.838 -1.035 6.441 1.567 8.546",
  fear: "M15.5 13a3.5 3.5 0 0 0 -3.5 3.5v1a3.5 3.5 0 0 0 7 0v-1.8M8.5 13a3.5 3.5 0 0 1 3.5 3.5v1a3.5 3.5 0 0 1 -7 0v-1.8M17.5 16a3.5 3.5 0 0 0 0 -7h-.5M19 9.3v-2.8a3.5 3.5 0 0 0 -7 0M6.5 16a3.5 3.5 0 0 1 0 -7h.5M5 9.3v-2.8a3.5 3.5 0 0 1 7 0v10",
};

const SIZE = 112;

export function glyphOf(scene: Phaser.Scene, vital: Vital): string {
  const key = `emergency/glyph/${vital}`;
  if (scene.textures.exists(key)) return key;
  const texture = scene.textures.createCanvas(key, SIZE, SIZE);
  if (!texture) return key;
  const pen = texture.getContext();
  pen.scale(SIZE / 28, SIZE / 28);
  pen.translate(2, 2);
  pen.strokeStyle = "#ffffff";
  pen.lineWidth = 1.9;
  pen.lineCap = "round";
  pen.lineJoin = "round";
  pen.shadowColor = "rgba(255,255,255,.8)";
  pen.shadowBlur = 6;
  pen.stroke(new Path2D(PATHS[vital]));
  texture.refresh();
  return key;
}
