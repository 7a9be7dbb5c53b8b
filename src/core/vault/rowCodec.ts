/**
 * Rows of the database as bytes, for sealing at rest: what IndexedDB would clone of them, in the order it has. Small and
 * quick because it is there from the first moment of the app; nothing that leaves the device is written in it.
 */
import { assert } from "#core/shared/assert.ts";
import { readUtf8, toUtf8, writeAscii } from "#core/shared/utf8.ts";

/** What rows are made of. */
export type Cell =
  | undefined
  | null
  | boolean
  | number
  | string
  | Uint8Array
  | readonly Cell[]
  | { readonly [name: string]: Cell };

const UNDEFINED = 0;
const NULL = 1;
const FALSE = 2;
const TRUE = 3;
const INTEGER = 4;
const FLOAT = 5;
const TEXT = 6;
const BYTES = 7;
const LIST = 8;
const MAP = 9;

/** Room at first; doubled when it is too little. Bytes. */
const FIRST_ROOM = 4096;

/** Rows are written here one after another, and wiped when they are done with. */
let room = new Uint8Array(FIRST_ROOM);
let length = 0;

/** Writes a row. */
export function encodeRow(row: Cell): Uint8Array {
  length = 0;
  try {
    write(row);
    return room.slice(0, length);
  } finally {
    room.fill(0, 0, length);
  }
}

function reserve(count: number): void {
  if (length + count <= room.length) return;
  const wider = new Uint8Array(Math.max(2 * room.length, length + count));
  wider.set(room);
  room.fill(0);
  room = wider;
}

function writeByte(byte: number): void {
  reserve(1);
  room[length++] = byte;
}

/** LEB128: seven bits a byte, least first. */
function writeCount(count: number): void {
  let rest = count;
  while (rest >= 128) {
    writeByte((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  writeByte(rest);
}

function writeBytes(content: Uint8Array): void {
  writeCount(content.length);
  reserve(content.length);
  room.set(content, length);
  length += content.length;
}

function writeText(text: string): void {
  const start = length;
  writeCount(text.length);
  reserve(text.length);
  if (writeAscii(text, room, length)) {
    length += text.length;
    return;
  }
  length = start;
  writeBytes(toUtf8(text));
}

function writeNumber(value: number): void {
  if (Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0)) {
    writeByte(INTEGER);
    writeCount(value);
    return;
  }
  writeByte(FLOAT);
  reserve(8);
  new DataView(room.buffer).setFloat64(length, value);
  length += 8;
}

function write(cell: Cell): void {
  if (cell === undefined) writeByte(UNDEFINED);
  else if (cell === null) writeByte(NULL);
  else if (typeof cell === "boolean") writeByte(cell ? TRUE : FALSE);
  else if (typeof cell === "number") writeNumber(cell);
  else if (typeof cell === "string") {
    writeByte(TEXT);
    writeText(cell);
  } else if (cell instanceof Uint8Array) {
    writeByte(BYTES);
    writeBytes(cell);
  } else if (Array.isArray(cell)) {
    writeByte(LIST);
    writeCount(cell.length);
    for (const item of cell as readonly Cell[]) write(item);
  } else {
    const map = cell as { readonly [name: string]: Cell };
    const names = Object.keys(map);
    writeByte(MAP);
    writeCount(names.length);
    for (const name of names) {
      writeText(name);
      write(map[name]);
    }
  }
}

/** Reads what `encodeRow` wrote; only that is ever sealed, so that anything else is a bug. */
export function decodeRow(bytes: Uint8Array): Cell {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;

  const readCount = (): number => {
    let count = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = view.getUint8(at++);
      count += (byte & 127) * unit;
      if (byte < 128) return count;
    }
  };
  const readLength = (): number => {
    const count = readCount();
    assert(at + count <= bytes.length, "a row ends before its content");
    return count;
  };
  const readBytes = (): Uint8Array => {
    const count = readLength();
    at += count;
    // A copy: the row must not keep the whole box alive.
    return bytes.slice(at - count, at);
  };
  const readText = (): string => {
    const end = readLength() + at;
    const text = readUtf8(bytes, at, end);
    at = end;
    return text;
  };
  const readMap = (): Cell => {
    const count = readCount();
    const map: Record<string, Cell> = {};
    for (let index = 0; index < count; index++) {
      const name = readText();
      const value = read();
      // Assigning would call a setter of this name.
      if (name === "__proto__")
        Object.defineProperty(map, name, { value, enumerable: true, configurable: true });
      else map[name] = value;
    }
    return map;
  };
  const read = (): Cell => {
    const type = view.getUint8(at++);
    switch (type) {
      case UNDEFINED:
        return undefined;
      case NULL:
        return null;
      case FALSE:
      case TRUE:
        return type === TRUE;
      case INTEGER:
        return readCount();
      case FLOAT:
        at += 8;
        return view.getFloat64(at - 8);
      case TEXT:
        return readText();
      case BYTES:
        return readBytes();
      case LIST:
        return Array.from({ length: readCount() }, read);
      case MAP:
        return readMap();
      default:
        assert(false, "a row holds what rows are not made of");
    }
  };

  const row = read();
  assert(at === bytes.length, "a row is followed by more");
  return row;
}
