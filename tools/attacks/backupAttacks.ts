/* Attacks on a backup file on its way from one device to another. */
import { BACKUP_MARK, FRAME } from "#core/backup/frames.ts";
import { openTestBackup } from "#testing/testBackup.ts";
import { createIndexedDb, openTestDatabase } from "#testing/openTestDatabase.ts";
import type { Attack } from "./attack.ts";
import { flipped } from "./flip.ts";
import { quickStretch } from "./quickStretch.ts";
import { done, owned, PASSPHRASE, usedProfile } from "./world.ts";

interface Frame {
  readonly type: number;
  readonly content: Uint8Array;
}

interface Pieces {
  /** Mark and version. */
  readonly opening: Uint8Array;
  readonly frames: readonly Frame[];
}

const CHANGED = "refused: Changed; nothing is written";
const ANOTHER = { isLockOn: true, vault: 2 };

export const backupAttacks: readonly Attack[] = [
  onBytes("a byte of its mark is flipped", "refused: NotABackup; nothing is written", (bytes) =>
    flipped(bytes, 2),
  ),
  onBytes("it says a newer version", "refused: NewerBackup; nothing is written", (bytes) =>
    bytes.with(BACKUP_MARK.length, 9),
  ),
  onBytes("it is cut in the middle", "refused: Truncated; nothing is written", (bytes) =>
    bytes.slice(0, bytes.length >> 1),
  ),
  onBytes("something is appended", CHANGED, (bytes) => Uint8Array.of(...bytes, 0, 0, 0, 0, 0, 0)),
  onFrames("its end is taken away", "refused: Truncated; nothing is written", ({ frames }) =>
    frames.filter(({ type }) => type !== FRAME.END),
  ),
  onFrames("an entry is taken out", CHANGED, ({ frames }) => without(frames, firstEntry(frames))),
  onFrames("an entry comes twice", CHANGED, ({ frames }) => {
    const at = firstEntry(frames);
    return [...frames.slice(0, at), ...frames.slice(at, at + 1), ...frames.slice(at)];
  }),
  onFrames("two entries change places", CHANGED, ({ frames }) => {
    const at = firstEntry(frames);
    const [one, other] = [frames[at], frames[at + 1]];
    return one && other ? frames.with(at, other).with(at + 1, one) : [];
  }),
  onFrames("a bit of an entry is flipped", CHANGED, ({ frames }) => {
    const at = firstEntry(frames);
    return change(frames, at, (content) => flipped(content, 50));
  }),
  onFrames("an entry that never left the device is marked as one that did", CHANGED, ({ frames }) =>
    frames.map((frame) =>
      frame.type === FRAME.DEVICE_ENTRY ? { ...frame, type: FRAME.ENTRY } : frame,
    ),
  ),
  onFrames("a bit of the sealed preface is flipped", CHANGED, ({ frames }) =>
    change(frames, 1, (content) => flipped(content, -1)),
  ),
  onFrames(
    "its KDF parameters are weakened",
    "refused: KdfRefused; nothing is written",
    ({ frames }) => change(frames, 0, (header) => header.with(afterMemory(header), 1)),
  ),
  onFrames(
    "its KDF parameters are weakened, yet above the floor",
    "refused: WrongSecret; nothing is written",
    ({ frames }) => change(frames, 0, (header) => header.with(afterMemory(header), 2)),
  ),
  onFrames(
    "its header is that of another vault with the same passphrase",
    CHANGED,
    ({ frames }, other) => change(frames, 0, () => other.frames[0]?.content ?? new Uint8Array()),
  ),
];

function onFrames(
  deed: string,
  verdict: string,
  attack: (pieces: Pieces, other: Pieces) => readonly Frame[],
): Attack {
  return onBytes(deed, verdict, async (bytes) => {
    const pieces = piecesOf(bytes);
    return joined({ ...pieces, frames: attack(pieces, piecesOf(await backupOf(ANOTHER))) });
  });
}

function onBytes(
  deed: string,
  verdict: string,
  attack: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>,
): Attack {
  const run = async () => outcome(await attack(await backupOf()));
  return { on: "backup", deed, verdict, run };
}

/** What a blank device says to the file; the same device takes the file as it was. */
async function outcome(bytes: Uint8Array): Promise<string> {
  const factory = createIndexedDb();
  const db = await openTestDatabase(factory);
  const { service } = openTestBackup(db, { factory, stretch: quickStretch });
  const verdict = async (file: Uint8Array) => {
    const found = await service.look(new Blob([file.slice()]));
    const key = { type: "passphrase", passphrase: PASSPHRASE } as const;
    const opened = found.ok ? await found.value.open(key) : found;
    return opened.ok ? "opens" : `refused: ${opened.error.type}`;
  };
  const said = await verdict(bytes);
  if ((await verdict(await backupOf())) !== "opens") throw new Error("the true backup is refused");
  const written = (await db.records.count()) + (await db.entries.count());
  return written === 0 ? `${said}; nothing is written` : said;
}

async function backupOf(use?: Parameters<typeof usedProfile>[0]): Promise<Uint8Array> {
  const profile = await usedProfile(use);
  const db = await owned(profile);
  const { service, files } = openTestBackup(db, { ...profile, stretch: quickStretch });
  const { file } = await done(service.save({}));
  db.close();
  return new Uint8Array((await files.get(file)?.arrayBuffer()) ?? new ArrayBuffer());
}

function piecesOf(bytes: Uint8Array): Pieces {
  const start = BACKUP_MARK.length + 1;
  const frames: Frame[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = start; at < bytes.length;) {
    const end = at + 5 + view.getUint32(at + 1);
    frames.push({ type: bytes[at] ?? 0, content: bytes.slice(at + 5, end) });
    at = end;
  }
  return { opening: bytes.slice(0, start), frames };
}

function joined({ opening, frames }: Pieces): Uint8Array {
  const parts = frames.flatMap(({ type, content }) => {
    const head = new Uint8Array(5);
    head[0] = type;
    new DataView(head.buffer).setUint32(1, content.length);
    return [head, content];
  });
  return new Uint8Array(Buffer.concat([opening, ...parts]));
}

function change(
  frames: readonly Frame[],
  at: number,
  to: (content: Uint8Array) => Uint8Array,
): readonly Frame[] {
  return frames.map((frame, place) =>
    place === at ? { ...frame, content: to(frame.content) } : frame,
  );
}

function without(frames: readonly Frame[], at: number): readonly Frame[] {
  return frames.filter((_, place) => place !== at);
}

function firstEntry(frames: readonly Frame[]): number {
  return frames.findIndex(({ type }) => type === FRAME.ENTRY);
}

/** Where the passes stand: after 65,536 KiB as CBOR. */
function afterMemory(header: Uint8Array): number {
  return Buffer.from(header).indexOf(Uint8Array.of(0x1a, 0, 1, 0, 0)) + 5;
}
