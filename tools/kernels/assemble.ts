/*
 * Just enough of a WebAssembly assembler for a module of a few functions over one imported memory. Instructions are
 * arrays of bytes that nest like expressions: operands first, then the operation. Numbers of operations are those of the
 * WebAssembly specification 2.0, chapters 5.4.8 (vector instructions) and 5.5 (modules).
 */

/** Bytes of one or more instructions. */
export type Code = readonly number[];

export const I32 = 0x7f;
export const V128 = 0x7b;

/** Ends blocks and functions. */
const END = 0x0b;

/** A block that leaves nothing on the stack. */
const NO_RESULT = 0x40;

/** Vector instructions begin with this byte. */
const VECTOR = 0xfd;

export interface FunctionSource {
  readonly name: string;
  /** Number of 32-bit integer parameters; they are locals 0, 1, … */
  readonly parameters: number;
  /** Types of the further locals. */
  readonly locals: readonly number[];
  readonly body: Code;
}

/** Writes a module whose functions share the memory `env.memory` and are exported by name. */
export function assembleModule(functions: readonly FunctionSource[]): Uint8Array {
  const types = functions.map(({ parameters }) => [
    0x60,
    ...list(new Array<Code>(parameters).fill([I32])),
    0,
  ]);
  const imports = [[...text("env"), ...text("memory"), 0x02, 0x00, ...unsigned(1)]];
  const exports = functions.map(({ name }, index) => [...text(name), 0x00, ...unsigned(index)]);
  const bodies = functions.map(({ locals, body }) => {
    const code = [...list(locals.map((type) => [1, type])), ...body, END];
    return [...unsigned(code.length), ...code];
  });
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, list(types)),
    ...section(2, list(imports)),
    ...section(3, list(functions.map((_, index) => unsigned(index)))),
    ...section(7, list(exports)),
    ...section(10, list(bodies)),
  ]);
}

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)];
export const int = (value: number): Code => [0x41, ...signed(value)];
export const add = (one: Code, other: Code): Code => [...one, ...other, 0x6a];
export const isLess = (one: Code, other: Code): Code => [...one, ...other, 0x48];
export const storeInt = (at: Code, offset: number, value: Code): Code => [
  ...[...at, ...value, 0x36, 2],
  ...unsigned(offset),
];

/** Runs `body` again and again as long as `condition` holds after it: at least once. */
export const loopWhile = (condition: Code, body: Code): Code => [
  ...[0x03, NO_RESULT, ...body, ...condition],
  ...[0x0d, 0x00, END],
];

export const vector = {
  /** Sixteen bytes from memory; they need not be aligned. */
  load: (at: Code, offset: number): Code => [...at, VECTOR, 0x00, 0, ...unsigned(offset)],
  /** Eight signed bytes from memory as eight 16-bit integers. */
  load8x8: (at: Code, offset: number): Code => [...at, VECTOR, 0x01, 0, ...unsigned(offset)],
  /** A 32-bit integer from memory in all four lanes. */
  loadSplat: (at: Code, offset: number): Code => [...at, VECTOR, 0x09, 0, ...unsigned(offset)],
  store: (at: Code, offset: number, value: Code): Code => [
    ...[...at, ...value, VECTOR, 0x0b, 0],
    ...unsigned(offset),
  ],
  splat: (value: Code): Code => [...value, VECTOR, 0x11],
  /** Four 32-bit integers. */
  lanes: (values: readonly [number, number, number, number]): Code => [
    ...[VECTOR, 0x0c],
    ...new Uint8Array(Int32Array.from(values).buffer),
  ],
  lane: (value: Code, lane: number): Code => [...value, VECTOR, 0x1b, lane],
  /** Moves the lanes of 32 bits into the given order. */
  order: (value: Code, lanes: readonly number[]): Code => [
    ...[...value, ...value, VECTOR, 0x0d],
    ...lanes.flatMap((lane) => [0, 1, 2, 3].map((byte) => lane * 4 + byte)),
  ],
  or: (one: Code, other: Code): Code => [...one, ...other, VECTOR, 0x50],
  /** On eight 16-bit integers. */
  subtract16: (one: Code, other: Code): Code => [...one, ...other, ...operation(0x91)],
  /** On four 32-bit integers, as the following. */
  add: (one: Code, other: Code): Code => [...one, ...other, ...operation(0xae)],
  shiftLeft: (value: Code, bits: number): Code => [...value, ...int(bits), ...operation(0xab)],
  least: (one: Code, other: Code): Code => [...one, ...other, ...operation(0xb6)],
  /** Products of 16-bit integers, neighbours summed to 32 bits. */
  dot: (one: Code, other: Code): Code => [...one, ...other, ...operation(0xba)],
} as const;

function operation(number: number): Code {
  return [VECTOR, ...unsigned(number)];
}

function section(id: number, content: Code): Code {
  return [id, ...unsigned(content.length), ...content];
}

function list(items: readonly Code[]): Code {
  return [...unsigned(items.length), ...items.flat()];
}

function text(value: string): Code {
  const bytes = new TextEncoder().encode(value);
  return [...unsigned(bytes.length), ...bytes];
}

/** LEB128. */
function unsigned(value: number): Code {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): Code {
  const byte = value & 0x7f;
  const rest = value >> 7;
  const isLast = (rest === 0 && (byte & 0x40) === 0) || (rest === -1 && (byte & 0x40) !== 0);
  return isLast ? [byte] : [byte | 0x80, ...signed(rest)];
}
