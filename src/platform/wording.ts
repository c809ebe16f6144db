/** The interface's English: every file of `assets/locales/en`, merged. Areas keep files of their own. */
type Wording = { [key: string]: string | Wording };

const files = import.meta.glob<Wording>("/assets/locales/en/*.json", { eager: true, import: "default" });

function merge(into: Wording, from: Wording): Wording {
  for (const [key, value] of Object.entries(from)) {
    const old = into[key];
    into[key] = typeof value === "object" ? merge(typeof old === "object" ? old : {}, value) : value;
  }
  return into;
}

export const ENGLISH: Wording = Object.values(files).reduce<Wording>((all, file) => merge(all, file), {});
