/*
 * The door for measuring a pack against real hands; see the README. One JSON object on standard output, sentences
 * on standard error, exit code 2 when the question cannot be answered.
 */
import { err, type Result } from "#core/shared/result.ts";
import { packs } from "../packs/packs.ts";
import { LABELS_BY_PACK } from "./packLabels.ts";
import { type PackScore, scorePack } from "./packProtocol.ts";
import { readStrokeData, StrokeSet } from "./strokeData.ts";

const USAGE = `Usage: npm run eval:pack -- PACK FILE
  PACK  one of: ${Object.keys(LABELS_BY_PACK).join(", ")}
  FILE  a stroke set`;

const outcome = measure(process.argv.slice(2));
if (outcome.ok) {
  console.log(JSON.stringify(outcome.value));
} else {
  console.error(outcome.error);
  process.exitCode = 2;
}

function measure(args: readonly string[]): Result<PackScore, string> {
  const [id, file] = args;
  if (id === undefined || file === undefined || args.length > 2) return err(USAGE);
  const pack = packs.find((candidate) => candidate.id === id);
  if (!pack) return err(`There is no pack "${id}".\n${USAGE}`);
  const labels = LABELS_BY_PACK[id];
  if (!labels) return err(`No stroke set is labelled for the pack "${id}".\n${USAGE}`);
  const set = readStrokeData(file, StrokeSet);
  return set.ok ? scorePack(pack, { labels, set: set.value }) : set;
}
