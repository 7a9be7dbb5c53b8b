// Makes sure that Firefox and WebKitGTK are there, beside the Chromium of the browser tests: Debian's, installed when missing.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { firefoxPath, screenPath, webKitDriverPath, webKitTypelibPath } from "./paths.ts";

/** What is looked for, and the packages it comes from. */
const NEEDED: readonly (readonly [path: string, packages: readonly string[]])[] = [
  [firefoxPath, ["firefox-esr"]],
  [webKitDriverPath, ["webkit2gtk-driver"]],
  [screenPath, ["xvfb"]],
  [webKitTypelibPath, ["gir1.2-webkit2-4.1"]],
  ["/usr/bin/python3", ["python3"]],
  ["/usr/lib/python3/dist-packages/gi", ["python3-gi"]],
];

const missing = NEEDED.filter(([path]) => !existsSync(path)).flatMap(([, packages]) => packages);
if (missing.length > 0) {
  console.log(`Installing ${missing.join(", ")} from Debian.`);
  run("apt-get", ["update"]);
  run("apt-get", ["install", "-y", "--no-install-recommends", ...missing]);
}

function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  if (error ?? status !== 0) {
    console.error(`${command} ${args.join(" ")} failed: ${error?.message ?? `exit ${status}`}`);
    process.exit(1);
  }
}
