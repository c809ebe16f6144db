/** Words and numbers in the player's language. English is bundled; others are loaded when asked for. */
import i18next from "i18next";
import { ENGLISH } from "./wording.ts";

export type Params = Readonly<Record<string, string | number>>;
/** Level text: one string, or one per locale. */
export type LocalText = string | { readonly [locale: string]: string };

export interface I18n {
  readonly locale: string;
  /** The sentence for a key; `count` picks the plural, `{{name}}` and `{{n, number}}` are filled in. */
  t(key: string, params?: Params): string;
  has(key: string): boolean;
  /** Level text in the player's locale; falls back to the language, then `en`, then whatever comes first. */
  tx(text: LocalText): string;
  /** Plain number, at most `digits` decimals. */
  num(value: number, digits?: number): string;
  /** With its sign always written, and a true minus. */
  signed(value: number, digits?: number): string;
  /** A share 0–1 as a percentage. */
  percent(share: number): string;
  /** Whole credits. */
  money(credits: number): string;
  signedMoney(credits: number): string;
  list(items: readonly string[]): string;
}

const CREDIT = "₡";

export function createI18n(locale = "en"): I18n {
  const engine = i18next.createInstance();
  void engine.init({
    lng: locale,
    fallbackLng: "en",
    initAsync: false,
    nsSeparator: false,
    resources: { en: { translation: ENGLISH } },
    // Preact writes text as text: escaping here would show entities.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  const formats = new Map<string, Intl.NumberFormat>();
  const format = (key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    let made = formats.get(key);
    if (!made) {
      made = new Intl.NumberFormat(locale, options);
      formats.set(key, made);
    }
    return made;
  };
  const minus = (text: string): string => text.replace("-", "−");
  const num = (value: number, digits = 0): string =>
    minus(format(`n${digits}`, { maximumFractionDigits: digits }).format(value));
  const signed = (value: number, digits = 0): string =>
    minus(format(`s${digits}`, { maximumFractionDigits: digits, signDisplay: "exceptZero" }).format(value));
  const listing = new Intl.ListFormat(locale, { style: "long", type: "conjunction" });
  return {
    locale,
    t: (key, params) => engine.t(key, params ?? {}),
    has: (key) => engine.exists(key),
    tx: (text) => {
      if (typeof text === "string") return text;
      const language = locale.split("-")[0] ?? "en";
      return text[locale] ?? text[language] ?? text["en"] ?? Object.values(text)[0] ?? "";
    },
    num,
    signed,
    percent: (share) => minus(format("p", { style: "percent", maximumFractionDigits: 0 }).format(share)),
    money: (credits) => `${credits < 0 ? "−" : ""}${CREDIT} ${num(Math.abs(credits))}`,
    signedMoney: (credits) => `${credits < 0 ? "−" : "+"}${CREDIT} ${num(Math.abs(credits))}`,
    list: (items) => listing.format(items),
  };
}
