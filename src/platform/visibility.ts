/** When the page goes out of sight: the moment to hold the clock and to save. */

/** Calls back with true when the page is hidden or about to be thrown away, and with false when it is back. */
export function onHidden(listener: (hidden: boolean) => void): () => void {
  const changed = (): void => listener(document.visibilityState === "hidden");
  const left = (): void => listener(true);
  const back = (event: PageTransitionEvent): void => {
    if (event.persisted) listener(false);
  };
  document.addEventListener("visibilitychange", changed);
  window.addEventListener("pagehide", left);
  window.addEventListener("pageshow", back);
  return () => {
    document.removeEventListener("visibilitychange", changed);
    window.removeEventListener("pagehide", left);
    window.removeEventListener("pageshow", back);
  };
}
