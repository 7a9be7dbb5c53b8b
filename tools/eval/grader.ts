/*
 * The door for measuring the grader; see the README and docs/grader.md. One JSON object on standard output, sentences on
 * standard error, exit code 2 when the question cannot be answered.
 */
import { GradingPairs } from "./graderData.ts";
import { measureGrader } from "./graderProtocol.ts";
import { readStrokeData } from "./strokeData.ts";

const USAGE = `Usage: npm run eval:grader -- FILE
  FILE  grading pairs; "npm run eval:make -- pairs TEMPLATES ATTEMPTS" makes them`;

const [file, ...rest] = process.argv.slice(2);
if (file === undefined || rest.length > 0) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const pairs = readStrokeData(file, GradingPairs);
  if (pairs.ok) {
    console.log(JSON.stringify(measureGrader(pairs.value)));
  } else {
    console.error(pairs.error);
    process.exitCode = 2;
  }
}
