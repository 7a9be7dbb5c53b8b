/* Writes docs/vectors: `npm run vectors:make`; a test holds the committed files to what the code makes. */
import { mkdirSync, writeFileSync } from "node:fs";
import { makeVectors } from "./vectors.ts";

mkdirSync("docs/vectors", { recursive: true });
for (const [name, content] of Object.entries(await makeVectors()))
  writeFileSync(`docs/vectors/${name}`, `${JSON.stringify(content, null, 2)}\n`);
