import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { readLoads, type Load } from "../site/loads.ts";
import { atMost, type Goal } from "./goals.ts";

const MOST_FIRST_KB = 150;
const MOST_SCREEN_KB = 60;
/** The page with its first screen in two languages: what fits into the first flight of a connection, with room for headers. */
const MOST_PAGE_KB = 10;

/** Scripts by what they weigh gzipped, each file on its own. */
export function sizes(outDir: string): readonly Goal[] {
  const kb = ({ files }: Pick<Load, "files">) =>
    files.reduce((sum, file) => sum + gzipSync(readFileSync(join(outDir, file))).length, 0) / 1000;
  const { first, screens } = readLoads(outDir);
  const heaviest = screens.toSorted((one, other) => kb(other) - kb(one))[0];
  return [
    atMost("page-kb", kb({ files: ["index.html"] }), MOST_PAGE_KB),
    atMost("first-load-kb", kb(first), MOST_FIRST_KB),
    ...(heaviest
      ? [atMost(`heaviest-screen-kb ${heaviest.name}`, kb(heaviest), MOST_SCREEN_KB)]
      : []),
  ];
}
