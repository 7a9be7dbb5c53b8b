import { expect, it } from "vitest";
import { pictureFileName } from "./pictureFileName.ts";

it.each([
  ["river", "river.svg"],
  ["水 / mizu", "水   mizu.svg"],
  ["../../etc/passwd", "etc passwd.svg"],
  ["<b>\u202Ebold\n", "b bold.svg"],
  ["", "symbol.svg"],
  ["🏠".repeat(100), `${"🏠".repeat(60)}.svg`],
])("names the picture of %j safely", (name, file) => {
  expect(pictureFileName(name)).toBe(file);
});
