// @vitest-environment jsdom
import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { Glyph } from "./Glyph.tsx";
import { PAD_BOX } from "./inkOutline.ts";

afterEach(cleanup);

it.each(["か", "カタ", "Ａ１", "日本語", "👨‍👩‍👧‍👦☀️", "ab", "a long phrase of words"])(
  "sets %s small enough for its picture",
  (text) => {
    const { container } = render(<Glyph text={text} />);
    const words = container.querySelector("text");
    const signs = [...new Intl.Segmenter().segment(words?.textContent ?? "")];
    const isWide = /[^\u0000-\u024f…]/.test(text);
    const width = signs.length * Number(words?.getAttribute("font-size")) * (isWide ? 1 : 0.6);
    expect(width).toBeGreaterThan(PAD_BOX * 0.5);
    expect(width).toBeLessThanOrEqual(PAD_BOX);
  },
);
