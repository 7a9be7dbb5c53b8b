import { assembleModule } from "./assemble.ts";
import { pair, scan } from "./loops.ts";

/** The generated source file that holds the module. */
export function kernelsFile(): string {
  const base64 = Buffer.from(assembleModule([scan(), pair()])).toString("base64");
  const lines = base64.match(/.{1,88}/g) ?? [];
  return `/* WebAssembly made by \`npm run build:kernels\` from tools/kernels; not edited by hand. */
export const KERNELS_BASE64 =
${lines.map((line) => `  "${line}"`).join(" +\n")};
`;
}
