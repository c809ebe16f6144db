/** Address of the painted title picture, when there is one. */
const pictures = import.meta.glob<string>("/assets/ui/title.webp", { eager: true, query: "?url", import: "default" });

export const TITLE_KEY = "ui/title";

export function titlePicture(): string {
  return Object.values(pictures)[0] ?? "";
}
