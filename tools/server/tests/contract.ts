// What the app counts on, whichever server answers: the same suite runs over HTTP against the embedded backend and over SQL
// against PostgreSQL.
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";

/** Somebody with an account and a session, or a stranger. */
export interface Person {
  /** The function's answer, or the token it refused with. */
  call(name: string, args?: Readonly<Record<string, unknown>>): Promise<Answer>;
}

export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: string; readonly detail: unknown };

export interface Server {
  /** A new account with a session of its own. */
  signUp(): Promise<Person & { signInAgain(): Promise<Person> }>;
  readonly stranger: Person;
}

/** A refusal as every server tells it: a token, and JSON beside it at most. */
export function refused(refusal: string, detail: string | undefined): Answer {
  return { ok: false, refusal, detail: detail === undefined ? undefined : JSON.parse(detail) };
}

interface Head {
  readonly seq: number;
  readonly digest: string;
}

/** The suite; `open` is called once, when servers are up. */
export function holdsTheContract(name: string, open: () => Server): void {
  describe(name, () => {
    let server: Server;
    beforeAll(() => {
      server = open();
    });

    it("makes one vault per account, and answers the same when asked again", async () => {
      const ann = await server.signUp();
      const space = randomUUID();
      expect(await value(ann, "my_spaces")).toEqual([]);
      expect(await value(ann, "create_space", { space, door: doorText() })).toEqual({ door: 1 });
      expect(await value(ann, "create_space", { space, door: doorText(7) })).toEqual({ door: 1 });
      expect(await value(ann, "my_spaces")).toEqual([
        {
          space,
          kind: "vault",
          head: { seq: 0, digest: "" },
          door: 1,
          bytes: 0,
          quota: 1_073_741_824,
        },
      ]);
      expect(await refusal(ann, "create_space", { space: randomUUID(), door: doorText() })).toBe(
        "vault_exists",
      );
    });

    it("numbers entries densely, once each, and chains the digest", async () => {
      const { person, space } = await withVault(server);
      const envelopes = Array.from({ length: 5 }, () => randomBytes(40));
      const [a, b, c, d, e] = envelopes as [Buffer, Buffer, Buffer, Buffer, Buffer];
      const first = await value(person, "append_entries", { space, batch: batchOf([a, b, a]) });
      expect(first).toMatchObject({
        seqs: [1, 2, 1],
        before: { seq: 0, digest: "" },
        head: { seq: 2, digest: chain([a, b]) },
        bytes: 80,
      });
      const again = await value(person, "append_entries", { space, batch: batchOf([b, c, d, e]) });
      expect(again).toMatchObject({
        seqs: [2, 3, 4, 5],
        before: { seq: 2, digest: chain([a, b]) },
        head: { seq: 5, digest: chain(envelopes) },
        bytes: 200,
        quota: 1_073_741_824,
      });
      expect(await value(person, "read_entries", { space, after: 1, most: 3 })).toEqual({
        entries: [b, c, d].map((envelope) => envelope.toString("base64")),
        head: { seq: 5, digest: chain(envelopes) },
        door: 1,
      });
    });

    it("carries every byte, and a whole batch of them", async () => {
      const { person, space } = await withVault(server);
      const all = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
      const big = Array.from({ length: 499 }, () => randomBytes(2_000));
      await value(person, "append_entries", { space, batch: batchOf([all, ...big]) });
      const page = await value(person, "read_entries", { space, after: 0, most: 1_000 });
      const { entries, head } = page as { entries: string[]; head: Head };
      expect(entries).toEqual([all, ...big].map((envelope) => envelope.toString("base64")));
      expect(head.digest).toBe(chain([all, ...big]));
    });

    it("answers at most 1 MiB of envelopes at once", async () => {
      const { person, space } = await withVault(server);
      const chunks = Array.from({ length: 18 }, () => randomBytes(60_000));
      await value(person, "append_entries", { space, batch: batchOf(chunks.slice(0, 9)) });
      await value(person, "append_entries", { space, batch: batchOf(chunks.slice(9)) });
      const page = (await value(person, "read_entries", { space, after: 0, most: 1_000 })) as {
        entries: string[];
      };
      expect(page.entries).toHaveLength(17);
    });

    it("says little when there is nothing new", async () => {
      const { person, space } = await withVault(server);
      const idle = await value(person, "read_entries", { space, after: 0, most: 1_000 });
      expect(JSON.stringify(idle).length).toBeLessThan(200);
    });

    it("swaps the door only for who knows its revision, and never to an older epoch", async () => {
      const { person, space } = await withVault(server);
      const keyring = randomBytes(70).toString("base64");
      const door = { epoch: 2, keyring, slots: [slot("a", 8_192), slot("b", 1)] };
      const text = JSON.stringify(door);
      expect(await value(person, "write_door", { space, expected: 1, door: text })).toEqual({
        rev: 2,
      });
      const read = (await value(person, "read_door", { space })) as { rev: number; door: string };
      expect(read.rev).toBe(2);
      expect(JSON.parse(read.door)).toEqual(door);
      const late = await person.call("write_door", { space, expected: 1, door: text });
      expect(late).toEqual({ ok: false, refusal: "door_changed", detail: { rev: 2 } });
      const older = { space, expected: 2, door: doorText(1) };
      expect(await refusal(person, "write_door", older)).toBe("bad_request");
    });

    it("refuses what is malformed or too large, by a token alone", async () => {
      const { person, space } = await withVault(server);
      const many = Array.from({ length: 501 }, () => randomBytes(4));
      for (const [batch, token] of [
        ["", "bad_request"],
        ["[]", "bad_request"],
        ['["not base64"]', "bad_request"],
        [batchOf(many), "too_large"],
        [batchOf([randomBytes(65_537)]), "too_large"],
        [batchOf(Array.from({ length: 17 }, () => randomBytes(65_000))), "too_large"],
      ] as const) {
        expect(await refusal(person, "append_entries", { space, batch })).toBe(token);
      }
      const tooLong = { space, after: 0, most: 1_001 };
      expect(await refusal(person, "read_entries", tooLong)).toBe("bad_request");
      const before = { space, after: -1, most: 10 };
      expect(await refusal(person, "read_entries", before)).toBe("bad_request");
      const noSlots = JSON.stringify({ epoch: 1, keyring: null, slots: [] });
      expect(await refusal(person, "write_door", { space, expected: 1, door: noSlots })).toBe(
        "bad_request",
      );
    });

    it("keeps everybody else out", async () => {
      const { person, space } = await withVault(server);
      await value(person, "append_entries", { space, batch: batchOf([randomBytes(9)]) });
      const other = await server.signUp();
      const calls = {
        append_entries: { space, batch: batchOf([randomBytes(9)]) },
        read_entries: { space, after: 0, most: 10 },
        read_door: { space },
        write_door: { space, expected: 1, door: doorText() },
        create_space: { space, door: doorText() },
      };
      for (const [call, args] of Object.entries(calls)) {
        expect(await refusal(other, call, args)).toBe("not_member");
        // The platform itself turns a stranger away, in its own words.
        expect(await refusal(server.stranger, call, args)).toMatch(
          /^permission denied for function/,
        );
      }
    });

    it("lists sessions and ends one from afar", async () => {
      const person = await server.signUp();
      const elsewhere = await person.signInAgain();
      type Listed = readonly { session: string; lastSeen: string; isThis: boolean }[];
      const listed = (await value(person, "my_sessions")) as Listed;
      expect(listed.map(({ isThis }) => isThis).sort()).toEqual([false, true]);
      expect(listed.every(({ lastSeen }) => !Number.isNaN(Date.parse(lastSeen)))).toBe(true);
      const session = listed.find(({ isThis }) => !isThis)?.session;
      expect(await value(elsewhere, "my_spaces")).toEqual([]);
      expect(await value(person, "revoke_session", { session })).toEqual({});
      expect(await refusal(elsewhere, "my_spaces")).toBe("session_revoked");
      expect(await value(person, "my_sessions")).toHaveLength(1);
    });

    it("deletes an account with everything of it", async () => {
      const { person, space } = await withVault(server);
      await value(person, "append_entries", { space, batch: batchOf([randomBytes(9)]) });
      expect(await value(person, "delete_account")).toEqual({});
      expect(await refusal(person, "my_spaces")).toBe("not_signed_in");
      // Nothing is left that would be in the way of another who happens to draw the same id.
      const next = await server.signUp();
      expect(await value(next, "create_space", { space, door: doorText() })).toEqual({ door: 1 });
      expect(await value(next, "read_entries", { space, after: 0, most: 9 })).toMatchObject({
        entries: [],
      });
    });
  });
}

async function withVault(server: Server): Promise<{ person: Person; space: string }> {
  const [person, space] = [await server.signUp(), randomUUID()];
  await value(person, "create_space", { space, door: doorText() });
  return { person, space };
}

async function value(person: Person, ...call: Parameters<Person["call"]>): Promise<unknown> {
  const answer = await person.call(...call);
  if (!answer.ok) throw new Error(`${call[0]} was refused: ${answer.refusal}`);
  return answer.value;
}

async function refusal(person: Person, ...call: Parameters<Person["call"]>): Promise<string> {
  const answer = await person.call(...call);
  return answer.ok ? `answered ${JSON.stringify(answer.value)}` : answer.refusal;
}

function doorText(epoch = 1): string {
  return JSON.stringify({ epoch, keyring: null, slots: [slot("a", 3)] });
}

function slot(id: string, bytes: number): { id: string; body: string } {
  return { id, body: randomBytes(bytes).toString("base64") };
}

function batchOf(envelopes: readonly Buffer[]): string {
  return JSON.stringify(envelopes.map((envelope) => envelope.toString("base64")));
}

function chain(envelopes: readonly Buffer[]): string {
  let digest: Buffer = Buffer.alloc(0);
  for (const envelope of envelopes) {
    digest = sha256(Buffer.concat([digest, sha256(envelope)]));
  }
  return digest.toString("base64");
}

function sha256(bytes: Buffer): Buffer {
  return createHash("sha256").update(bytes).digest();
}
