import fc from "fast-check";
import { expect, it } from "vitest";
import type { DeviceId } from "#core/shared/ids.ts";
import type { EntryId } from "#core/vault/entry.ts";
import { decodeRow, encodeRow } from "#core/vault/rowCodec.ts";
import { type Alarm, alarmKey } from "./alarms.ts";
import {
  alarmsIn,
  atHead,
  EMPTY_LEDGER,
  follow,
  type Ledger,
  type Seen,
  unprovenIn,
} from "./ledger.ts";
import { ledgerFromCell, ledgerToCell } from "./ledgerRow.ts";

const DEVICES = ["a", "b", "c"] as unknown as readonly DeviceId[];

/** Chains of honest devices, the last of each signed as bundling does; of each device the lengths. */
const arbitraryChains = fc
  .array(fc.nat(12), { minLength: 1, maxLength: DEVICES.length })
  .map((lengths) => lengths.map((length, at) => chainOf(DEVICES[at] ?? ("" as DeviceId), length)));

/** Any interleaving, and beside it any order at all. */
const arbitraryLog = arbitraryChains.chain((chains) => {
  const all = chains.flat();
  return fc.record({
    chains: fc.constant(chains),
    log: fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
    cuts: fc.array(fc.nat(all.length), { maxLength: 4 }),
  });
});

function chainOf(device: DeviceId, length: number, after?: Seen): readonly Seen[] {
  const start = after?.n ?? 0;
  const branch = after ? "'" : "";
  const name = (n: number) => `${device}${n}${n > start ? branch : ""}` as EntryId;
  return [...Array(length).keys()].map((index): Seen => {
    const n = start + index + 1;
    const previous = n === 1 ? undefined : name(n - 1);
    return { id: name(n), device, n, previous, isSigned: index === length - 1 || n % 3 === 0 };
  });
}

/** Follows a log in pages, with a pull that reaches the head after each. */
function read(log: readonly Seen[], cuts: readonly number[] = []): Ledger {
  const ends = [...[...cuts].sort((one, other) => one - other), log.length];
  let ledger = EMPTY_LEDGER;
  for (const [index, end] of ends.entries())
    ledger = follow(ledger, log.slice(ends[index - 1] ?? 0, end));
  return ledger;
}

/** So many pulls that find nothing new; whoever is asked knows all devices and finds all signatures genuine. */
function pull(ledger: Ledger, times: number, genuine = true): Ledger {
  let next = ledger;
  for (let time = 0; time < times; time++) {
    const ids = genuine ? unprovenIn(next).map(({ id }) => id) : [];
    next = atHead(next, { genuine: new Set(ids), announced: new Set(DEVICES) });
  }
  return next;
}

function kinds(alarms: readonly Alarm[]): readonly string[] {
  return alarms.map(({ type }) => type);
}

it("ends without alarms for honest chains, in whatever order and pages they came", () => {
  fc.assert(
    fc.property(arbitraryLog, ({ log, cuts, chains }) => {
      const ledger = read(log, cuts);
      expect(alarmsIn(pull(ledger, 3))).toEqual([]);
      const lines = chains.filter(({ length }) => length > 0);
      expect([...ledger.values()].every(({ runs }) => runs.length === 1)).toBe(true);
      expect(ledger.size).toBe(lines.length);
    }),
  );
});

it("names an entry that is withheld, unless it lies behind the last signature its device gave", () => {
  fc.assert(
    fc.property(arbitraryLog, fc.nat(), ({ log, cuts }, a) => {
      fc.pre(log.length > 0);
      const gone = log[a % log.length];
      const rest = log.filter((entry) => entry !== gone);
      const chain = rest.filter(({ device }) => device === gone?.device);
      const last = chain.reduce<Seen | undefined>(
        (tip, entry) => (tip && tip.n > entry.n ? tip : entry),
        undefined,
      );
      const alarms = alarmsIn(pull(read(rest, cuts), 2));
      if (!gone || !last) expect(alarms).toEqual([]);
      else if (last.n > gone.n)
        expect(alarms).toEqual([{ type: "Gap", device: gone.device, from: gone.n, to: gone.n }]);
      else expect(kinds(alarms)).toEqual(last.isSigned ? [] : ["CutTail"]);
    }),
  );
});

it("names an entry that is told twice", () => {
  fc.assert(
    fc.property(arbitraryLog, fc.nat(), ({ log }, a) => {
      fc.pre(log.length > 0);
      const twice = log[a % log.length];
      const again = twice ? [...log, { ...twice, isAgain: true }] : [];
      const alarms = alarmsIn(pull(read(again), 2));
      expect(alarms).toEqual([{ type: "Doubled", device: twice?.device, n: twice?.n }]);
    }),
  );
});

it("names an entry put in another's place", () => {
  fc.assert(
    fc.property(arbitraryLog, fc.nat(), ({ log, cuts }, a) => {
      fc.pre(log.length > 0);
      const at = a % log.length;
      const { device, n = 0 } = log[at] ?? {};
      const swapped = log.map((entry, index) =>
        index === at ? { ...entry, id: "foreign" as EntryId } : entry,
      );
      const isLast = !log.some((entry) => entry.device === device && entry.n > n);
      const alarms = alarmsIn(pull(read(swapped, cuts), 2));
      expect(alarms).toEqual(isLast ? [] : [{ type: "Broken", device, n: n + 1 }]);
    }),
  );
});

it("names the fork of a copied profile, whichever branch came first", () => {
  fc.assert(
    fc.property(
      fc.nat(6),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 5 }),
      (...of) => {
        const [shared, mine, copied] = of;
        const stem = chainOf("a" as DeviceId, shared + mine);
        const branch =
          shared === 0
            ? chainOf("a" as DeviceId, copied).map((entry) => primed(entry))
            : chainOf("a" as DeviceId, copied, stem[shared - 1]);
        const fork: Alarm = { type: "Fork", device: "a" as DeviceId, n: shared + 1 };
        for (const log of [
          [...stem, ...branch],
          [...stem.slice(0, shared), ...branch, ...stem.slice(shared)],
        ])
          expect(alarmsIn(pull(read(log), 3))).toEqual([fork]);
      },
    ),
  );
});

function primed(entry: Seen): Seen {
  const prime = (id: EntryId) => `${id}'` as EntryId;
  return { ...entry, id: prime(entry.id), previous: entry.previous && prime(entry.previous) };
}

it("waits for the second pull before it says that something is missing, and takes it back when it comes", () => {
  const chain = chainOf("a" as DeviceId, 5);
  const some = read(chain.filter(({ n }) => n !== 3));
  expect(alarmsIn(pull(some, 1))).toEqual([]);
  const missed = pull(some, 2);
  expect(kinds(alarmsIn(missed))).toEqual(["Gap"]);
  const late = follow(
    missed,
    chain.filter(({ n }) => n === 3),
  );
  expect(alarmsIn(late)).toEqual([]);
});

it("names signatures of no announced key, and devices that announced none", () => {
  const ledger = read(chainOf("a" as DeviceId, 4));
  expect(unprovenIn(ledger)).toEqual([{ device: "a", id: "a4" }]);
  expect(alarmsIn(pull(ledger, 1, false))).toEqual([]);
  expect(alarmsIn(pull(ledger, 2, false))).toEqual([{ type: "Forged", id: "a4" }]);
  const nobody = { genuine: new Set<EntryId>(), announced: new Set<DeviceId>() };
  const unknown = atHead(atHead(ledger, nobody), nobody);
  expect(alarmsIn(unknown)).toEqual([{ type: "UnknownDevice", device: "a" }]);
  expect(alarmsIn(pull(unknown, 1))).toEqual([]);
});

it("is the same ledger after a pull with no news, so that nothing has to be written", () => {
  const ledger = pull(read(chainOf("a" as DeviceId, 5)), 1);
  expect(pull(ledger, 1)).toBe(ledger);
  const missing = pull(read(chainOf("a" as DeviceId, 5).slice(2)), 2);
  expect(pull(missing, 1)).toBe(missing);
});

it("comes back from a row as it was", () => {
  fc.assert(
    fc.property(arbitraryLog, fc.nat(), fc.nat(2), ({ log, cuts }, a, pulls) => {
      const some = log.filter((_entry, index) => index !== a % 7);
      const again = some.slice(0, 1).map((entry) => ({ ...entry, isAgain: true }));
      const ledger = pull(read([...some, ...again], cuts), pulls, a % 2 === 0);
      const row = decodeRow(encodeRow(ledgerToCell(ledger)));
      expect(ledgerFromCell(row)).toEqual(ledger);
    }),
  );
});

it.each([[undefined], [null], [[2, []]], [[1, [["a", 0, null, [[1]]]]]], [{}], ["text"]])(
  "knows that a row is no ledger: %j",
  (cell) => {
    expect(ledgerFromCell(cell)).toBeUndefined();
  },
);

it("tells alarms apart by what they say", () => {
  const one: Alarm = { type: "Fork", device: "a" as DeviceId, n: 1 };
  expect(alarmKey(one)).toBe(alarmKey({ n: 1, device: "a" as DeviceId, type: "Fork" }));
  expect(alarmKey(one)).not.toBe(alarmKey({ ...one, n: 2 }));
});

it("takes in 100,000 entries at once, even from the last to the first or every other first", () => {
  const chain = chainOf("a" as DeviceId, 100_000);
  const orders = {
    forward: chain,
    backward: [...chain].reverse(),
    odd: [...chain.filter(({ n }) => n % 2 === 1), ...chain.filter(({ n }) => n % 2 === 0)],
  };
  for (const log of Object.values(orders)) {
    const ledger = follow(EMPTY_LEDGER, log);
    expect(ledger.get("a" as DeviceId)?.runs).toHaveLength(1);
  }
});
