// Budgets of what a visitor's browser must load, in gzipped bytes, read from the build's own manifest.
import { readFileSync } from "node:fs";

const manifest = JSON.parse(readFileSync("dist/.vite/manifest.json", "utf8"));
const entry = "index.html";
const firstLoad = closure(entry);
const screens = Object.keys(manifest).filter((key) => /^src\/features\/.*Screen\.tsx$/.test(key));

export default [
  budget("first load", [...firstLoad, "boot.js"], "150 kB"),
  ...screens
    .filter((screen) => !firstLoad.has(manifest[screen].file))
    .map((screen) =>
      budget(
        screen.replace(/^.*\//, ""),
        [...closure(screen)].filter((file) => !firstLoad.has(file)),
        "60 kB",
      ),
    ),
];

function budget(name, files, limit) {
  return { name, path: files.map((file) => `dist/${file}`), limit, gzip: true };
}

/** The scripts a module cannot start without: itself and what it imports statically. */
function closure(key, seen = new Set()) {
  const chunk = manifest[key];
  if (seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const imported of chunk.imports ?? []) closure(imported, seen);
  return seen;
}
