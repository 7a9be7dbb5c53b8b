/** Reads an export back, whole or not at all. */
import * as v from "valibot";
import { encodeInk } from "#core/ink/encodeInk.ts";
import type { Ink } from "#core/ink/ink.ts";
import { base64urlToBytes } from "#core/shared/base64url.ts";
import type { DeviceId, FactId, OpId, RecordId } from "#core/shared/ids.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import { EXPORT_FORMAT, EXPORT_VERSION } from "./exportState.ts";
import { isStamp, type Stamp } from "./hlc.ts";
import { checkLimits } from "./limits.ts";
import type { FactOp, Op, PutOp } from "./op.ts";
import { isValue, type Value } from "./value.ts";

export type ParseExportError =
  /** Some other file. */
  | { readonly type: "NotAnExport" }
  /** Begins like an export and ends too early. */
  | { readonly type: "CutShort" }
  | { readonly type: "Damaged"; readonly detail: string }
  | { readonly type: "NewerVersion"; readonly version: number };

/** Longer ids are nobody's. UTF-16 units. */
const MAX_ID_LENGTH = 200;

const Id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_ID_LENGTH));
const StampText = v.pipe(v.string(), v.check(isStamp, "not a stamp"));
// Not v.record: it leaves out names such as "constructor", which a field may well have.
const Named = v.custom<Record<string, unknown>>(
  (input) => typeof input === "object" && input !== null && !Array.isArray(input),
  "not an object",
);
const Written = { s: StampText, d: Id, o: Id };
const RegisterSchema = v.object({ v: v.unknown(), ...Written });
const ExportSchema = v.object({
  records: v.array(v.object({ id: Id, kind: Id, fields: Named })),
  facts: v.array(v.object({ id: Id, kind: Id, body: Named, ...Written })),
});
/** Far beyond any pad, and within what encoded ink can hold. */
const MAX_COORDINATE = 2 ** 40;
const Coordinate = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(-MAX_COORDINATE),
  v.maxValue(MAX_COORDINATE),
);
const InkSchema = v.array(
  v.array(
    v.union([
      v.strictTuple([Coordinate, Coordinate, Coordinate]),
      v.strictTuple([Coordinate, Coordinate, Coordinate, Coordinate]),
    ]),
  ),
);

/** Reads an export into the ops that make its state, with the ids, stamps and devices they had. */
export function parseExport(text: string): Result<readonly Op[], ParseExportError> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const head = v.safeParse(
    v.object({ format: v.literal(EXPORT_FORMAT), version: v.number() }),
    json.value,
  );
  if (!head.success) return err({ type: "NotAnExport" });
  const { version } = head.output;
  if (version > EXPORT_VERSION) return err({ type: "NewerVersion", version });
  if (version !== EXPORT_VERSION) return damaged("version");
  const parsed = v.safeParse(ExportSchema, json.value);
  if (!parsed.success) return damaged(v.getDotPath(parsed.issues[0]) ?? "records");
  const ops: Op[] = [];
  for (const record of parsed.output.records) {
    const puts = putsOf(record);
    if (!puts.ok) return puts;
    ops.push(...puts.value);
  }
  for (const fact of parsed.output.facts) {
    const op = factOf(fact);
    if (!op.ok) return op;
    ops.push(op.value);
  }
  for (const op of ops) {
    const limits = checkLimits(op.type === "put" ? op.fields : op.body);
    if (!limits.ok) return damaged(`${op.type === "put" ? op.record : op.fact}: too large`);
  }
  return ok(ops);
}

/** The puts that left a record as it is: its registers, grouped by the op that wrote them. */
function putsOf(record: {
  readonly id: string;
  readonly kind: string;
  readonly fields: Readonly<Record<string, unknown>>;
}): Result<readonly PutOp[], ParseExportError> {
  const groups = new Map<string, Omit<PutOp, "fields"> & { readonly fields: [string, Value][] }>();
  for (const [field, written] of Object.entries(record.fields)) {
    const register = v.safeParse(RegisterSchema, written);
    const value = register.success ? valueFrom(register.output.v) : undefined;
    if (!register.success || value === undefined) return damaged(`${record.id}: ${field}`);
    const { s, d, o } = register.output;
    const key = JSON.stringify([s, d, o]);
    const group = groups.get(key) ?? {
      type: "put" as const,
      id: o as OpId,
      kind: record.kind,
      record: record.id as RecordId,
      fields: new Array<[string, Value]>(),
      stamp: s as Stamp,
      device: d as DeviceId,
      revises: [],
    };
    group.fields.push([field, value]);
    groups.set(key, group);
  }
  return ok([...groups.values()].map((op) => ({ ...op, fields: Object.fromEntries(op.fields) })));
}

function factOf(
  fact: v.InferOutput<typeof ExportSchema>["facts"][number],
): Result<FactOp, ParseExportError> {
  const body: [string, Value][] = [];
  for (const [name, written] of Object.entries(fact.body)) {
    const value = valueFrom(written);
    if (value === undefined) return damaged(`${fact.id}: ${name}`);
    body.push([name, value]);
  }
  return ok({
    type: "fact",
    id: fact.o as OpId,
    kind: fact.kind,
    fact: fact.id as FactId,
    body: Object.fromEntries(body),
    stamp: fact.s as Stamp,
    device: fact.d as DeviceId,
  });
}

/** A value as it was before it was made readable; undefined if it is none. */
function valueFrom(written: unknown): Value | undefined {
  if (Array.isArray(written)) return inkFrom(written);
  if (typeof written === "object" && written !== null) {
    const { $bytes, ...rest } = written as Record<string, unknown>;
    if (typeof $bytes !== "string" || Object.keys(rest).length > 0) return undefined;
    return base64urlToBytes($bytes);
  }
  return isValue(written) ? written : undefined;
}

function inkFrom(written: unknown): Value | undefined {
  const strokes = v.safeParse(InkSchema, written);
  if (!strokes.success) return undefined;
  const ink: Ink = strokes.output.map((stroke) =>
    stroke.map(([x, y, t, p]) => (p === undefined ? { x, y, t } : { x, y, t, p })),
  );
  return encodeInk(ink);
}

function parseJson(text: string): Result<unknown, ParseExportError> {
  try {
    const json: unknown = JSON.parse(text);
    return ok(json);
  } catch {
    const isTorso = text.startsWith(`{"format":"${EXPORT_FORMAT}"`);
    return err({ type: isTorso ? "CutShort" : "NotAnExport" });
  }
}

function damaged(detail: string): Result<never, ParseExportError> {
  return err({ type: "Damaged", detail });
}
