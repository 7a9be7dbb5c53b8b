/*
 * Every goal of recogniser and grader that the shared stroke data can judge, one JSON object per line:
 * { row, value, goal, ok, versus }, where `versus` is $Q, asked the same in the same run. See the README.
 */
import { allRows } from "./allRows.ts";

const [folder = "../shared/data", ...rest] = process.argv.slice(2);
if (rest.length > 0) {
  console.error(
    "Usage: npm run -s eval:all -- [FOLDER]\n  FOLDER  the stroke data, ../shared/data",
  );
  process.exitCode = 2;
} else {
  for await (const row of allRows(folder)) {
    if (row.ok) {
      console.log(JSON.stringify(row.value));
    } else {
      console.error(row.error);
      process.exitCode = 2;
    }
  }
}
