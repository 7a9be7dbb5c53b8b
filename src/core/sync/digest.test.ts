import fc from "fast-check";
import { expect, it } from "vitest";
import { bytesToBase64url } from "#core/shared/base64url.ts";
import { type EntryId, NO_VIEW, type ServerView } from "#core/vault/entry.ts";
import { hash } from "#core/vault/hkdf.ts";
import { judgeAppended, phantoms } from "./acknowledge.ts";
import { advance, judgePage, sameView } from "./digest.ts";

const arbitraryLog = fc
  .uniqueArray(fc.nat(1000), { minLength: 1, maxLength: 30 })
  .map((names) => names.map(idOf));

function idOf(name: number): EntryId {
  return bytesToBase64url(hash(Uint8Array.of(name >> 8, name & 255))) as EntryId;
}

/** The view of somebody who has read the first so many entries of a log. */
function viewAt(log: readonly EntryId[], seq: number): ServerView {
  return advance(NO_VIEW, log.slice(0, seq)).at(-1) ?? NO_VIEW;
}

it("takes any honest page, wherever it is cut, and knows the head", () => {
  fc.assert(
    fc.property(arbitraryLog, fc.nat(), fc.nat(), (log, a, b) => {
      const [from, to] = [a % (log.length + 1), b % (log.length + 1)].sort((x, y) => x - y);
      fc.pre(from !== undefined && to !== undefined && (to > from || from === log.length));
      const head = viewAt(log, log.length);
      const verdict = judgePage(viewAt(log, from ?? 0), log.slice(from, to), head);
      expect(verdict).toMatchObject({ type: "Follows", isHead: to === log.length });
    }),
  );
});

it("names whatever was taken out, put in, doubled or swapped before the place it has read to", () => {
  const change = fc.constantFrom("drop", "double", "swap", "put") as fc.Arbitrary<Change>;
  fc.assert(
    fc.property(arbitraryLog, change, fc.nat(), fc.nat(5), (log, kind, a, news) => {
      const read = viewAt(log, log.length);
      const changed = changedLog(log, kind, a % log.length);
      fc.pre(changed.slice(0, log.length).join() !== log.join());
      const later = [...changed, ...[...Array(news).keys()].map((name) => idOf(2000 + name))];
      const page = later.slice(log.length);
      expect(judgePage(read, page, viewAt(later, later.length)).type).toBe("Rewritten");
    }),
  );
});

it.each([
  ["a head that is no number", [], { seq: Number.NaN, digest: new Uint8Array(32) }],
  ["a head before the beginning", [], { seq: -1, digest: new Uint8Array(32) }],
  ["a head beyond all numbers", [], { seq: 2 ** 60, digest: new Uint8Array(32) }],
  ["a digest of nothing", [], { seq: 3, digest: new Uint8Array() }],
  ["more entries than the head counts", [idOf(4), idOf(5)], viewAt([0, 1, 2, 4].map(idOf), 4)],
  ["nothing, although there is more", [], viewAt([0, 1, 2, 4].map(idOf), 4)],
  ["entries after what has been read, with a head before it", [idOf(4)], viewAt([idOf(0)], 1)],
])("takes nothing from an answer that contradicts itself: %s", (_, ids, head) => {
  expect(judgePage(viewAt([0, 1, 2].map(idOf), 3), ids, head).type).toBe("Contradiction");
});

it("moves the cursor over its own entries exactly when nobody else wrote in between", () => {
  fc.assert(
    fc.property(arbitraryLog, fc.nat(), fc.integer({ min: 1, max: 8 }), (log, a, count) => {
      const cursor = viewAt(log, a % (log.length + 1));
      const ids = [...Array(count).keys()].map((name) => idOf(2000 + name));
      const [before, head] = [viewAt(log, log.length), viewAt([...log, ...ids], 1e6)];
      const seqs = ids.map((_id, index) => log.length + 1 + index);
      const given = { ids, answer: { seqs, before, head }, seqOf: () => undefined, lastSeq: 0 };
      const verdict = judgeAppended(cursor, given);
      const passed = sameView(cursor, before) ? ids : [];
      expect(verdict).toMatchObject({ passed: passed.map((id) => ({ id })) });
      expect(verdict).toMatchObject({ places: ids.map((id, at) => ({ id, seq: seqs[at] })) });
    }),
  );
});

it("believes the number of an entry that was there already only where nothing else is known to lie", () => {
  const log = [0, 1, 2].map(idOf);
  const at = viewAt(log, 3);
  const judge = (seqs: readonly number[], seqOf: (id: EntryId) => number | undefined) =>
    judgeAppended(at, { ids: [idOf(1)], answer: { seqs, before: at, head: at }, seqOf, lastSeq: 3 })
      .type;
  expect(judge([2], () => 2)).toBe("Acknowledged");
  expect(judge([2], () => undefined)).toBe("Contradiction");
  expect(judge([3], () => 2)).toBe("Contradiction");
  expect(judge([Number.NaN], () => 2)).toBe("Contradiction");
  expect(judge([], () => 2)).toBe("Contradiction");
});

it("believes no digest that the sent entries do not make", () => {
  const [before, lie] = [viewAt([idOf(0)], 1), viewAt([idOf(0), idOf(7)], 2)];
  const answer = { seqs: [2], before, head: lie };
  const given = { ids: [idOf(1)], answer, seqOf: () => undefined, lastSeq: 0 };
  expect(judgeAppended(before, given).type).toBe("Contradiction");
});

it("leaves the cursor where it is while another entry is known at a number to come", () => {
  const [before, ids] = [viewAt([idOf(0)], 1), [idOf(1)]];
  const answer = { seqs: [2], before, head: viewAt([idOf(0), idOf(1)], 2) };
  const judge = (lastSeq: number) =>
    judgeAppended(before, { ids, answer, seqOf: () => undefined, lastSeq });
  expect(judge(1)).toMatchObject({ passed: [{ seq: 2 }] });
  expect(judge(2)).toMatchObject({ type: "Acknowledged", passed: [] });
});

it("finds entries that were acknowledged and never stored", () => {
  const [log, cursor] = [[0, 1, 2, 3].map(idOf), viewAt([idOf(0)], 1)];
  const places = [
    { id: idOf(1), seq: 2 },
    { id: idOf(9), seq: 3 },
    { id: idOf(8), seq: 7 },
  ];
  expect(phantoms(places, { cursor, ids: log.slice(1) })).toEqual([idOf(9), idOf(8)]);
});

type Change = "drop" | "double" | "swap" | "put";

function changedLog(log: readonly EntryId[], kind: Change, at: number): readonly EntryId[] {
  const here = log.slice(at, at + 1);
  const rest = log.slice(at + 1);
  if (kind === "drop") return [...log.slice(0, at), ...rest, idOf(1500)];
  if (kind === "double") return [...log.slice(0, at), ...here, ...here, ...rest];
  if (kind === "put") return [...log.slice(0, at), idOf(1500), ...here, ...rest];
  return [...log.slice(0, at), ...rest.slice(0, 1), ...here, ...rest.slice(1)];
}
