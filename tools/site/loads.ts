/* What a visitor's browser must fetch for which screen, by the build's own manifest. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Chunk {
  readonly file: string;
  /** Manifest keys of what it cannot start without. */
  readonly imports?: readonly string[];
}

export interface Load {
  readonly name: string;
  /** Below the folder of the build. */
  readonly files: readonly string[];
}

/** The first load, and for each lazy screen what comes on top of that. */
export function readLoads(outDir: string): {
  readonly first: Load;
  readonly screens: readonly Load[];
} {
  const text = readFileSync(join(outDir, ".vite/manifest.json"), "utf8");
  const chunks = JSON.parse(text) as Readonly<Record<string, Chunk>>;
  const first = filesOf("index.html", chunks);
  const screens = Object.entries(chunks)
    .filter(([key, { file }]) => /^src\/features\/.*Screen\.tsx$/.test(key) && !first.has(file))
    .map(([key]) => ({
      name: key.replace(/^.*\//, ""),
      files: [...filesOf(key, chunks)].filter((file) => !first.has(file)),
    }));
  return { first: { name: "first load", files: [...first, "boot.js"] }, screens };
}

/** A script and all that it imports without asking later. */
function filesOf(key: string, chunks: Readonly<Record<string, Chunk>>, seen = new Set<string>()) {
  const chunk = chunks[key];
  if (chunk === undefined) throw new Error(`the build has no ${key}`);
  if (seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const imported of chunk.imports ?? []) filesOf(imported, chunks, seen);
  return seen;
}
