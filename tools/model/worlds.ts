/* The sizes that are explored, and the rules broken one by one with what must come of each. */
import type { Law } from "./properties.ts";
import { type Rules, RULES, type Size } from "./rules.ts";
import type { World } from "./state.ts";

export interface NamedWorld extends World {
  readonly name: string;
}

/** Two devices with one engine each. */
const TWO: Size = {
  ...{ writes: [1, 1], rotations: [], engines: [0, 1] },
  ...{ batch: 2, page: 2, orphans: 1, rollbacks: 0 },
};

/** One of them writes on after the server has lost something. */
const LOSING: Size = { ...TWO, writes: [2, 1], orphans: 0, rollbacks: 1 };

/** Small enough for every run of the tests. */
export const QUICK_WORLDS: readonly NamedWorld[] = [
  world("two devices", { ...TWO, writes: [2, 1] }),
  world("two engines on one device", { ...TWO, engines: [0, 0, 1], orphans: 0 }),
  world("new epochs on both devices", { ...TWO, rotations: [1, 1], orphans: 0 }),
  world("a server that loses its newest", LOSING),
];

/** As large as a machine takes in minutes. */
export const LARGE_WORLDS: readonly NamedWorld[] = [
  world("a server that loses its newest twice, late appends", { ...TWO, rollbacks: 2 }),
  world("a new epoch, entries, late appends", { ...TWO, rotations: [1] }),
  world("two engines on one device, late appends", { ...TWO, engines: [0, 0, 1] }),
  world("two devices, four entries", { ...TWO, writes: [2, 2], page: 1, orphans: 0 }),
  world("three devices", { ...TWO, writes: [1, 1, 1], engines: [0, 1, 2], orphans: 0 }),
];

export interface Mutant extends NamedWorld {
  /** The law that falls with the rule. */
  readonly breaks: Law;
}

/** Whether healing has to be tried to see it. */
export function needsHealing({ breaks }: Mutant): boolean {
  return breaks === "all converge after healing";
}

export const MUTANTS: readonly Mutant[] = [
  mutant("a cursor by time of arrival", "no entry is skipped", { cursor: "timestamp" }),
  mutant("numbers from a sequence, without the lock", "no entry is skipped", {
    numbers: "sequence",
  }),
  mutant("the cursor moved before the content is committed", "no entry is skipped", {
    oneTransaction: false,
  }),
  mutant("an id made at each sending", "none is folded twice", { idAtCommit: false }),
  mutant("an acknowledgement that moves the cursor over others' entries", "no entry is skipped", {
    ackCompares: false,
  }),
  mutant(
    "an epoch adopted before the door is written",
    "all converge after healing",
    { doorFirst: false },
    { ...TWO, rotations: [1, 1], orphans: 0 },
  ),
  mutant(
    "an acknowledgement that moves the cursor over numbers that are taken",
    "all converge after healing",
    { ackLooksAhead: false },
    LOSING,
  ),
  mutant("sent counts as acknowledged", "all converge after healing", { waitsForAck: false }),
  mutant(
    "acknowledged entries that are not where they should be are left alone",
    "all converge after healing",
    { sendsPhantoms: false },
    LOSING,
  ),
];

function world(name: string, size: Size): NamedWorld {
  return { name, rules: RULES, size };
}

function mutant(name: string, breaks: Law, broken: Partial<Rules>, size: Size = TWO): Mutant {
  return { name, breaks, rules: { ...RULES, ...broken }, size };
}
