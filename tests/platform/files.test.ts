import { describe, expect, it } from "vitest";
import { fileName, MOST_BYTES, pastedText, readText } from "../../src/platform/files.ts";

const file = (content: string | Uint8Array<ArrayBuffer>, name = "level.json"): File => new File([content], name);

describe("reading a file that was handed over", () => {
  it("gives its text", async () => {
    expect(await readText(file('{"å": "₡"}'))).toEqual({ ok: true, name: "level.json", text: '{"å": "₡"}' });
  });

  it("refuses a large one without reading it", async () => {
    const large = { name: "huge.json", size: MOST_BYTES + 1, arrayBuffer: () => Promise.reject(new Error("was read")) };
    expect(await readText(large)).toEqual({ ok: false, name: "huge.json", code: "file-too-large", limit: MOST_BYTES });
  });

  it("tells what is not text, and what can't be read", async () => {
    expect(await readText(file(new Uint8Array([0x7b, 0xff, 0xfe])))).toMatchObject({
      ok: false,
      code: "file-not-text",
    });
    const gone = { name: "gone.json", size: 3, arrayBuffer: () => Promise.reject(new Error("gone")) };
    expect(await readText(gone)).toMatchObject({ ok: false, code: "file-unreadable" });
  });
});

describe("pasting", () => {
  it("takes what begins like an object and leaves the rest alone", () => {
    expect(pastedText('\n {"format": 1}')).toMatchObject({ ok: true, name: "pasted.json" });
    expect(pastedText("good morning")).toBeNull();
    expect(pastedText("{".padEnd(MOST_BYTES + 1))).toMatchObject({ ok: false, code: "file-too-large" });
  });
});

describe("file names", () => {
  it("hold only what every system takes", () => {
    expect(fileName(["Open Wide", "Ava's café: été", 2045], "json")).toBe("open-wide-ava-s-cafe-ete-2045.json");
    expect(fileName(["../..", ""], "json")).toBe("open-wide.json");
    expect(fileName(["x".repeat(200)], "json").length).toBeLessThan(90);
  });
});
