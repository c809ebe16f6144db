import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        extends: "./vite.config.ts",
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/e2e/**"],
          environment: "node",
          setupFiles: ["tests/helpers/properties-setup.ts"],
          testTimeout: 20_000,
        },
      },
      {
        extends: "./vite.config.ts",
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          environment: "node",
          // One browser at a time: software drawing takes all the processor there is.
          fileParallelism: false,
          // Seconds on a quiet machine; drawing in software on a busy one is another matter.
          testTimeout: 900_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
