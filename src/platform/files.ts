/** Files in and out of the game: downloads, reading what was chosen or dropped, and paste. */

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
