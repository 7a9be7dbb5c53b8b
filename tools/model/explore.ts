/**
 * Visits every state that can be reached, breadth first, so that the first trouble found is the shortest way to it. Of a
 * visited state only a hash of 106 bits stays: among a million, two of one hash are less likely than a fault of this machine.
 */
import { NO_VIEW } from "#core/vault/entry.ts";
import { EMPTY_LEDGER } from "#core/sync/ledger.ts";
import { brokenNow, strayingFrom, type Law } from "./properties.ts";
import { durableKey, type ModelState, stateKey, type World } from "./state.ts";
import { steps } from "./steps.ts";

export interface Explored {
  readonly states: number;
  /** Ways from one state to another. */
  readonly steps: number;
  /** States from which healing was tried. */
  readonly healed: number;
  /** Whether there was nothing more to visit. */
  readonly isWhole: boolean;
  readonly broken: { readonly law: Law; readonly trace: readonly string[] } | undefined;
}

interface Visit {
  readonly state: ModelState;
  readonly trail: Trail | undefined;
}

/** How a state was reached; shared by all that come after it. */
interface Trail {
  readonly what: string;
  readonly before: Trail | undefined;
}

/** Explores all there is, or up to so many states; may leave out what comes after healing. */
export function explore(
  world: World,
  options: { readonly most?: number; readonly heals?: boolean } = {},
): Explored {
  const { most = Number.POSITIVE_INFINITY, heals = true } = options;
  const first: Visit = { state: beginning(world), trail: undefined };
  const visited = new Set([hashOf(stateKey(first.state))]);
  const healed = new Set<string>();
  let level: readonly Visit[] = [first];
  let ways = 0;
  const ending = (broken: Explored["broken"], isWhole: boolean): Explored => ({
    ...{ states: visited.size, steps: ways, healed: healed.size, isWhole, broken },
  });
  while (level.length > 0) {
    const next: Visit[] = [];
    for (const visit of level) {
      const law = brokenNow(visit.state, world);
      if (law) return ending({ law, trace: traceOf(visit.trail) }, false);
      const stray = heals ? strayingAt(visit.state, world, healed) : undefined;
      if (stray) {
        const trace = [...traceOf(visit.trail), "all trouble ends", ...stray];
        return ending({ law: "all converge after healing", trace }, false);
      }
      for (const { what, state } of steps(visit.state, world)) {
        ways++;
        const hash = hashOf(stateKey(state));
        if (visited.has(hash)) continue;
        visited.add(hash);
        next.push({ state, trail: { what, before: visit.trail } });
      }
      if (visited.size >= most) return ending(undefined, false);
    }
    level = next;
  }
  return ending(undefined, true);
}

function strayingAt(
  state: ModelState,
  world: World,
  healed: Set<string>,
): readonly string[] | undefined {
  // Whatever is under way comes to nothing in some other state, which is visited as well.
  if (state.server.pending.length > 0 || state.orphans.length > 0) return undefined;
  if (state.engines.some(({ at }) => at !== "idle" && at !== "wary")) return undefined;
  const key = hashOf(durableKey(state));
  if (healed.has(key)) return undefined;
  healed.add(key);
  return strayingFrom(state, world);
}

function beginning({ size }: World): ModelState {
  const devices = size.writes.map((toWrite, index) => ({
    ...{ rows: [], folded: [], cursor: NO_VIEW, keys: ["1"], ledger: EMPTY_LEDGER },
    ...{ looksForLoss: false, toWrite, toRotate: size.rotations[index] ?? 0, sends: 0 },
  }));
  return {
    server: { log: [], pending: [], keys: ["1"], rev: 1, counter: 1 },
    devices,
    engines: size.engines.map(() => ({ at: "idle" as const })),
    orphans: [],
    rollbacks: size.rollbacks,
  };
}

function traceOf(trail: Trail | undefined): readonly string[] {
  const trace: string[] = [];
  for (let at = trail; at; at = at.before) trace.unshift(at.what);
  return trace;
}

/** Two times 53 bits (after cyrb53, bryc, public domain). */
function hashOf(text: string): string {
  return `${cyrb53(text, 1)}.${cyrb53(text, 2)}`;
}

function cyrb53(text: string, seed: number): number {
  let one = 0xdeadbeef ^ seed;
  let other = 0x41c6ce57 ^ seed;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return 4294967296 * (2097151 & other) + (one >>> 0);
}
