import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, cleanSettings, createProgress, createSettings } from "../../src/platform/settings.ts";
import type { KeyValue } from "../../src/platform/settings.ts";
import { createI18n } from "../../src/platform/i18n.ts";

function memory(start: Readonly<Record<string, string>> = {}): KeyValue & { readonly kept: Map<string, string> } {
  const kept = new Map(Object.entries(start));
  return { kept, getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

describe("settings", () => {
  it("come back as they were left", () => {
    const storage = memory();
    createSettings(storage).set({ textScale: 1.5, muted: true });
    expect(createSettings(storage).settings.value).toMatchObject({ textScale: 1.5, muted: true, captions: false });
  });

  it("make the best of whatever is stored", () => {
    expect(cleanSettings(null)).toEqual(DEFAULT_SETTINGS);
    expect(cleanSettings({ textScale: 9, music: -1, motion: "sideways", locale: "<b>", extra: 1 })).toEqual({
      ...DEFAULT_SETTINGS,
      textScale: 2,
      music: 0,
    });
    expect(createSettings(memory({ "open-wide/settings": "{broken" })).settings.value).toEqual(DEFAULT_SETTINGS);
  });

  it("hold for the visit when storage refuses", () => {
    const store = createSettings({
      getItem: () => null,
      setItem: () => {
        throw new Error("full");
      },
    });
    store.set({ captions: true });
    expect(store.settings.value.captions).toBe(true);
  });
});

describe("progress", () => {
  it("keeps the best stars of a level", () => {
    const storage = memory();
    const progress = createProgress(storage);
    progress.record("a/01", 2);
    progress.record("a/01", 1);
    expect(createProgress(storage).best.value).toEqual({ "a/01": 2 });
  });
});

describe("words", () => {
  const words = createI18n("en");
  it("writes numbers with true minus signs and credits", () => {
    expect(words.signed(-9)).toBe("−9");
    expect(words.signed(0)).toBe("0");
    expect(words.money(-1200)).toBe("−₡ 1,200");
    expect(words.percent(0.724)).toBe("72%");
  });
  it("takes level text in the player's language, else English, else what there is", () => {
    expect(words.tx("plain")).toBe("plain");
    expect(words.tx({ de: "Zahn", en: "Tooth" })).toBe("Tooth");
    expect(createI18n("de-AT").tx({ de: "Zahn", en: "Tooth" })).toBe("Zahn");
    expect(words.tx({ fr: "Dent" })).toBe("Dent");
  });
  it("counts by the rules of the language", () => {
    expect(words.t("feed.review", { name: "Ava", count: 1 })).toBe("Ava wrote a review: 1 star.");
    expect(words.t("feed.review", { name: "Ava", count: 4 })).toBe("Ava wrote a review: 4 stars.");
  });
});
