import type { SyncRemote } from "#core/sync/remote.ts";
import { advance } from "#core/sync/digest.ts";
import { entryIdOf, NO_VIEW } from "#core/vault/entry.ts";
import type { Attack } from "./attack.ts";
import {
  checkHealed,
  checkUnharmed,
  type ServerWorld,
  serverWorld,
  syncUnderAttack,
  type Victim,
} from "./serverWorld.ts";

interface Played {
  readonly deed: string;
  readonly verdict: string;
  readonly victim?: Victim;
  /** Makes the server hostile. */
  readonly play: (world: ServerWorld) => Promise<unknown> | void;
  /** What else came of it. */
  readonly tell?: (world: ServerWorld) => string;
  /** What the server has done to itself is set right by whoever runs it; undefined: it only stops lying. */
  readonly repair?: (world: ServerWorld) => void;
}

/** An attack by the server: it plays foul, the device syncs, and afterwards all is whole again. */
export function byServer(played: Played): Attack {
  const { deed, verdict, victim = "reader", play, tell, repair } = played;
  return {
    ...{ on: "server", deed, verdict },
    run: async () => {
      const world = await serverWorld(victim);
      const honest: SyncRemote = { ...world.answers };
      await play(world);
      const noticed = await syncUnderAttack(world);
      await checkUnharmed(world);
      const result = tell ? `${noticed}; ${tell(world)}` : noticed;
      repair?.(world);
      await checkHealed(world, honest);
      return result;
    },
  };
}

/** The server answers reads with something else. */
export function onReads(
  change: (page: Page, world: ServerWorld) => Page,
): (world: ServerWorld) => void {
  return (world) => {
    const honest = world.answers.read;
    world.answers.read = async (...asked) => {
      const answer = await honest(...asked);
      return answer.ok ? { ok: true, value: change(answer.value, world) } : answer;
    };
  };
}

/** The page of a server whose log is this, and whose numbers and digest fit it. */
export function withHead(page: Page, log: readonly Uint8Array[]): Page {
  return { ...page, head: advance(NO_VIEW, log.map(entryIdOf)).at(-1) ?? NO_VIEW };
}

type Page = Extract<Awaited<ReturnType<SyncRemote["read"]>>, { readonly ok: true }>["value"];

/** The server answers appends with something else, having stored them or not. */
export function onAppends(
  change: (answer: Answer, world: ServerWorld) => Answer,
  given: { readonly stores?: boolean } = {},
): (world: ServerWorld) => void {
  return (world) => {
    const honest = world.answers.append;
    world.answers.append = async (space, envelopes) => {
      const kept = { ...world.stored, entries: [...world.stored.entries] };
      const seqs = new Map(world.stored.seqs);
      const answer = await honest(space, envelopes);
      if (given.stores === false) Object.assign(world.stored, kept, { seqs });
      return answer.ok ? { ok: true, value: change(answer.value, world) } : answer;
    };
  };
}

type Answer = Extract<Awaited<ReturnType<SyncRemote["append"]>>, { readonly ok: true }>["value"];
