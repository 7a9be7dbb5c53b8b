/*
 * The doors for measuring recognition; see the README. One JSON object per line on standard output, sentences on
 * standard error, exit code 2 when the question cannot be answered.
 */
import { measure } from "./recogniserDoor.ts";

const outcome = measure(process.argv.slice(2));
if (outcome.ok) {
  console.log(JSON.stringify(outcome.value));
} else {
  console.error(outcome.error);
  process.exitCode = 2;
}
