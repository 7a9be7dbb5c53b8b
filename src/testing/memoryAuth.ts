/** Accounts of the server in memory: it knows e-mail addresses and logins, and sends codes that a test reads. */
import { err, ok, type Result } from "#core/shared/result.ts";
import { bytesToBase64 } from "#core/shared/base64.ts";
import {
  type AuthError,
  type AuthRemote,
  type Offer,
  PROVIDERS,
  type RemoteAccount,
} from "#core/sync/auth.ts";
import type { RemoteError, SyncRemote } from "#core/sync/remote.ts";
import { reveal, type Secret } from "#core/vault/secret.ts";
import { createMemoryRemote } from "./memoryRemote.ts";
import { copyServer, type MemoryServer, signInTo } from "./memoryServer.ts";

interface Person {
  readonly userId: string;
  /** Base64; undefined where a provider signs in. */
  login: string | undefined;
  isConfirmed: boolean;
}

export interface MemoryPeople {
  readonly server: MemoryServer;
  /** By normalised e-mail address. */
  readonly people: Map<string, Person>;
  /** Codes that were sent and not used. */
  readonly codes: Map<string, string>;
  /** Addresses that accounts are to have, by user: the code for it was sent there. */
  readonly moves: Map<string, { readonly email: string; readonly code: string }>;
  /** Whether an e-mail has to be answered after signing up. */
  needsConfirmation: boolean;
  offer: Offer;
  /** Who comes back from a provider's page; undefined: went back without signing in. */
  atProvider: string | undefined;
}

export function createMemoryPeople(server: MemoryServer): MemoryPeople {
  const empty = { people: new Map<string, Person>(), codes: new Map<string, string>() };
  const offer = { providers: PROVIDERS, isOpen: true };
  const moves = new Map<string, { readonly email: string; readonly code: string }>();
  return { server, ...empty, moves, offer, needsConfirmation: false, atProvider: undefined };
}

/** The same server with the same people, which goes its own way from here. */
export function copyPeople(given: MemoryPeople): MemoryPeople {
  const { server, ...rest } = given;
  return { ...structuredClone(rest), server: copyServer(server) };
}

/** One browser's way to the server: what it keeps of a session outlives the page. */
export interface MemoryClient {
  readonly auth: AuthRemote;
  readonly remote: SyncRemote;
  /** Where nothing gets through. */
  isOffline: boolean;
  /** Answers of these get lost: the server has done what it was asked. */
  readonly losesAnswers: Set<keyof AuthRemote | keyof SyncRemote>;
  /** These never reach the server. */
  readonly losesRequests: Set<keyof AuthRemote | keyof SyncRemote>;
  /** Called before each question and after each answer. */
  onStep: () => void;
  session: RemoteAccount | undefined;
}

/** A provider's page. */
const PROVIDER = "https://provider.example/sign-in";
/** Where a provider sends the browser back to. */
export const BACK = "https://app.example/back";

export function createMemoryClient(people: MemoryPeople): MemoryClient {
  const { server } = people;
  const signedIn = (email: string, userId: string): RemoteAccount => {
    const { session } = signInTo(server, userId);
    client.session = { userId, email, session };
    return client.session;
  };

  /** Asks the server, unless nothing gets through. */
  const ask = async <T, E>(
    name: keyof AuthRemote | keyof SyncRemote,
    question: () => Promise<Result<T, E>> | Result<T, E>,
  ): Promise<Result<T, E | RemoteError>> => {
    client.onStep();
    await Promise.resolve();
    if (client.isOffline || client.losesRequests.has(name)) return err({ type: "Unreachable" });
    const answer = await question();
    client.onStep();
    return client.losesAnswers.has(name) ? err({ type: "Unreachable" }) : answer;
  };
  /** The address and the account of whoever is signed in. */
  const ownEntry = (): readonly [string, Person] | undefined =>
    isSignedIn(server, client.session)
      ? [...people.people].find(([, { userId }]) => userId === client.session?.userId)
      : undefined;

  const auth: AuthRemote = {
    current: () => Promise.resolve(client.session),
    offer: () => ask<Offer, AuthError>("offer", () => ok(people.offer)),
    signUp: (email, login) =>
      ask<RemoteAccount | { readonly type: "ConfirmEmail" }, AuthError>("signUp", () => {
        const name = normalised(email);
        if (people.people.has(name)) return err({ type: "EmailTaken" });
        const isConfirmed = !people.needsConfirmation;
        const userId = `user-${people.people.size + 1}-${server.sessions.size}`;
        people.people.set(name, { userId, login: textOf(login), isConfirmed });
        if (isConfirmed) return ok(signedIn(name, userId));
        people.codes.set(name, "123456");
        return ok({ type: "ConfirmEmail" });
      }),
    signIn: (email, login) =>
      ask<RemoteAccount | { readonly type: "ConfirmEmail" }, AuthError>("signIn", () => {
        const person = people.people.get(normalised(email));
        if (person?.login !== textOf(login)) return err({ type: "WrongLogin" });
        if (!person.isConfirmed) return ok({ type: "ConfirmEmail" });
        return ok(signedIn(normalised(email), person.userId));
      }),
    providerPage: () => ask<string, AuthError>("providerPage", () => ok(PROVIDER)),
    afterProvider: (address) => {
      if (!address.startsWith(`${BACK}?`)) return Promise.resolve(ok(undefined));
      return ask<RemoteAccount | undefined, AuthError>("afterProvider", () => {
        const email = people.atProvider;
        if (email === undefined) return err({ type: "Cancelled" });
        const known = people.people.get(email);
        const userId = known?.userId ?? `user-${people.people.size + 1}`;
        if (!known) people.people.set(email, { userId, login: undefined, isConfirmed: true });
        return ok(signedIn(email, userId));
      });
    },
    sendCode: (email) =>
      ask<void, AuthError>("sendCode", () => {
        if (people.people.has(normalised(email))) people.codes.set(normalised(email), "654321");
        return ok(undefined);
      }),
    enterCode: (email, code) =>
      ask<RemoteAccount, AuthError>("enterCode", () => {
        const person = people.people.get(normalised(email));
        if (!person || people.codes.get(normalised(email)) !== code)
          return err({ type: "WrongCode" });
        people.codes.delete(normalised(email));
        person.isConfirmed = true;
        return ok(signedIn(normalised(email), person.userId));
      }),
    look: () =>
      ask<RemoteAccount, AuthError>("look", () => {
        const { session } = client;
        const [email] = ownEntry() ?? [];
        if (!session || email === undefined) return err({ type: "SignedOut" });
        client.session = { ...session, email };
        return ok(client.session);
      }),
    changeEmail: (email) =>
      ask<void, AuthError>("changeEmail", () => {
        const [, person] = ownEntry() ?? [];
        if (!person) return err({ type: "SignedOut" });
        if (people.people.has(normalised(email))) return err({ type: "EmailTaken" });
        people.moves.set(person.userId, { email: normalised(email), code: "111222" });
        return ok(undefined);
      }),
    enterEmailCode: (email, code) =>
      ask<RemoteAccount, AuthError>("enterEmailCode", () => {
        const [before, person] = ownEntry() ?? [];
        if (!person || before === undefined) return err({ type: "SignedOut" });
        const move = people.moves.get(person.userId);
        if (move?.email !== normalised(email) || move.code !== code)
          return err({ type: "WrongCode" });
        people.moves.delete(person.userId);
        people.people.delete(before);
        people.people.set(move.email, person);
        return ok(signedIn(move.email, person.userId));
      }),
    setLogin: (login) =>
      ask<void, AuthError>("setLogin", () => {
        const [, person] = ownEntry() ?? [];
        if (!person) return err({ type: "SignedOut" });
        person.login = textOf(login);
        return ok(undefined);
      }),
    signOut: () => {
      client.onStep();
      client.session = undefined;
      return Promise.resolve();
    },
  };

  const remoteOf = () => {
    const { userId = "", session } = client.session ?? {};
    return createMemoryRemote(server, { userId, session: session ?? ("" as never) });
  };
  const remote: SyncRemote = {
    spaces: () => ask("spaces", () => remoteOf().spaces()),
    createSpace: (...given) => ask("createSpace", () => remoteOf().createSpace(...given)),
    append: (...given) => ask("append", () => remoteOf().append(...given)),
    read: (...given) => ask("read", () => remoteOf().read(...given)),
    readDoor: (...given) => ask("readDoor", () => remoteOf().readDoor(...given)),
    writeDoor: (...given) => ask("writeDoor", () => remoteOf().writeDoor(...given)),
    sessions: () => ask("sessions", () => remoteOf().sessions()),
    revokeSession: (...given) => ask("revokeSession", () => remoteOf().revokeSession(...given)),
    deleteAccount: () =>
      ask("deleteAccount", async () => {
        const deleted = await remoteOf().deleteAccount();
        for (const [email, { userId }] of people.people)
          if (deleted.ok && userId === client.session?.userId) people.people.delete(email);
        return deleted;
      }),
  };

  const client: MemoryClient = {
    ...{ auth, remote, isOffline: false, losesAnswers: new Set(), losesRequests: new Set() },
    session: undefined,
    onStep: () => undefined,
  };
  return client;
}

function isSignedIn({ sessions }: MemoryServer, account: RemoteAccount | undefined): boolean {
  const session = account?.session && sessions.get(account.session);
  return session !== undefined && !session.isRevoked;
}

function normalised(email: string): string {
  return email.trim().toLowerCase();
}

function textOf(login: Secret): string {
  return bytesToBase64(reveal(login));
}
