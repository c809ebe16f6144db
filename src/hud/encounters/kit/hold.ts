import { useEffect } from "preact/hooks";
import { useStore } from "../../ui/store-context.ts";

/** Holds the clock for as long as what calls it is shown; `reason` is a name of its own. */
export function useHold(reason: string, on = true): void {
  const store = useStore();
  const session = store.session();
  useEffect(() => {
    if (!on) return undefined;
    session?.hold(reason, true);
    return () => session?.hold(reason, false);
  }, [session, reason, on]);
}
