/** Text shown to the player: one string, or one per locale (falls back to `en`, then to the first). */
export type Text = string | { readonly [locale: string]: string };
