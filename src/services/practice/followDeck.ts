/* How the deck comes from the database and stays as it is there. */
import { PARAMETERS_RECORD } from "#core/practice/parametersRecord.ts";
import { PRACTICE_KIND, SETTINGS_RECORD } from "#core/practice/settingsRecord.ts";
import { isStudyRecordId, STUDY_KIND } from "#core/practice/studyRecord.ts";
import type { DeviceId } from "#core/shared/ids.ts";
import { ok, type Result } from "#core/shared/result.ts";
import type { ChangeRow, Database } from "#store/database.ts";
import type { StoreError } from "#store/errors.ts";
import { readJournal } from "#store/follow.ts";
import { readFacts, readPlace, readRowsOfKinds, readTouched } from "#store/practiceLog.ts";
import type { Deck } from "./deck.ts";

/** Fills an empty deck; answers which line of the journal it is sure to know, and whose database this is. */
export async function loadDeck(
  database: Database,
  deck: Deck,
): Promise<Result<{ readonly cursor: number; readonly device: DeviceId }, StoreError>> {
  // First: what is written while the rest is read is read once more from here on.
  const place = await readPlace(database);
  if (!place.ok) return place;
  const read = await readFacts(database, (facts) => deck.fill([], facts));
  if (!read.ok) return read;
  const rows = await readRowsOfKinds(database, [STUDY_KIND, PRACTICE_KIND]);
  if (!rows.ok) return rows;
  deck.fill(rows.value, []);
  await deck.replay();
  return place;
}

/** Tells the deck what the journal's lines after the cursor name; "gap" when only loading everything will do. */
export async function followDeck(
  database: Database,
  deck: Deck,
  cursor: number,
): Promise<Result<{ readonly cursor: number; readonly isChanged: boolean } | "gap", StoreError>> {
  const lines = await readJournal(database, cursor);
  if (!lines.ok) return lines;
  const touched = touchedBy(lines.value, cursor);
  if (!touched) return ok("gap");
  const next = lines.value.at(-1)?.seq ?? cursor;
  if (touched.records.length + touched.facts.length === 0)
    return ok({ cursor: next, isChanged: false });
  const read = await readTouched(database, touched);
  if (!read.ok) return read;
  const isChanged = await deck.take(read.value.rows, read.value.facts);
  return ok({ cursor: next, isChanged });
}

function touchedBy(lines: readonly ChangeRow[], cursor: number) {
  const records = new Set<string>();
  const facts = new Set<string>();
  let expected = cursor + 1;
  for (const line of lines) {
    if (line.ids === null || line.seq !== expected) return undefined;
    for (const id of line.ids) if (isOfPractice(id)) records.add(id);
    for (const id of line.facts ?? []) facts.add(id);
    expected++;
  }
  return { records: [...records], facts: [...facts] };
}

function isOfPractice(record: string): boolean {
  return isStudyRecordId(record) || record === SETTINGS_RECORD || record === PARAMETERS_RECORD;
}
