/* Attacks on the log by the server that keeps it: what it takes out, puts in, moves, and shows to whom. */
import { newId } from "#core/shared/ids.ts";
import { err } from "#core/shared/result.ts";
import { newKeyring } from "#core/vault/keyring.ts";
import type { SpaceId } from "#core/vault/slot.ts";
import type { Attack } from "./attack.ts";
import { bombSealedBy } from "./entryAttacks.ts";
import { byServer, onReads, withHead } from "./serverAttack.ts";
import {
  FORGED,
  insidersEntry,
  restore,
  serverBytes,
  type ServerWorld,
  thirdDevice,
} from "./serverWorld.ts";

/** Entries. */
const MANY = 400;

export const serverLogAttacks: readonly Attack[] = [
  byServer({
    deed: "the log goes back to what it was days ago",
    verdict: "alarm: Rewritten, asks: ServerLost",
    play: ({ stored }) => restore(stored, stored.entries.slice(0, 1)),
  }),
  byServer({
    deed: "the log is gone altogether",
    verdict: "alarm: Rewritten, asks: ServerLost",
    play: ({ stored }) => restore(stored, []),
  }),
  byServer({
    deed: "it loses what it acknowledged the second time, before that could be read",
    verdict: "unnoticed; it is sent again",
    play: async ({ answers, stored, victim }) => {
      const honest = { ...answers };
      const before = [...stored.entries];
      answers.read = () => Promise.resolve(err({ type: "Unreachable" }));
      answers.append = async (...asked) => {
        await honest.append(...asked);
        return err({ type: "Unreachable" });
      };
      await victim.engine.run();
      Object.assign(answers, { append: honest.append });
      await victim.engine.run();
      Object.assign(answers, honest);
      restore(stored, before);
      await victim.name("moss", "moss");
    },
    tell: ({ stored }) => `it is ${stored.entries.length > 4 ? "" : "not "}sent again`,
  }),
  byServer({
    deed: "an entry in the middle is taken out",
    verdict: "alarm: Gap, alarm: Rewritten, alarm: ShownOther, asks: ServerLost",
    play: ({ stored }) => restore(stored, stored.entries.toSpliced(1, 1)),
  }),
  byServer({
    deed: "an entry in the middle is kept from a blank device",
    verdict: "alarm: Gap, alarm: ShownOther",
    victim: "blank",
    play: ({ stored }) => restore(stored, stored.entries.toSpliced(1, 1)),
  }),
  byServer({
    deed: "the first entry is kept from a blank device",
    verdict: "alarm: Gap, alarm: ShownOther, alarm: UnknownDevice",
    victim: "blank",
    play: ({ stored }) => restore(stored, stored.entries.slice(1)),
  }),
  byServer({
    deed: "the newest entry is kept from a blank device, and its device is silent",
    verdict: "unnoticed",
    victim: "blank",
    play: ({ stored }) => restore(stored, stored.entries.slice(0, -1)),
  }),
  byServer({
    deed: "the newest entry is kept back, and its device writes on",
    verdict: "alarm: Gap, alarm: ShownOther",
    victim: "blank",
    play: async (world) => {
      await world.other.name("stone", "stone");
      await world.other.sync();
      restore(world.stored, world.stored.entries.toSpliced(-2, 1));
    },
  }),
  byServer({
    deed: "an entry is kept back, and told when later ones have been read",
    verdict: "alarm: ShownOther",
    victim: "blank",
    play: async ({ stored, victim }) => {
      const [first, late, ...rest] = stored.entries;
      restore(
        stored,
        [first, ...rest].filter((entry) => entry !== undefined),
      );
      await victim.sync();
      restore(
        stored,
        [...stored.entries, late].filter((entry) => entry !== undefined),
      );
    },
  }),
  byServer({
    deed: "what one device wrote at once is cut before its signature",
    verdict: "alarm: CutTail",
    victim: "blank",
    play: async (world) => {
      for (const symbol of ["one", "two", "three"])
        await world.other.name(symbol, symbol.padEnd(12_000));
      await world.other.sync();
      restore(world.stored, world.stored.entries.slice(0, -1));
    },
  }),
  byServer({
    deed: "two entries change places",
    verdict: "alarm: Rewritten, alarm: ShownOther",
    play: ({ stored }) => restore(stored, swapped(stored.entries)),
  }),
  byServer({
    deed: "two entries change places for a blank device, and their device tells what it saw",
    verdict: "alarm: ShownOther",
    victim: "blank",
    play: async (world) => {
      await otherWritesOn(world, "stone");
      restore(world.stored, swapped(world.stored.entries));
    },
  }),
  byServer({
    deed: "an entry is told a second time, at the end",
    verdict: "alarm: Doubled, refused: NotTheServer",
    play: onReads(({ envelopes, ...page }, { stored }) => {
      const again = stored.entries[0] ?? new Uint8Array();
      return withHead({ ...page, envelopes: [...envelopes, again] }, [...stored.entries, again]);
    }),
  }),
  byServer({
    deed: "an entry stands twice in one page",
    verdict: "alarm: Doubled, refused: NotTheServer",
    victim: "blank",
    play: onReads((page, { stored }) => {
      const [first = new Uint8Array(), ...rest] = stored.entries;
      const told = [first, first, ...rest];
      return withHead(
        { ...page, envelopes: told.slice(stored.entries.length - page.envelopes.length) },
        told,
      );
    }),
  }),
  byServer({
    deed: "an entry is put in the place of another",
    verdict: "alarm: Gap, alarm: Rewritten, alarm: ShownOther, alarm: Unopened, asks: ServerLost",
    play: ({ stored }) => restore(stored, stored.entries.with(1, foreign())),
    repair: ({ stored }) => restore(stored, stored.entries.toSpliced(1, 1)),
  }),
  byServer({
    deed: "an entry of another vault is put in",
    verdict: "alarm: Unopened",
    play: ({ stored }) => restore(stored, [...stored.entries, foreign()]),
  }),
  byServer({
    deed: "all of another account's entries are shown instead",
    verdict: "alarm: Rewritten, alarm: Unopened, asks: ServerLost",
    play: ({ stored }) => restore(stored, stored.entries.map(foreign)),
    repair: ({ stored }) => restore(stored, []),
  }),
  byServer({
    deed: "the entries are re-wrapped as those of another epoch",
    verdict: "alarm: Unopened",
    play: ({ stored }) =>
      restore(stored, [...stored.entries, (stored.entries[0] ?? new Uint8Array(9)).with(4, 7)]),
  }),
  byServer({
    deed: "an entry of a newer format is put in",
    verdict: "alarm: Unopened",
    play: ({ stored }) =>
      restore(stored, [...stored.entries, (stored.entries[0] ?? new Uint8Array(9)).with(0, 9)]),
  }),
  byServer({
    deed: "an entry inflates to sixty megabytes",
    verdict: "alarm: Unopened",
    play: ({ stored, keyring }) => restore(stored, [...stored.entries, bombSealedBy(keyring)]),
  }),
  byServer({
    deed: "noise is put in, of one byte and of 64 KiB",
    verdict: "alarm: Unopened",
    play: ({ stored }) =>
      restore(stored, [...stored.entries, Uint8Array.of(1), serverBytes(64 * 1024)]),
  }),
  byServer({
    deed: "one entry in the middle of hundreds is poisoned",
    verdict: "alarm: Unopened",
    victim: "blank",
    play: async (world) => {
      const many = thirdDevice(world.keyring, MANY);
      const all = [...world.stored.entries, ...many];
      restore(world.stored, all.toSpliced(all.length - MANY / 2, 0, foreign()));
      await world.victim.sync();
      const folded = await world.victim.database.records.count();
      if (folded < MANY) throw new Error(`only ${folded} records were folded`);
    },
  }),
  byServer({
    deed: "somebody with the keys of the vault writes as a device that nobody announced",
    verdict: "alarm: CutTail, alarm: UnknownDevice",
    play: ({ stored, keyring }) =>
      restore(stored, [...stored.entries, insidersEntry(keyring, { name: "by an insider" })]),
  }),
  byServer({
    deed: "two devices are shown two logs, until one tells what it saw",
    verdict: "alarm: ShownOther, alarm: Unopened",
    play: async (world) => {
      const shown = [...world.stored.entries];
      await otherWritesOn(world, "stone");
      await otherWritesOn(world, "sand");
      restore(world.stored, [...shown, foreign(), ...world.stored.entries.slice(-2)]);
    },
  }),
];

/** The other device writes, having read, so that its entry says what it has seen. */
async function otherWritesOn({ other }: ServerWorld, symbol: string): Promise<void> {
  await other.sync();
  await other.name(symbol, symbol);
  await other.sync();
}

function swapped(entries: readonly Uint8Array[]): readonly Uint8Array[] {
  const [one, two, three, ...rest] = entries;
  return [one, three, two, ...rest].filter((entry) => entry !== undefined);
}

/** Sealed in another vault: whoever stores it cannot know better. */
function foreign(): Uint8Array {
  const keyring = newKeyring(newId<SpaceId>(serverBytes), serverBytes);
  return insidersEntry(keyring, { name: FORGED });
}
