import { defineConfig } from "vite";

export default defineConfig({
  // Relative addresses, so that one build runs at a root and in any sub-path.
  base: "./",
  // Assets are imported, so that their addresses carry a hash; nothing is copied as it is.
  publicDir: false,
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      // Phaser changes far less often than the game, so it stays in the browser's cache on its own.
      output: { codeSplitting: { groups: [{ name: "phaser", test: /node_modules[\\/]phaser/ }] } },
    },
  },
  server: { host: "127.0.0.1" },
  preview: { host: "127.0.0.1" },
});
