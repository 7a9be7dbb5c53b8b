/**
 * The copy of a database that safe mode saves, one JSON text: its tables row by row, bytes as `{"$bytes": "<base64url>"}`. Of a vault without a
 * lock the rows are readable; behind a lock they are sealed, and the vault's state and slots stand beside them.
 */
import * as v from "valibot";
import { EXPORT_FORMAT, EXPORT_VERSION } from "#core/log/exportState.ts";
import { base64urlToBytes } from "#core/shared/base64url.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import { bytesAsText, COPY_FORMAT } from "./copyFormat.ts";

/** Within these a file says what it is. UTF-16 units. */
const HEAD_LENGTH = 200;

const Rows = v.array(v.looseObject({}));
const Bytes = v.instance(Uint8Array);
const Epoch = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const State = v.looseObject({
  ...{ key: v.literal("state"), space: v.string(), epoch: Epoch },
  keyring: v.optional(Bytes),
  moved: v.optional(v.array(v.object({ epoch: Epoch, at: Epoch }))),
});
const Kdf = v.object({ memoryKiB: v.number(), passes: v.number(), lanes: v.number(), salt: Bytes });
const Slot = v.looseObject({
  ...{ id: v.string(), kind: v.string(), epoch: Epoch },
  ...{ publicKey: Bytes, sealed: Bytes, proof: Bytes, kdf: v.optional(Kdf) },
});
/** More ways in than anybody has: each passphrase's costs a second, and a file may be anybody's. */
const MAX_SLOTS = 64;
const MAX_PASSPHRASE_SLOTS = 8;
const Copy = v.object({
  format: v.literal(COPY_FORMAT),
  stores: v.object({
    ...{ records: Rows, facts: Rows },
    vault: v.optional(v.array(v.unknown())),
    slots: v.optional(v.array(v.unknown())),
  }),
});

export interface CopyFile {
  readonly records: readonly object[];
  readonly facts: readonly object[];
  /** Where there was a lock: how the vault stood, and its ways in. */
  readonly sealed?: {
    readonly state: v.InferOutput<typeof State>;
    readonly slots: readonly v.InferOutput<typeof Slot>[];
  };
}

export type CopyFileError =
  /** Some other file. */
  { readonly type: "NotAnExport" } | { readonly type: "Damaged"; readonly detail: string };

/** Whether a text begins like such a copy. */
export function isCopyFile(text: string): boolean {
  return text.slice(0, HEAD_LENGTH).includes(`"${COPY_FORMAT}"`);
}

export function readCopyFile(text: string): Result<CopyFile, CopyFileError> {
  const read = v.safeParse(Copy, parseJson(text));
  if (!read.success) return err({ type: "NotAnExport" });
  const { records, facts, vault, slots = [] } = read.output.stores;
  if (!vault) return ok({ records, facts });
  const state = v.safeParse(State, vault[0]);
  if (!state.success) return err({ type: "Damaged", detail: "vault" });
  // One way in that is damaged leaves the others.
  const rows = slots.map((slot) => v.safeParse(Slot, slot)).filter(({ success }) => success);
  const whole = rows.map(({ output }) => output as v.InferOutput<typeof Slot>);
  const byPassphrase = whole.filter(({ kind }) => kind === "passphrase").length;
  if (whole.length === 0 || whole.length > MAX_SLOTS || byPassphrase > MAX_PASSPHRASE_SLOTS)
    return err({ type: "Damaged", detail: "slots" });
  return ok({ records, facts, sealed: { state: state.output, slots: whole } });
}

/** The text of an export, and how many rows are not in it. */
export interface OpenedCopy {
  readonly text: string;
  readonly unreadable: number;
}

/** Readable rows as the text of an export. What did not open, one flipped bit perhaps, is left out: all else goes in. */
export function exportOfRows(rows: Pick<CopyFile, "records" | "facts">): OpenedCopy {
  const isOpen = (row: object) => "fields" in row || "body" in row;
  const [records, facts] = [rows.records.filter(isOpen), rows.facts.filter(isOpen)];
  const content = { format: EXPORT_FORMAT, version: EXPORT_VERSION, records, facts };
  const all = rows.records.length + rows.facts.length;
  return {
    text: JSON.stringify(content, bytesAsText),
    unreadable: all - records.length - facts.length,
  };
}

/** Undefined: no JSON. Bytes are bytes again. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, (_name, value: unknown) => bytesIn(value) ?? value);
  } catch {
    return undefined;
  }
}

function bytesIn(value: unknown): Uint8Array | undefined {
  if (typeof value !== "object" || value === null || !("$bytes" in value)) return undefined;
  return typeof value.$bytes === "string" ? base64urlToBytes(value.$bytes) : undefined;
}
