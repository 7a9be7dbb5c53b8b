import { describe, expect, it } from "vitest";
import { logRecords, tableBlocks } from "./levelDb.ts";
import { unsnappy } from "./snappy.ts";

const text = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);
const bytesOf = (...parts: readonly (number | string)[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === "number" ? [part] : [...Buffer.from(part)])),
  );

describe("Snappy", () => {
  it("brings literals, and copies by offsets of one, two and four bytes", () => {
    expect(text(unsnappy(bytesOf(5, 0x10, "river")))).toBe("river");
    expect(text(unsnappy(bytesOf(9, 0x10, "river", 0x01, 5)))).toBe("riverrive");
    expect(text(unsnappy(bytesOf(8, 0x10, "river", 0x0a, 5, 0)))).toBe("riverriv");
    expect(text(unsnappy(bytesOf(8, 0x10, "river", 0x0b, 5, 0, 0, 0)))).toBe("riverriv");
  });

  it("repeats what a copy itself writes, and ends where it said, whatever follows", () => {
    expect(text(unsnappy(bytesOf(8, 0x00, "a", 0x0d, 1, "more")))).toBe("aaaaaaaa");
  });

  it("reads long literals", () => {
    const long = "glyph ".repeat(50);
    expect(text(unsnappy(bytesOf(0xac, 0x02, 0xf4, 0x2b, 0x01, long)))).toBe(long);
  });

  it("answers nothing for what is none, and the beginning of what is cut if asked", () => {
    expect(unsnappy(bytesOf(9, 0x10, "river", 0x01, 6))).toBeUndefined();
    expect(unsnappy(bytesOf(9, 0x10, "river"))).toBeUndefined();
    expect(text(unsnappy(bytesOf(9, 0x10, "river"), { isCutAllowed: true }))).toBe("river");
    expect(unsnappy(bytesOf(0xff, 0xff, 0xff, 0xff, 0x7f, 0x00, "a"))).toBeUndefined();
  });
});

describe("LevelDB's files", () => {
  it("put a record together that a block's end cut", () => {
    const block = 32 * 1024;
    const file = new Uint8Array(block + 40);
    const piece = (at: number, type: number, content: Uint8Array) => {
      file.set(bytesOf(0, 0, 0, 0, content.length & 255, content.length >> 8, type), at);
      file.set(content, at + 7);
    };
    piece(0, 1, new Uint8Array(block - 7 - 7 - 5));
    piece(block - 12, 2, bytesOf("the q"));
    piece(block, 4, bytesOf("uiet river"));
    expect(logRecords(file).map(text)[1]).toBe("the quiet river");
  });

  it("give the blocks of a table, decompressed", () => {
    const data = bytesOf(11, 0x24, "quiet river".slice(0, 10), 0x00, "r");
    const index = bytesOf(0, 1, 2, "k", 0, data.length, 0, 0, 0, 0, 1, 0, 0, 0);
    const footer = new Uint8Array(48);
    footer.set(bytesOf(0, 0, data.length + 5, index.length));
    footer.set(bytesOf(0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb), 40);
    const trailer = (type: number) => bytesOf(type, 0, 0, 0, 0);
    const file = Buffer.concat([data, trailer(1), index, trailer(0), footer]);
    expect(tableBlocks(file).map(text)).toContain("quiet river");
    expect(tableBlocks(file.subarray(1, -1))).toEqual([]);
  });
});
