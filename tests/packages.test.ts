/** `npm ci` works from the committed lock, on every system that the tools are built for. */
import { describe, expect, it } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { missingBuilds, readLock } from "../tools/dev/complete-lock.mjs";

describe("package-lock.json", () => {
  const lock = readLock();

  it("has the builds for other systems (else: node tools/dev/complete-lock.mjs)", () => {
    expect(missingBuilds(lock).map(({ path }) => path)).toEqual([]);
    expect(Object.keys(lock.packages).some((path) => path.includes("darwin-arm64"))).toBe(true);
  });

  it("is missed when one is gone", () => {
    const packages = Object.fromEntries(
      Object.entries(lock.packages).filter(([path]) => !path.includes("@oxlint/binding-darwin")),
    );
    expect(missingBuilds({ packages }).map(({ path, entry }) => [path, entry.os, entry.cpu])).toContainEqual([
      "node_modules/@oxlint/binding-darwin-arm64",
      ["darwin"],
      ["arm64"],
    ]);
  });

  it("names no host, and every package has one exact version", () => {
    expect(JSON.stringify(lock)).not.toMatch(/"resolved"/);
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });
});
