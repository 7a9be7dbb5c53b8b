// Makes sure that the browser tests have a browser: Debian's Chromium, installed when it is missing.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromiumPath } from "./chromium.ts";

/** The browser, and fonts so that screenshots show kanji, runes and emoji rather than boxes. */
const PACKAGES = ["chromium", "fonts-noto-core", "fonts-noto-cjk", "fonts-noto-color-emoji"];

/** The fonts of the pictures that are compared; a browser may have come to the machine without them. */
const FONTS = [
  "/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf",
  "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
  "/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf",
];

const isDebian = existsSync("/usr/bin/apt-get");
if (!existsSync(chromiumPath) || (isDebian && !FONTS.every((font) => existsSync(font)))) {
  console.log(`No browser at ${chromiumPath}, or not its fonts: installing Debian's.`);
  run("apt-get", ["update"]);
  run("apt-get", ["install", "-y", "--no-install-recommends", ...PACKAGES]);
}
if (!existsSync(chromiumPath)) {
  console.error("Chromium could not be installed. Set CHROMIUM_PATH to a Chromium of your own.");
  process.exit(1);
}

function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"] });
  if (error ?? status !== 0) {
    console.error(`${command} ${args.join(" ")} failed: ${error?.message ?? `exit ${status}`}`);
    process.exit(1);
  }
}
