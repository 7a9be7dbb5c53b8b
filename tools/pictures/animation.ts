import { chunk, headerOf, packedRows, pngFile, type Indexed } from "./png.ts";

/** One picture of an animation. */
export interface Frame {
  readonly image: Indexed;
  readonly shownMs: number;
}

/** A part of the picture. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Put over what is there, without mixing, and left there for the next. */
const DISPOSE_NONE = 0;
const BLEND_SOURCE = 0;

/**
 * An animated PNG (APNG 1.0) that begins anew for ever. All frames have one palette and one size; of each only the part that
 * differs from the one before is kept.
 */
export function encodeAnimation(frames: readonly Frame[]): Uint8Array {
  const [first] = frames;
  if (first === undefined) throw new Error("An animation needs a frame");
  let sequence = 0;
  const chunks = [...headerOf(first.image), chunk("acTL", uint32s([frames.length, 0]))];
  frames.forEach(({ image, shownMs }, at) => {
    const before = frames[at - 1]?.image;
    const box = before === undefined ? wholeOf(image) : changedBox(before, image);
    chunks.push(chunk("fcTL", frameControl(sequence++, box, shownMs)));
    const packed = packedRows(cut(image, box), box.width);
    if (before === undefined) chunks.push(chunk("IDAT", packed));
    else chunks.push(chunk("fdAT", Buffer.concat([uint32s([sequence++]), packed])));
  });
  return pngFile([...chunks, chunk("IEND")]);
}

function frameControl(sequence: number, box: Box, shownMs: number): Uint8Array {
  const { x, y, width, height } = box;
  const delay = new Uint8Array([shownMs >> 8, shownMs & 255, 1000 >> 8, 1000 & 255]);
  return Buffer.concat([
    uint32s([sequence, width, height, x, y]),
    delay,
    Uint8Array.of(DISPOSE_NONE, BLEND_SOURCE),
  ]);
}

function uint32s(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  values.forEach((value, at) => view.setUint32(at * 4, value));
  return bytes;
}

function wholeOf({ width, height }: Indexed): Box {
  return { x: 0, y: 0, width, height };
}

/** The smallest box around all pixels that differ; a single pixel where none does. */
function changedBox(before: Indexed, after: Indexed): Box {
  const { width, height } = after;
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let at = 0; at < after.indices.length; at++) {
    if (before.indices[at] === after.indices[at]) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  if (right < 0) return { x: 0, y: 0, width: 1, height: 1 };
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

function cut({ indices, width }: Indexed, box: Box): Uint8Array {
  const part = new Uint8Array(box.width * box.height);
  for (let row = 0; row < box.height; row++) {
    const from = (box.y + row) * width + box.x;
    part.set(indices.subarray(from, from + box.width), row * box.width);
  }
  return part;
}
