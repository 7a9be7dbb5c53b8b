/* Attacks by what a server answers: heads, numbers, quotas and refusals that are lies, and answers that are none. */
import { err, ok } from "#core/shared/result.ts";
import type { RemoteError } from "#core/sync/remote.ts";
import { createSyncRemote } from "#remote/syncRemote.ts";
import type { Attack } from "./attack.ts";
import { byServer, onAppends, onReads, withHead } from "./serverAttack.ts";
import { insidersEntry, restore, serverBytes, type ServerWorld } from "./serverWorld.ts";

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

export const serverAnswerAttacks: readonly Attack[] = [
  byServer({
    deed: "the digest of its head is another",
    verdict: "refused: NotTheServer",
    play: onReads((page) => ({ ...page, head: { ...page.head, digest: serverBytes(32) } })),
  }),
  byServer({
    deed: "the digest of its head is none",
    verdict: "refused: NotTheServer",
    play: onReads((page) => ({ ...page, head: { ...page.head, digest: new Uint8Array() } })),
  }),
  ...(
    [
      ["is one more than it has", (seq) => seq + 1],
      ["is one less than was read", (seq) => seq - 1],
      ["is 0", () => 0],
      ["is -1", () => -1],
      ["is half a number", (seq) => seq + 0.5],
      ["is no number", () => Number.NaN],
      ["is 2⁶⁰", () => 2 ** 60],
      ["is endless", () => Number.POSITIVE_INFINITY],
    ] as const satisfies readonly (readonly [string, (seq: number) => number])[]
  ).map(([what, lie]) =>
    byServer({
      deed: `the number of its head ${what}`,
      verdict: "refused: NotTheServer",
      play: onReads((page) => ({ ...page, head: { ...page.head, seq: lie(page.head.seq) } })),
    }),
  ),
  byServer({
    deed: "a page has more entries than the log",
    verdict: "refused: NotTheServer",
    play: onReads((page, { keyring }) => ({
      ...page,
      envelopes: [...page.envelopes, insidersEntry(keyring, { name: "one more" })],
    })),
  }),
  byServer({
    deed: "a page has fewer entries than the log",
    verdict: "refused: NotTheServer",
    victim: "blank",
    play: onReads((page) => ({ ...page, envelopes: [] })),
  }),
  byServer({
    deed: "a page has ten thousand entries",
    verdict: "refused: NotTheServer",
    play: onReads((page) => ({
      ...page,
      envelopes: Array.from({ length: 10_000 }, (_, at) => new Uint8Array(4).fill(at)),
    })),
  }),
  byServer({
    deed: "pages never end, and there is always one entry more",
    verdict: "refused: NotTheServer",
    play: (world) => {
      const more = [serverBytes(8)];
      const honest = world.answers.read;
      world.answers.read = async (space, after, most) => {
        const page = await honest(space, Math.min(after, world.stored.entries.length), most);
        if (!page.ok) return page;
        more.push(serverBytes(8));
        const log = [...world.stored.entries, ...more];
        const envelopes = log.slice(after, after + 1);
        return ok(withHead({ ...page.value, envelopes }, log));
      };
    },
  }),
  byServer({
    deed: "entries are acknowledged and not stored",
    verdict: "alarm: Rewritten, asks: ServerLost",
    play: onAppends((answer) => answer, { stores: false }),
  }),
  byServer({
    deed: "entries are said to have been there all along, and are not",
    verdict: "refused: NotTheServer",
    play: onAppends(
      ({ before, seqs, ...answer }) => ({
        ...answer,
        before,
        head: before,
        seqs: seqs.map(() => 1),
      }),
      { stores: false },
    ),
  }),
  byServer({
    deed: "the numbers of an acknowledgement stand in another order",
    verdict: "refused: NotTheServer",
    play: async (world) => {
      await world.victim.name("long", "".padEnd(12_000, "long"));
      await world.victim.name("longer", "".padEnd(12_000, "longer"));
      onAppends((answer) => ({ ...answer, seqs: [...answer.seqs].reverse() }))(world);
    },
  }),
  byServer({
    deed: "an acknowledgement has one number too few",
    verdict: "refused: NotTheServer",
    play: onAppends((answer) => ({ ...answer, seqs: answer.seqs.slice(1) })),
  }),
  byServer({
    deed: "an acknowledgement has numbers that are none",
    verdict: "refused: NotTheServer",
    play: onAppends((answer) => ({ ...answer, seqs: answer.seqs.map(() => Number.NaN) })),
  }),
  byServer({
    deed: "an acknowledgement's digest is of another log",
    verdict: "refused: NotTheServer",
    play: onAppends((answer) => ({ ...answer, head: { ...answer.head, digest: serverBytes(32) } })),
  }),
  byServer({
    deed: "what was acknowledged is lost later",
    verdict: "alarm: Rewritten, asks: ServerLost",
    play: async ({ victim, stored }) => {
      await victim.sync();
      restore(stored, stored.entries.slice(0, -1));
    },
  }),
  byServer({
    deed: "everything is stored, and every answer to it is lost",
    verdict: "refused: Unreachable",
    play: ({ answers }) => {
      const honest = answers.append;
      answers.append = async (...asked) => {
        await honest(...asked);
        return err({ type: "Unreachable" });
      };
    },
  }),
  refusing("says that its room is used up", "asks: QuotaExceeded", {
    ...{ type: "QuotaExceeded", bytes: 1, quota: 0 },
  }),
  refusing("says that the session is over, again and again", "refused: SignedOut", {
    type: "SignedOut",
  }),
  refusing("says that the vault is not this account's", "refused: NotMember", {
    type: "NotMember",
  }),
  refusing("asks for patience for a hundred years", "refused: ServerTrouble", {
    ...{ type: "ServerTrouble", status: 503, retryAfterMs: 100 * YEAR_MS },
  }),
  byServer({
    deed: "it answers 200 with a page of HTML",
    verdict: "refused: NotTheServer",
    play: (world) => answering(world, () => new Response("<html>Welcome to the hotel</html>")),
  }),
  byServer({
    deed: "it answers with JSON of another kind",
    verdict: "refused: NotTheServer",
    play: (world) => answering(world, () => Response.json({ entries: "none", head: [1, 2] })),
  }),
  byServer({
    deed: "it never answers",
    verdict: "refused: Unreachable",
    play: (world) => answering(world, hungUpOn),
  }),
];

function refusing(what: string, verdict: string, error: RemoteError): Attack {
  return byServer({
    deed: `it ${what}`,
    verdict,
    play: ({ answers }) => {
      answers.append = () => Promise.resolve(err(error));
      if (error.type !== "QuotaExceeded") answers.read = () => Promise.resolve(err(error));
    },
  });
}

/** Speaks to the device through the app's own client. */
function answering(
  { answers }: ServerWorld,
  answer: (signal: AbortSignal | null | undefined) => Response | Promise<Response>,
): void {
  const remote = createSyncRemote({
    ...{ url: "https://server.test", apiKey: "key", patienceMs: 20 },
    tokens: {
      access: () => Promise.resolve(ok("token")),
      renew: () => Promise.resolve(ok("token")),
    },
    fetch: (_, init) => Promise.resolve(answer(init?.signal)),
  });
  Object.assign(answers, remote);
}

/** Says nothing until whoever asked hangs up. */
function hungUpOn(signal: AbortSignal | null | undefined): Promise<Response> {
  return new Promise((_, hangUp) => {
    signal?.addEventListener("abort", () => {
      hangUp(new Error("hung up"));
    });
  });
}
