import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { KERNELS_BASE64 } from "#core/recogniser/kernels.generated.ts";
import { kernelsFile } from "./kernelsFile.ts";

it("the committed WebAssembly is what its source makes", () => {
  const parts = (file: string) => [...file.matchAll(/"([^"]*)"/g)].map(([, part]) => part).join("");
  const committed = readFileSync("src/core/recogniser/kernels.generated.ts", "utf8");
  expect(parts(kernelsFile())).toBe(KERNELS_BASE64);
  expect(parts(committed)).toBe(KERNELS_BASE64);
});
