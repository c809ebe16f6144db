/** Mouths: what is in them, what is known of it, and what was done. Plain data; units as in state.ts. */
export interface Finding {
  readonly id: number;
  readonly kind: string;
  /** FDI number; 0 for the mouth as a whole. */
  readonly tooth: number;
  severity: number;
  /** Really there; false for a false alarm of an examination. */
  readonly real: boolean;
  found: boolean;
  /** Examination that found it, and how sure it is (0–1000). */
  by: string;
  sure: number;
  /** Forecast chance (0–1000) that it is one step worse in six months; −1 when not forecast. */
  forecast: number;
  /** "" untreated, else the treatment id; `cured` tells whether it worked. */
  treated: string;
  cured: boolean;
  /** Grade that sets its pace, or "". */
  readonly grade: string;
  /** 0–1000: what care has left of the hazard of getting worse. */
  pace: number;
}

/** The flora of a mouth, and the habits that feed it. */
export interface Biome {
  /** Protective, acid makers, gum-line anaerobes; 1000 is what the first can be alone. */
  guilds: [protective: number, acid: number, gum: number];
  /** 0–1000: how much sugar, how well they look after their teeth. */
  sugar: number;
  care: number;
  /** Whether the clinic has counted it. */
  known: boolean;
  /** Day up to which the mouth has been lived on. */
  day: number;
}

export interface Overtreatment {
  readonly patient: number;
  readonly tooth: number;
  readonly treatment: string;
  /** Nights since. */
  nights: number;
}
