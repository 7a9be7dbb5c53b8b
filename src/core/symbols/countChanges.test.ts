import { expect, it } from "vitest";
import type { Op } from "#core/log/op.ts";
import { countChanges } from "./countChanges.ts";

const put = (kind: string, record: string, fields = {}) =>
  ({ type: "put", kind, record, fields }) as unknown as Op;

it("counts a symbol, its drawing and its use as one change, each review as one", () => {
  const review = { type: "fact", kind: "review", body: { symbol: "one" } } as unknown as Op;
  const ops = [
    put("symbol", "one", { name: "Sun" }),
    put("sample", "one.first"),
    put("use", "use.one"),
    put("symbol", "two", { name: "Moon" }),
    put("device", "device.here"),
    ...[review, review],
  ];
  expect(countChanges(ops)).toBe(5);
});
