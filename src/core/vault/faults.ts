/* Whether what lies in the tables is what the log tells; the tables are views, and a disk or a thief may have changed them. */
import { foldFact } from "#core/log/fold.ts";
import { compareRegisters, type FactOp, type FactRow, registerOf, type Row } from "#core/log/op.ts";

export const FAULTS = ["broken", "missing", "older", "extra"] as const;

/**
 * `broken`: does not open. `missing`: the log tells of it. `older`: the log knows a later write of something in it, so an
 * older version was put back. `extra`: it has something of which no entry tells.
 */
export type Fault = (typeof FAULTS)[number];

/** What is wrong with a record; undefined when it is as the log tells. */
export function faultOfRow(lies: Row | undefined, told: Row | undefined): Fault | undefined {
  if (!lies) return told && "missing";
  if (!told) return "extra";
  const fields = [...new Set([...Object.keys(lies.fields), ...Object.keys(told.fields)])];
  const orders = fields.map((field) => {
    const [here, there] = [registerOf(lies, field), registerOf(told, field)];
    if (!here) return -1;
    return there ? compareRegisters(here, there) : 1;
  });
  if (orders.some((order) => order < 0)) return "older";
  return orders.some((order) => order > 0) || lies.kind !== told.kind ? "extra" : undefined;
}

/** What is wrong with a fact; undefined when it is as the log tells. */
export function faultOfFact(
  lies: FactRow | undefined,
  told: FactRow | undefined,
): Fault | undefined {
  if (!lies) return told && "missing";
  if (!told) return "extra";
  if (foldFact(lies, opOfFact(told)) !== lies) return "older";
  return foldFact(told, opOfFact(lies)) === told ? undefined : "extra";
}

/** The op that brought a fact. */
export function opOfFact({ id, kind, body, s, d, o }: FactRow): FactOp {
  return { type: "fact", id: o, kind, fact: id, body, stamp: s, device: d };
}
