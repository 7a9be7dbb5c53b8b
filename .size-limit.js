// Budgets of what a visitor's browser must load, in gzipped bytes, read from the build's own manifest.
import { readLoads } from "./tools/site/loads.ts";

const { first, screens } = readLoads("dist");

export default [budget(first, "150 kB"), ...screens.map((screen) => budget(screen, "60 kB"))];

function budget({ name, files }, limit) {
  return { name, path: files.map((file) => `dist/${file}`), limit, gzip: true };
}
