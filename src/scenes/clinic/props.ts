/** Which pictures there are for the things of the street. */
import { frameOf } from "../frames.ts";
import type { Prop, PropKind } from "../street.ts";

const PICTURES: Readonly<Record<PropKind, readonly string[]>> = {
  tree: ["tree-a", "tree-b", "tree-a", "tree-small", "tree-b"],
  bush: ["bush"],
  flowers: ["flower-bed"],
  lamp: ["lamp-post"],
  bench: ["bench"],
  bin: ["bin"],
  bikes: ["bike-rack"],
  sign: ["clinic-sign"],
};

/** `<thing>/<facing>` for a prop, or "" when there is no picture of its kind. */
export function propFrame(prop: Prop): string {
  const have = PICTURES[prop.kind].map((name) => withFacing(name, prop.facing)).filter((base) => base !== "");
  return have[prop.variant % Math.max(1, have.length)] ?? "";
}

function withFacing(name: string, facing: string): string {
  for (const one of [facing, "sw"]) {
    const base = `${name}/${one}`;
    if (frameOf(`${base}/idle`) ?? frameOf(`${base}/idle/0`)) return base;
  }
  return "";
}
