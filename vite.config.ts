import { defineConfig, type Plugin } from "vite";

/**
 * The published page may load from its own folder and nowhere else, and runs no text as code. `blob:` is for
 * pictures and sounds that the loader has already fetched; styles set by script need no `unsafe-inline`.
 * Not while developing, when Vite itself puts scripts and styles into the page.
 */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

function contentPolicy(): Plugin {
  return {
    name: "content-policy",
    apply: "build",
    transformIndexHtml: () => [{ tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: POLICY }, injectTo: "head-prepend" }],
  };
}

export default defineConfig({
  // Relative addresses, so that one build runs at a root and in any sub-path.
  base: "./",
  // Assets are imported, so that their addresses carry a hash; nothing is copied as it is.
  publicDir: false,
  plugins: [contentPolicy()],
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
