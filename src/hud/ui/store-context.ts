import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Store } from "../state/store.ts";

export const StoreContext = createContext<Store | null>(null);

export function useStore(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error("The interface is used outside mountHud.");
  return store;
}
