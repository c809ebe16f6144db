import { useEffect, useState } from "preact/hooks";
import { Icon } from "../ui/icon.tsx";
import { useStore } from "../ui/store-context.ts";

/** A level or a replay can be dropped anywhere. */
export function DropZone() {
  const { words, api } = useStore();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
    // What takes files itself says so.
    const taken = (event: DragEvent): boolean =>
      event.target instanceof Element && event.target.closest("[data-drops]") !== null;
    const drag = (event: DragEvent): void => {
      if (!hasFile(event)) return;
      if (taken(event)) {
        setOver(false);
        return;
      }
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (!file || taken(event)) return;
      event.preventDefault();
      api.screens.openReplay(file);
    };
    window.addEventListener("dragover", drag);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", drag);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, []);
  if (!over) return null;
  return (
    <div class="drop-zone" aria-hidden="true">
      <p>
        <Icon name="upload" />
        {words.t("drop.here")}
      </p>
    </div>
  );
}
