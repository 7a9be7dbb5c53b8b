import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import packageJson from "./package.json" with { type: "json" };
import { backendFile } from "./tools/site/backendFile.ts";
import { compileCatalogues } from "./tools/site/compileCatalogues.ts";
import { manifest } from "./tools/site/manifest.ts";
import { safePage } from "./tools/site/safePage.ts";
import { paintFirst } from "./tools/site/paintFirst.ts";
import { chunkName } from "./tools/site/chunks.ts";
import { prerender } from "./tools/site/prerender.ts";
import { ownPageOnly, plainImports } from "./tools/site/plainImports.ts";

export default defineConfig({
  // Settings says which version this is.
  define: { "import.meta.env.VITE_VERSION": JSON.stringify(packageJson.version) },
  plugins: [
    react(),
    tailwindcss(),
    compileCatalogues(),
    plainImports(),
    prerender(),
    paintFirst(),
    safePage(packageJson.version),
    backendFile(),
    VitePWA({
      strategies: "injectManifest",
      srcDir: "src/sw",
      filename: "sw.ts",
      registerType: "prompt",
      injectRegister: false,
      manifest,
      injectManifest: {
        globPatterns: ["**/*.{js,css,html,svg,webmanifest}", "icons/*.png", "packs/index.json"],
        globIgnores: ["sw.js"],
        // Names that carry a hash of their content need no further revision.
        dontCacheBustURLsMatching: /^assets\/.*-[\w-]{8}\./,
      },
    }),
  ],
  build: {
    manifest: true,
    target: "es2023",
    modulePreload: { polyfill: false, resolveDependencies: ownPageOnly },
    sourcemap: false,
    rolldownOptions: {
      // What everybody loads first is one script: split where lazy screens share it, it would weigh more.
      output: { codeSplitting: { groups: [{ name: chunkName, debugName: "chunks" }] } },
    },
  },
  worker: { format: "es" },
  server: { port: 5173 },
  preview: { port: 4173, strictPort: true },
});
