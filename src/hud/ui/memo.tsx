import { Component } from "preact";
import type { ComponentChild, FunctionComponent } from "preact";

/** Draws again only when a property has another value; lists stay still while other rows change. */
export function memo<P extends object>(View: FunctionComponent<P>): FunctionComponent<P> {
  class Memo extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      return !sameShallow(this.props, next);
    }
    override render(): ComponentChild {
      return <View {...(this.props as P)} />;
    }
  }
  return Memo as unknown as FunctionComponent<P>;
}

/** Same keys with the same values; view models are flat, so one level deeper is enough. */
export function sameShallow(a: object, b: object, depth = 1): boolean {
  if (a === b) return true;
  const before = Object.entries(a);
  const after = b as Readonly<Record<string, unknown>>;
  if (before.length !== Object.keys(b).length) return false;
  return before.every(([key, value]) => {
    const other = after[key];
    if (Object.is(value, other)) return true;
    return (
      depth > 0 &&
      typeof value === "object" &&
      typeof other === "object" &&
      value !== null &&
      other !== null &&
      sameShallow(value, other, depth - 1)
    );
  });
}
