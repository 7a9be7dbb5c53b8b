/*
 * What a device does in one transaction each: the same steps as src/store/sync*.ts takes, decided by the same functions of
 * core/sync.
 */
import { judgeAppended, phantoms } from "#core/sync/acknowledge.ts";
import { judgePage, type PageVerdict, sameView } from "#core/sync/digest.ts";
import { EMPTY_LEDGER, follow } from "#core/sync/ledger.ts";
import { NO_VIEW } from "#core/vault/entry.ts";
import { type EntryName, entryOf, nameOf, sealed } from "./entries.ts";
import { isByPlace, type Rules } from "./rules.ts";
import type { Engine, ModelDevice, ModelRow, Page } from "./state.ts";
import { viewName } from "./views.ts";

/** Somebody writes something: it is folded here, and sealed to be sent. */
export function write(device: ModelDevice, index: number): ModelDevice {
  const own = device.rows.filter(({ entry }) => isOf(entry, index));
  const key = device.keys.at(-1) ?? "";
  const previous = own.at(-1)?.entry;
  const entry = sealed({ device: index, n: own.length + 1, key, previous });
  const row: ModelRow = { entry, seq: 0, toSend: true, isHeld: false };
  return {
    ...device,
    toWrite: device.toWrite - 1,
    rows: [...device.rows, row],
    folded: [...device.folded, entryOf(entry).content],
  };
}

/** Takes in a page, if the cursor is still where it was asked from. */
export function takePage(device: ModelDevice, page: Page, rules: Rules): ModelDevice {
  if (!isByPlace(rules)) return placed(movedTo(device, page), page);
  if (!sameView(device.cursor, page.from)) return device;
  const verdict = judged(page);
  if (verdict.type === "Rewritten")
    return {
      ...device,
      cursor: NO_VIEW,
      ledger: EMPTY_LEDGER,
      looksForLoss: true,
      rows: device.rows.map((row) => ({ ...row, seq: 0 })),
    };
  if (verdict.type === "Contradiction")
    throw new Error("an honest page seems to contradict itself");
  const sought = rules.sendsPhantoms ? withPhantoms(device, page, verdict.isHead) : device;
  const read = placed({ ...sought, cursor: verdict.views.at(-1) ?? device.cursor }, page);
  return verdict.isHead && read.looksForLoss && !lostIn(read)
    ? { ...read, looksForLoss: false }
    : read;
}

/** Only with a rule broken: the cursor alone. */
export function takeCursor(device: ModelDevice, page: Page): ModelDevice {
  return { ...device, cursor: judgedViews(page).at(-1) ?? device.cursor };
}

/** Only with a rule broken: the content alone. */
export function takeContent(device: ModelDevice, page: Page): ModelDevice {
  return placed(device, page);
}

/** Takes in what an append was answered; undefined when it contradicts what was read, and nothing counts as sent. */
export function takeAnswer(
  device: ModelDevice,
  answer: Extract<Engine, { at: "appended" }>,
  rules: Rules,
): ModelDevice | undefined {
  if (!isByPlace(rules) || !rules.idAtCommit)
    return acknowledged(
      device,
      new Map(answer.entries.map((entry, at) => [entry, answer.seqs[at] ?? 0])),
    );
  const read = device.rows.filter(({ seq }) => seq > 0);
  const seqs = new Map(read.map(({ entry, seq }) => [entry, seq]));
  const verdict = judgeAppended(device.cursor, {
    ids: answer.entries.map((entry) => entryOf(entry).id),
    answer,
    seqOf: (id) => seqs.get(nameOf(id)),
    lastSeq: rules.ackLooksAhead ? Math.max(0, ...seqs.values()) : 0,
  });
  if (verdict.type === "Contradiction") return undefined;
  const places = new Map(verdict.places.map(({ id, seq }) => [nameOf(id), seq]));
  const next = acknowledged(device, places);
  if (!rules.ackCompares) return { ...next, cursor: answer.head };
  const last = verdict.passed.at(-1);
  if (!last) return next;
  const passed = verdict.passed.map(({ id }) => entryOf(nameOf(id)));
  return { ...next, cursor: last.view, ledger: follow(device.ledger, passed) };
}

/** What was sent bears a number, and the name under which it was sent, and waits no longer. */
function acknowledged(device: ModelDevice, places: ReadonlyMap<EntryName, number>): ModelDevice {
  const sent = new Map([...places].map((place) => [entryOf(place[0]).content, place] as const));
  const rows = device.rows.map((row) => {
    const [entry, seq] = sent.get(entryOf(row.entry).content) ?? [];
    return entry === undefined || seq === undefined ? row : { ...row, entry, seq, toSend: false };
  });
  return { ...device, rows };
}

/** Goes over to the keys of the door, and tries again what did not open. */
export function adopt(device: ModelDevice, keys: readonly string[]): ModelDevice {
  const opened = device.rows.filter(
    ({ entry, isHeld }) => isHeld && keys.includes(entryOf(entry).key),
  );
  return {
    ...device,
    keys,
    rows: device.rows.map((row) => (opened.includes(row) ? { ...row, isHeld: false } : row)),
    folded: [...device.folded, ...opened.map(({ entry }) => entryOf(entry).content)],
    ledger: follow(
      device.ledger,
      opened.map(({ entry }) => entryOf(entry)),
    ),
  };
}

/** Whether the server has lost entries, as far as is known after reading it anew. */
export function lostIn({ rows }: ModelDevice): boolean {
  return rows.some(({ seq, toSend }) => seq === 0 && !toSend);
}

/** Sends what the server has lost. */
export function refill(device: ModelDevice): ModelDevice {
  const rows = device.rows.map((row) => (row.seq === 0 ? { ...row, toSend: true } : row));
  return { ...device, rows, looksForLoss: false };
}

/** The rows of a page at their places; folds what opens and was not here. */
function placed(device: ModelDevice, page: Page): ModelDevice {
  const rows = new Map(device.rows.map((row) => [row.entry, row]));
  const folded = [...device.folded];
  const followed = page.entries.flatMap(({ entry, no }) => {
    const there = rows.get(entry);
    const isHeld = !device.keys.includes(entryOf(entry).key);
    rows.set(entry, { entry, seq: no, toSend: false, isHeld });
    if (isHeld) return [];
    if (!there) folded.push(entryOf(entry).content);
    const isAgain = there !== undefined && there.seq > 0 && there.seq !== no;
    return [{ ...entryOf(entry), isAgain }];
  });
  return { ...device, rows: [...rows.values()], folded, ledger: follow(device.ledger, followed) };
}

function withPhantoms(device: ModelDevice, page: Page, isHead: boolean): ModelDevice {
  const { seq } = device.cursor;
  const last = isHead ? Number.POSITIVE_INFINITY : seq + page.entries.length;
  const places = device.rows
    .filter((row) => row.seq > seq && row.seq <= last)
    .map((row) => ({ id: entryOf(row.entry).id, seq: row.seq }));
  if (places.length === 0) return device;
  const ids = page.entries.map(({ entry }) => entryOf(entry).id);
  const gone = new Set(phantoms(places, { cursor: device.cursor, ids }).map(nameOf));
  const rows = device.rows.map((row) =>
    gone.has(row.entry) ? { ...row, seq: 0, toSend: true } : row,
  );
  return { ...device, rows };
}

/** The reader of a broken rule believes the last number that it saw. */
function movedTo(device: ModelDevice, page: Page): ModelDevice {
  const seq = Math.max(device.cursor.seq, ...page.entries.map(({ no }) => no));
  return { ...device, cursor: { seq, digest: NO_VIEW.digest } };
}

const verdicts = new Map<string, PageVerdict>();

function judged({ from, entries, head }: Page): PageVerdict {
  const key = [viewName(from), ...entries.map(({ entry }) => entry), viewName(head)].join();
  const known = verdicts.get(key);
  if (known) return known;
  const verdict = judgePage(
    from,
    entries.map(({ entry }) => entryOf(entry).id),
    head,
  );
  verdicts.set(key, verdict);
  return verdict;
}

function judgedViews(page: Page) {
  const verdict = judged(page);
  return verdict.type === "Follows" ? verdict.views : [];
}

function isOf(entry: EntryName, index: number): boolean {
  return entryOf(entry).device === `device ${index}`;
}
