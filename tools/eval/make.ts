/*
 * Makes files for the other doors out of stroke files; see the README. The file is written to standard output, sentences
 * to standard error, exit code 2 when the question cannot be answered.
 */
import { make } from "./makeFiles.ts";

const outcome = make(process.argv.slice(2));
if (outcome.ok) {
  process.stdout.write(`${JSON.stringify(outcome.value)}\n`);
} else {
  console.error(outcome.error);
  process.exitCode = 2;
}
