/**
 * What an engine can do next. It has nothing that outlives it, so that a crash is one with losing what it waits for; what it asked
 * may still arrive.
 */
import { assert } from "#core/shared/assert.ts";
import { takeBatch } from "#core/sync/batch.ts";
import { sameView } from "#core/sync/digest.ts";
import * as device from "./device.ts";
import { type EntryName, entryOf, sealed } from "./entries.ts";
import { isByPlace, type Rules } from "./rules.ts";
import * as server from "./server.ts";
import {
  type Engine,
  type ModelDevice,
  type ModelServer,
  type ModelState,
  type Page,
  type Pending,
  type Step,
  withDevice,
  type World,
} from "./state.ts";

const IDLE: Engine = { at: "idle" };

/** Sealing at each try makes ever more entries; so many show what comes of it. */
const MAX_SENDS = 2;

interface At {
  readonly world: World;
  readonly engine: Engine;
  readonly index: number;
}

export function engineSteps(state: ModelState, at: At): readonly Step[] {
  const { engine, index } = at;
  const idle = (what: string, rest: Partial<ModelState> = {}): Step => ({
    what: `engine ${index} ${what}`,
    state: { ...state, ...rest, engines: state.engines.with(index, IDLE) },
  });
  switch (engine.at) {
    case "idle":
      return idleSteps(state, at);
    case "wary":
      return [...idleSteps(state, at), idle("is killed before it has read")];
    case "asked":
      return askedSteps(state, { ...at, engine }, idle);
    case "begun":
      return begunSteps(state, at, idle);
    case "appended":
      return [...answerSteps(state, { ...at, engine }), idle("loses the acknowledgement")];
    case "paged":
      return [...pagedSteps(state, at), idle("loses a page")];
    case "half":
      return [idle("takes the content", taking(state, at)), idle("is killed before the content")];
    case "doorRead":
      return [...doorSteps(state, { ...at, engine }), idle("loses the door")];
    case "doorWritten":
      return [idle("adopts its epoch", taking(state, at)), idle("is killed before adopting")];
  }
}

type Idle = (what: string, rest?: Partial<ModelState>) => Step;

function idleSteps(state: ModelState, { world, engine: now, index }: At): readonly Step[] {
  const own = ownerOf(world, index);
  const here = state.devices[own];
  if (!here) return [];
  const found: Step[] = [];
  const go = (what: string, engine: Engine, next: ModelDevice = here) =>
    found.push({
      what: `engine ${index} ${what}`,
      state: withDevice({ ...state, engines: state.engines.with(index, engine) }, own, next),
    });
  const waiting = here.rows.filter(({ toSend }) => toSend);
  const maySend = now.at === "idle" && waiting.length > 0;
  if (maySend && (world.rules.idAtCommit || here.sends < MAX_SENDS)) {
    const first = batchOf(waiting, world);
    const entries = world.rules.idAtCommit ? first : sealedAnew(first, { own, sends: here.sends });
    const sent = world.rules.waitsForAck ? here : notWaiting(here, entries);
    const counted = world.rules.idAtCommit ? sent : { ...sent, sends: here.sends + 1 };
    go(`sends ${entries.join(" ")}`, { at: "asked", entries }, counted);
  }
  const page = server.pageFor(state.server, here.cursor, {
    most: world.size.page,
    rules: world.rules,
  });
  if (page.entries.length > 0 || isNews(here, page, world.rules))
    go(`reads after ${here.cursor.seq}`, { at: "paged", page });
  else if (now.at === "wary") go("reads nothing new", IDLE);
  const { keys, rev } = state.server;
  if (here.toRotate > 0 && !world.rules.doorFirst) {
    const mine = [...here.keys, `${here.keys.length + 1}${own}`];
    go("adopts an epoch of its own", IDLE, { ...here, keys: mine, toRotate: here.toRotate - 1 });
  }
  if (here.toRotate > 0 || keys.join() !== here.keys.join())
    go("reads the door", { at: "doorRead", rev, keys });
  return found;
}

/** Whether an empty page says something. */
function isNews(here: ModelDevice, { head }: Page, rules: Rules): boolean {
  if (!isByPlace(rules)) return false;
  return !sameView(head, here.cursor) || here.rows.some(({ seq }) => seq > here.cursor.seq);
}

function batchOf(waiting: ModelDevice["rows"], { size }: World): readonly EntryName[] {
  const rows = waiting.map(({ entry }) => ({ entry, envelope: new Uint8Array(1) }));
  return takeBatch(rows, { entries: size.batch, bytes: size.batch }).map(({ entry }) => entry);
}

function askedSteps(
  state: ModelState,
  { world, engine, index }: At & { readonly engine: Extract<Engine, { at: "asked" }> },
  idle: Idle,
): readonly Step[] {
  const { entries } = engine;
  const begun = server.begin(state.server, entries, { by: index, rules: world.rules });
  const isRoom = state.orphans.length < world.size.orphans;
  return [
    ...(begun
      ? [
          {
            what: `the append of engine ${index} begins`,
            state: {
              ...state,
              server: begun,
              engines: state.engines.with(index, { at: "begun", entries }),
            },
          },
        ]
      : []),
    idle("cannot reach the server"),
    ...(isRoom
      ? [idle("gives up on what may arrive", { orphans: [...state.orphans, entries] })]
      : []),
  ];
}

function begunSteps(state: ModelState, { world, index }: At, idle: Idle): readonly Step[] {
  const append = state.server.pending.find(({ by }) => by === index);
  if (!append) return [];
  const left = { ...append, by: -1 };
  const swap = (other?: Pending): ModelServer => ({
    ...state.server,
    pending: state.server.pending.flatMap((one) => (one === append ? (other ?? []) : one)),
  });
  const done = server.commit(state.server, append, world.rules);
  const { seqs, before, head } = done;
  const answered: Engine = { at: "appended", entries: append.entries, seqs, before, head };
  return [
    {
      what: `the append of engine ${index} commits`,
      state: { ...state, server: done.server, engines: state.engines.with(index, answered) },
    },
    idle("is told that its append failed", { server: swap() }),
    idle("gives up on an append that goes on", { server: swap(left) }),
  ];
}

function answerSteps(
  state: ModelState,
  { world, engine, index }: At & { readonly engine: Extract<Engine, { at: "appended" }> },
): readonly Step[] {
  const own = ownerOf(world, index);
  const here = state.devices[own];
  if (!here) return [];
  const taken = device.takeAnswer(here, engine, world.rules);
  // A server that has lost nothing never contradicts what was read.
  assert(taken ?? world.size.rollbacks > 0, "an honest answer seems to contradict the log");
  const next: Engine = taken ? IDLE : { at: "wary" };
  const what = `engine ${index} ${taken ? "is acknowledged" : "finds that the log is another"}`;
  const after = { ...state, engines: state.engines.with(index, next) };
  return [{ what, state: withDevice(after, own, taken ?? here) }];
}

function pagedSteps(state: ModelState, at: At): readonly Step[] {
  const { world, engine, index } = at;
  const own = ownerOf(world, index);
  const here = state.devices[own];
  if (engine.at !== "paged" || !here) return [];
  const what = `engine ${index} takes in a page`;
  if (world.rules.oneTransaction)
    return [
      { what, state: { ...state, ...taking(state, at), engines: state.engines.with(index, IDLE) } },
    ];
  if (!sameView(here.cursor, engine.page.from)) return [];
  const half: Engine = { at: "half", page: engine.page };
  const next = { ...state, engines: state.engines.with(index, half) };
  return [{ what, state: withDevice(next, own, device.takeCursor(here, engine.page)) }];
}

function doorSteps(
  state: ModelState,
  { world, engine, index }: At & { readonly engine: Extract<Engine, { at: "doorRead" }> },
): readonly Step[] {
  const own = ownerOf(world, index);
  const here = state.devices[own];
  if (!here) return [];
  const go = (what: string, next: ModelState): Step => ({
    what: `engine ${index} ${what}`,
    state: next,
  });
  const idle = { ...state, engines: state.engines.with(index, IDLE) };
  if (engine.keys.length > here.keys.length)
    return [go("adopts the door's epoch", withDevice(idle, own, device.adopt(here, engine.keys)))];
  const isAhead = here.keys.length > engine.keys.length;
  if (here.toRotate === 0 && !isAhead) return [go("finds nothing new at the door", idle)];
  if (engine.rev !== state.server.rev) return [go("finds the door changed", idle)];
  const keys = isAhead ? here.keys : [...here.keys, `${here.keys.length + 1}${own}`];
  const written = { ...state.server, keys, rev: engine.rev + 1 };
  const wrote: Engine = { at: "doorWritten", keys };
  const toRotate = isAhead ? here.toRotate : here.toRotate - 1;
  const next = { ...state, server: written, engines: state.engines.with(index, wrote) };
  return [go("writes the door", withDevice(next, own, { ...here, toRotate }))];
}

/** What a device's transaction makes of the answer that an engine has. */
function taking(state: ModelState, { world, engine, index }: At): Partial<ModelState> {
  const own = ownerOf(world, index);
  const here = state.devices[own];
  if (!here) return {};
  const take = (): ModelDevice => {
    if (engine.at === "paged") return device.takePage(here, engine.page, world.rules);
    if (engine.at === "half") return device.takeContent(here, engine.page);
    const isNewer = engine.at === "doorWritten" && engine.keys.length > here.keys.length;
    return isNewer ? device.adopt(here, engine.keys) : here;
  };
  return { devices: state.devices.with(own, take()) };
}

function ownerOf({ size }: World, engine: number): number {
  return size.engines[engine] ?? 0;
}

function notWaiting(here: ModelDevice, entries: readonly EntryName[]): ModelDevice {
  const rows = here.rows.map((row) =>
    entries.includes(row.entry) ? { ...row, toSend: false } : row,
  );
  return { ...here, rows };
}

function sealedAnew(
  entries: readonly EntryName[],
  { own, sends }: { readonly own: number; readonly sends: number },
): readonly EntryName[] {
  return entries.map((entry) => {
    const { n, key } = entryOf(entry);
    return sealed({ device: own, n, key, previous: undefined, time: sends + 1 });
  });
}
