/* Writes the recogniser's WebAssembly: `npm run build:kernels`; a test holds the committed file to what this makes. */
import { writeFileSync } from "node:fs";
import { kernelsFile } from "./kernelsFile.ts";

writeFileSync("src/core/recogniser/kernels.generated.ts", kernelsFile());
