/** Files in and out of the game: downloads, the file dialogue, drag and drop, and paste. */

/** Most bytes of a file that is read at all; nothing the game opens is larger. */
export const MOST_BYTES = 1024 * 1024;

/** A text that the player handed over, or why it could not be read (codes; the locale file has the sentences). */
export type Offered =
  | { readonly ok: true; readonly name: string; readonly text: string }
  | { readonly ok: false; readonly name: string; readonly code: OfferProblem; readonly limit: number };
export type OfferProblem = "file-too-large" | "file-not-text" | "file-unreadable";

/** Name given to text that was pasted and not dropped as a file. */
export const PASTED = "pasted.json";

/** Reads a file as UTF-8 text; one over `limit` bytes is refused before any of it is read. */
export async function readText(
  file: Pick<File, "name" | "size" | "arrayBuffer">,
  limit = MOST_BYTES,
): Promise<Offered> {
  if (file.size > limit) return { ok: false, name: file.name, code: "file-too-large", limit };
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    // Gone, or a folder.
    return { ok: false, name: file.name, code: "file-unreadable", limit };
  }
  try {
    return { ok: true, name: file.name, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, name: file.name, code: "file-not-text", limit };
  }
}

/** Text from the clipboard, when it may be a level or a replay (it begins like a JSON object), else null. */
export function pastedText(text: string, limit = MOST_BYTES): Offered | null {
  if (!/^\s*\{/.test(text)) return null;
  if (text.length > limit) return { ok: false, name: PASTED, code: "file-too-large", limit };
  return { ok: true, name: PASTED, text };
}

/** A file name of letters, digits and dashes that every system takes. */
export function fileName(parts: readonly (string | number)[], extension: string): string {
  const stem = parts
    .map((part) =>
      String(part)
        .normalize("NFKD")
        .replaceAll(/\p{M}/gu, "")
        .replaceAll(/[^A-Za-z0-9]+/g, "-")
        .replaceAll(/^-+|-+$/g, ""),
    )
    .filter((part) => part !== "")
    .join("-");
  return `${(stem || "open-wide").slice(0, 80).toLowerCase()}.${extension}`;
}

/** Offers the content to the player as a download. */
export function download(name: string, content: string | Blob, type = "application/json"): void {
  const blob = typeof content === "string" ? new Blob([content], { type }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers start reading the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 30_000);
}

/** Asks the player for a file; null when they choose none. Call it while handling a click or a key. */
export function openFile(accept = ".json,application/json"): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = accept;
    input.hidden = true;
    const settle = (file: File | null): void => {
      input.remove();
      resolve(file);
    };
    input.addEventListener("change", () => settle(input.files?.[0] ?? null));
    input.addEventListener("cancel", () => settle(null));
    document.body.append(input);
    input.click();
  });
}

/**
 * Takes files dropped on `target`, and what is pasted into its page, one callback each. While a file is dragged
 * over it, the target has the attribute `data-dropping`.
 */
export function onDrop(target: HTMLElement, callback: (offered: Offered) => void, limit = MOST_BYTES): () => void {
  let depth = 0;
  const mark = (on: boolean): void => {
    depth = on ? depth : 0;
    target.toggleAttribute("data-dropping", on);
  };
  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

  const entered = (event: DragEvent): void => {
    if (!carriesFiles(event)) return;
    depth++;
    mark(true);
  };
  const left = (): void => {
    // Every child that is crossed enters and leaves as well.
    depth = Math.max(0, depth - 1);
    if (depth === 0) mark(false);
  };
  const over = (event: DragEvent): void => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
  };
  const dropped = (event: DragEvent): void => {
    mark(false);
    if (!carriesFiles(event)) return;
    // Without this the browser leaves the game to show the file.
    event.preventDefault();
    for (const file of event.dataTransfer?.files ?? []) void readText(file, limit).then(callback);
  };

  target.addEventListener("dragenter", entered);
  target.addEventListener("dragleave", left);
  target.addEventListener("dragover", over);
  target.addEventListener("drop", dropped);
  const stopPasting = onPaste(target.ownerDocument, callback, limit);
  return () => {
    mark(false);
    target.removeEventListener("dragenter", entered);
    target.removeEventListener("dragleave", left);
    target.removeEventListener("dragover", over);
    target.removeEventListener("drop", dropped);
    stopPasting();
  };
}

/** Takes files and texts that are pasted anywhere but in a text field; text only when it may be a level or a replay. */
export function onPaste(page: Document, callback: (offered: Offered) => void, limit = MOST_BYTES): () => void {
  const pasted = (event: ClipboardEvent): void => {
    if (event.target instanceof HTMLElement && event.target.closest("input, textarea, [contenteditable]")) return;
    const data = event.clipboardData;
    if (!data) return;
    for (const file of data.files) void readText(file, limit).then(callback);
    const offered = data.files.length === 0 ? pastedText(data.getData("text/plain"), limit) : null;
    if (offered) callback(offered);
    if (offered || data.files.length > 0) event.preventDefault();
  };
  page.addEventListener("paste", pasted);
  return () => page.removeEventListener("paste", pasted);
}
