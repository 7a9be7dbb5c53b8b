/* What the model is made of: everything that survives a crash, and what is under way. */
import type { Ledger } from "#core/sync/ledger.ts";
import type { ServerView } from "#core/vault/entry.ts";
import type { EntryName } from "./entries.ts";
import type { Rules, Size } from "./rules.ts";
import { viewName } from "./views.ts";

export interface ModelRow {
  readonly entry: EntryName;
  /** 0 while the server is not known to have it. */
  readonly seq: number;
  readonly toSend: boolean;
  /** Sealed by a key that is not here. */
  readonly isHeld: boolean;
}

export interface ModelDevice {
  readonly rows: readonly ModelRow[];
  /** What was folded, once for each time. */
  readonly folded: readonly string[];
  readonly cursor: ServerView;
  /** Of each epoch, the last one in use. */
  readonly keys: readonly string[];
  readonly ledger: Ledger;
  readonly looksForLoss: boolean;
  /** Still to come: entries, and new epochs. */
  readonly toWrite: number;
  readonly toRotate: number;
  /** How often it has sent something. */
  readonly sends: number;
}

export interface ModelServer {
  readonly log: readonly { readonly entry: EntryName; readonly no: number }[];
  /** Transactions that have begun and are not committed. */
  readonly pending: readonly Pending[];
  readonly keys: readonly string[];
  readonly rev: number;
  /** Where numbers come from when they come from a sequence, or from a clock. */
  readonly counter: number;
}

export interface Pending {
  readonly entries: readonly EntryName[];
  /** The engine that waits for the answer; -1: nobody any more. */
  readonly by: number;
  /** The first number, where numbers are given out before the commit. */
  readonly no: number;
}

export interface Page {
  /** The cursor that was asked from. */
  readonly from: ServerView;
  readonly entries: readonly { readonly entry: EntryName; readonly no: number }[];
  readonly head: ServerView;
}

/** Where an engine is; all of it is gone after a crash. */
export type Engine =
  | { readonly at: "idle" }
  /** It was answered what does not fit the log as it was read: it reads before it sends again. */
  | { readonly at: "wary" }
  | { readonly at: "asked"; readonly entries: readonly EntryName[] }
  | { readonly at: "begun"; readonly entries: readonly EntryName[] }
  | {
      readonly at: "appended";
      readonly entries: readonly EntryName[];
      readonly seqs: readonly number[];
      readonly before: ServerView;
      readonly head: ServerView;
    }
  | { readonly at: "paged"; readonly page: Page }
  /** Only with the rule broken that cursor and content are one transaction. */
  | { readonly at: "half"; readonly page: Page }
  | { readonly at: "doorRead"; readonly rev: number; readonly keys: readonly string[] }
  | { readonly at: "doorWritten"; readonly keys: readonly string[] };

export interface ModelState {
  readonly server: ModelServer;
  readonly devices: readonly ModelDevice[];
  /** Each belongs to a device, see `Size.engines`. */
  readonly engines: readonly Engine[];
  /** Appends that nobody waits for and that may still arrive. */
  readonly orphans: readonly (readonly EntryName[])[];
  /** How often the server may still lose its newest entries. */
  readonly rollbacks: number;
}

/** What can happen next, and the state after it. */
export interface Step {
  readonly what: string;
  readonly state: ModelState;
}

export interface World {
  readonly rules: Rules;
  readonly size: Size;
}

export function withDevice(state: ModelState, index: number, next: ModelDevice): ModelState {
  return { ...state, devices: state.devices.with(index, next) };
}

/** What is the same of two states whose futures are the same, once all that is under way has come to nothing. */
export function durableKey({ server, devices, rollbacks }: ModelState): string {
  const log = server.log.map(({ entry, no }) => `${entry}@${no}`).join();
  return [
    ...[log, server.keys.join("+"), server.rev, server.counter, rollbacks],
    ...devices.map(deviceKey),
  ].join(";");
}

/** Names a state. The ledger is left out: it follows from what was read. */
export function stateKey(state: ModelState): string {
  const pending = state.server.pending.map(
    ({ entries, by, no }) => `${entries.join()}!${by}!${no}`,
  );
  const orphans = state.orphans.map((entries) => entries.join());
  const engines = state.engines.map(engineKey);
  return [durableKey(state), pending.join("&"), orphans.join("&"), engines.join("&")].join("|");
}

function deviceKey(device: ModelDevice): string {
  const rows = device.rows.map(
    ({ entry, seq, toSend, isHeld }) => `${entry}:${seq}${toSend ? "s" : ""}${isHeld ? "h" : ""}`,
  );
  const { cursor, keys, folded, toWrite, toRotate, sends, looksForLoss } = device;
  return [
    ...[rows.join(), folded.join(), viewName(cursor), keys.join("+")],
    ...[toWrite, toRotate, sends, looksForLoss ? 1 : 0],
  ].join("/");
}

function engineKey(engine: Engine): string {
  switch (engine.at) {
    case "idle":
    case "wary":
      return engine.at;
    case "asked":
    case "begun":
      return `${engine.at}${engine.entries.join()}`;
    case "appended": {
      const { entries, seqs, before, head } = engine;
      return `acked${entries.join()}=${seqs.join()}${viewName(before)}${viewName(head)}`;
    }
    case "paged":
    case "half": {
      const { from, entries, head } = engine.page;
      const names = entries.map(({ entry, no }) => `${entry}@${no}`).join();
      return `${engine.at}${viewName(from)}${names}${viewName(head)}`;
    }
    case "doorRead":
      return `door${engine.rev}${engine.keys.join("+")}`;
    case "doorWritten":
      return `wrote${engine.keys.join("+")}`;
  }
}
