/** A place without time, in whatever box the path was drawn for. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Straight pieces that stand for one curve: enough that none is seen at the size of a pad. */
const PIECES_PER_CURVE = 32;

const TOKEN = /([MmLlHhVvCcSsQqTtZz])|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)|[\s,]+|(.)/g;
const NUMBERS_PER_COMMAND = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, Z: 0 } as const;
type Command = keyof typeof NUMBERS_PER_COMMAND;

interface Step {
  readonly command: Command;
  readonly isRelative: boolean;
  readonly numbers: readonly number[];
}

/**
 * The lines that SVG path data draws (SVG 1.1 §8.3, all commands but arcs), one per subpath, curves cut into
 * short straight pieces. Throws on anything else.
 */
export function flattenSvgPath(data: string): readonly (readonly Place[])[] {
  const lines: Place[][] = [];
  let line: Place[] = [];
  let start: Place = { x: 0, y: 0 };
  let here = start;
  /** The last control point, which S and T reflect; only curves of their own kind leave one. */
  let control: { readonly kind: "cubic" | "quadratic"; readonly place: Place } | undefined;

  for (const { command, isRelative, numbers } of readSteps(data)) {
    const origin = isRelative ? here : { x: 0, y: 0 };
    const place = (index: number): Place => ({
      x: origin.x + numberAt(numbers, index),
      y: origin.y + numberAt(numbers, index + 1),
    });
    const reflected = (kind: "cubic" | "quadratic"): Place =>
      control?.kind === kind ? mirror(control.place, here) : here;
    const cubicTo = (first: Place, second: Place, end: Place) => {
      line.push(...cubicPieces(here, first, second, end));
      control = { kind: "cubic", place: second };
      here = end;
    };
    const quadraticTo = (middle: Place, end: Place) => {
      const towards = (from: Place) => between(from, middle, 2 / 3);
      line.push(...cubicPieces(here, towards(here), towards(end), end));
      control = { kind: "quadratic", place: middle };
      here = end;
    };
    const lineTo = (end: Place) => {
      line.push(end);
      control = undefined;
      here = end;
    };

    if (command !== "M" && line.length === 0) {
      if (lines.length === 0) throw new Error("A path must begin with M");
      line = [here];
      lines.push(line);
      start = here;
    }
    switch (command) {
      case "M":
        start = here = place(0);
        line = [here];
        lines.push(line);
        control = undefined;
        break;
      case "L":
        lineTo(place(0));
        break;
      case "H":
        lineTo({ x: origin.x + numberAt(numbers, 0), y: here.y });
        break;
      case "V":
        lineTo({ x: here.x, y: origin.y + numberAt(numbers, 0) });
        break;
      case "C":
        cubicTo(place(0), place(2), place(4));
        break;
      case "S":
        cubicTo(reflected("cubic"), place(0), place(2));
        break;
      case "Q":
        quadraticTo(place(0), place(2));
        break;
      case "T":
        quadraticTo(reflected("quadratic"), place(0));
        break;
      case "Z":
        lineTo(start);
        line = [];
        break;
    }
  }
  return lines;
}

function readSteps(data: string): Step[] {
  const steps: Step[] = [];
  let letter: string | undefined;
  let numbers: number[] = [];
  const finish = () => {
    if (letter !== undefined) steps.push(...repeat(letter, numbers));
    else if (numbers.length > 0) throw new Error("A path must begin with M");
    numbers = [];
  };
  for (const [, command, number, stranger] of data.matchAll(TOKEN)) {
    if (stranger !== undefined) throw new Error(`Unknown "${stranger}" in a path`);
    if (number !== undefined) numbers.push(Number(number));
    if (command !== undefined) {
      finish();
      letter = command;
    }
  }
  finish();
  return steps;
}

/** One letter may be followed by several sets of numbers; after the first, M means L. */
function repeat(letter: string, numbers: readonly number[]): Step[] {
  const command = letter.toUpperCase() as Command;
  const isRelative = letter !== command;
  const size = NUMBERS_PER_COMMAND[command];
  if (size === 0 ? numbers.length > 0 : numbers.length === 0 || numbers.length % size !== 0)
    throw new Error(`${letter} with ${numbers.length} numbers in a path`);
  const times = size === 0 ? 1 : numbers.length / size;
  return Array.from({ length: times }, (_, index) => ({
    command: command === "M" && index > 0 ? "L" : command,
    isRelative,
    numbers: numbers.slice(index * size, (index + 1) * size),
  }));
}

function cubicPieces(from: Place, first: Place, second: Place, to: Place): Place[] {
  return Array.from({ length: PIECES_PER_CURVE }, (_, index) => {
    const share = (index + 1) / PIECES_PER_CURVE;
    const a = between(from, first, share);
    const b = between(first, second, share);
    const c = between(second, to, share);
    return between(between(a, b, share), between(b, c, share), share);
  });
}

function between(from: Place, to: Place, share: number): Place {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function mirror(place: Place, centre: Place): Place {
  return { x: 2 * centre.x - place.x, y: 2 * centre.y - place.y };
}

function numberAt(numbers: readonly number[], index: number): number {
  const number = numbers[index];
  if (number === undefined) throw new Error("A path with a number missing");
  return number;
}
