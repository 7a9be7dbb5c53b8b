import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decodePng } from "../pictures/png.ts";
import { manifest } from "./manifest.ts";

/** A circle of 40 % of the width around the middle is never cut off. Source: W3C Web App Manifest, "safe zone". */
const SAFE_RADIUS = 0.4;

describe("the manifest", () => {
  it("says who the app is, where it begins and ends, and what it is for", () => {
    expect(manifest).toMatchObject({
      ...{ id: "/", name: "Glyphary", short_name: "Glyphary", start_url: "/", scope: "/" },
      ...{ display: "standalone", lang: "en", dir: "ltr" },
    });
    expect(manifest.categories?.length).toBeGreaterThan(0);
  });

  it("has icons of 192 and 512 px, plain and maskable, of the size it says", () => {
    const kinds = (manifest.icons ?? []).map(({ sizes, purpose }) => `${sizes} ${String(purpose)}`);
    expect(kinds.sort()).toEqual([
      "192x192 any",
      "192x192 maskable",
      "512x512 any",
      "512x512 maskable",
    ]);
    for (const { src, sizes } of manifest.icons ?? []) expect(sizeOf(src)).toBe(sizes);
  });

  it("keeps what a maskable icon shows within the circle that no system cuts off", () => {
    const { width, height, rgb } = decodePng(readFileSync("public/icons/maskable-512.png"));
    const ground = rgb.subarray(0, 3);
    let outside = 0;
    for (let pixel = 0; pixel < width * height; pixel++) {
      const [x, y] = [pixel % width, Math.floor(pixel / width)];
      if (Math.hypot(x - width / 2, y - height / 2) < SAFE_RADIUS * width) continue;
      const at = pixel * 3;
      // The ground of the icon itself may be a shade lighter than the rest of the paper.
      if (ground.some((part, index) => Math.abs(part - (rgb[at + index] ?? 0)) > 16)) outside++;
    }
    expect(outside).toBe(0);
  });

  it("has screenshots of a narrow and a wide screen, of the size it says", () => {
    const screenshots = manifest.screenshots ?? [];
    expect(screenshots.map(({ form_factor }) => form_factor)).toEqual(["narrow", "wide"]);
    for (const { src, sizes, label } of screenshots) {
      expect(sizeOf(src)).toBe(sizes);
      expect(label).not.toBe("");
    }
  });

  it("gives each shortcut an icon", () => {
    for (const { icons = [] } of manifest.shortcuts ?? []) {
      const [icon] = icons;
      expect(sizeOf(icon?.src ?? "")).toBe("96x96");
    }
  });
});

/** "192x192", as the file itself says. */
function sizeOf(src: string): string {
  const file = readFileSync(`public${src}`);
  return `${file.readUInt32BE(16)}x${file.readUInt32BE(20)}`;
}
