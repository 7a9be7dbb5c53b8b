/*
 * The network between a device and the server, and all that it does to a call: nothing arrives, the answer gets lost, what was
 * given up arrives later, or twice, or in another order; somebody else answers; the session is over; the server stumbles.
 */
import { err, type Result } from "#core/shared/result.ts";
import type { RemoteError, SyncRemote } from "#core/sync/remote.ts";
import type { Chance } from "./chance.ts";
import type { Life } from "./life.ts";

export const NETWORK_FAULTS = [
  "lostQuestion",
  "lostAnswer",
  "duplicate",
  "reorder",
  "late",
  "unauthorized",
  "serverError",
  "captivePortal",
] as const;
export type NetworkFault = (typeof NETWORK_FAULTS)[number];

/** How often each fault befalls a call, 0–1. */
export type Weather = Readonly<Record<NetworkFault, number>>;

export const CALM: Weather = {
  ...{ lostQuestion: 0, lostAnswer: 0, duplicate: 0, reorder: 0 },
  ...{ late: 0, unauthorized: 0, serverError: 0, captivePortal: 0 },
};

/** Turns of the event loop by which a call may fall behind others. */
const MOST_TURNS = 12;

const UNREACHABLE: RemoteError = { type: "Unreachable" };

export interface Network {
  readonly chance: Chance;
  /** Now. */
  readonly weather: () => Weather;
  /** Nothing gets through at all. */
  readonly isPartitioned: () => boolean;
  /** Takes what will arrive long after everybody gave it up. */
  readonly deliverLater: (deliver: () => Promise<unknown>) => void;
  readonly note: (fault: NetworkFault | "partition") => void;
}

/** The remote as a life on a device meets it. */
export function createFaultyRemote(remote: SyncRemote, network: Network, life: Life): SyncRemote {
  const { chance, note } = network;
  const befalls = (fault: NetworkFault): boolean => {
    const does = chance.is(network.weather()[fault]);
    if (does) note(fault);
    return does;
  };

  const carry = async <T, E>(
    send: () => Promise<Result<T, RemoteError | E>>,
  ): Promise<Result<T, RemoteError | E>> => {
    life.step();
    const answer = await arrive(send);
    life.step();
    return answer;
  };

  const arrive = async <T, E>(
    send: () => Promise<Result<T, RemoteError | E>>,
  ): Promise<Result<T, RemoteError | E>> => {
    if (network.isPartitioned()) {
      note("partition");
      return err(UNREACHABLE);
    }
    if (befalls("reorder")) await turns(1 + chance.upTo(MOST_TURNS));
    if (befalls("lostQuestion")) return err(UNREACHABLE);
    if (befalls("captivePortal")) return err({ type: "NotTheServer" });
    if (befalls("unauthorized")) return err({ type: "SignedOut" });
    if (befalls("late")) {
      network.deliverLater(send);
      return err(UNREACHABLE);
    }
    if (befalls("serverError")) {
      // The gateway gives up, whether the database has done it or not.
      if (chance.is(0.5)) await send();
      return err({ type: "ServerTrouble", status: 503 });
    }
    if (befalls("lostAnswer")) {
      await send();
      return err(UNREACHABLE);
    }
    if (befalls("duplicate")) {
      const answers = await Promise.all([send(), send()]);
      return chance.pick(answers) ?? answers[0];
    }
    return send();
  };

  return {
    spaces: () => carry(remote.spaces),
    createSpace: (space, door) => carry(() => remote.createSpace(space, door)),
    append: (space, envelopes) => carry(() => remote.append(space, envelopes)),
    read: (space, after, most) => carry(() => remote.read(space, after, most)),
    readDoor: (space) => carry(() => remote.readDoor(space)),
    writeDoor: (space, expected, door) => carry(() => remote.writeDoor(space, expected, door)),
    sessions: () => carry(remote.sessions),
    revokeSession: (session) => carry(() => remote.revokeSession(session)),
    deleteAccount: () => carry(remote.deleteAccount),
  };
}

/** Lets everybody else go on a few times. */
export async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((next) => setImmediate(next));
}
