/*
 * As much of PNG (ISO/IEC 15948) as pictures of a screen need: 8 bits per channel without interlacing is read, indexed colours
 * are written. No package is worth its weight for that.
 */
import { crc32, deflateSync, inflateSync } from "node:zlib";

/** A picture without transparency: three bytes for each pixel, row by row from the top. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);

/** Bytes per pixel by PNG's colour type, where this reads it: truecolour, indexed, truecolour with transparency. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 3: 1, 6: 4 };

/** Reads a picture as browsers write it; transparency is dropped. Throws on anything else. */
export function decodePng(file: Uint8Array): Picture {
  const parts = [...chunksOf(file)];
  const header = parts.find(({ type }) => type === "IHDR")?.data;
  if (header === undefined) throw new Error("Not a PNG");
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth, colourType, , , interlaced] = header.subarray(8);
  const channels = CHANNELS[colourType ?? -1];
  if (depth !== 8 || channels === undefined || interlaced !== 0)
    throw new Error(`A PNG of ${depth} bits and colour type ${colourType} is not read here`);
  const packed = parts.filter(({ type }) => type === "IDAT").map(({ data }) => data);
  const rows = unfilter(inflateSync(Buffer.concat(packed)), width * channels, channels);
  if (channels === 3) return { width, height, rgb: rows };
  if (channels === 4) return { width, height, rgb: withoutAlpha(rows) };
  const palette = parts.find(({ type }) => type === "PLTE")?.data ?? new Uint8Array();
  return { width, height, rgb: coloured(rows, palette) };
}

/** An image of a palette: one byte for each pixel. */
export interface Indexed {
  readonly width: number;
  readonly height: number;
  /** Three bytes for each colour, at most 256 of them. */
  readonly palette: Uint8Array;
  readonly indices: Uint8Array;
}

/** What the remark in a picture's file is called. */
const REMARK = "Comment";

/** Writes a picture of at most 256 colours. */
export function encodePng(image: Indexed): Uint8Array {
  return pngFile([
    ...headerOf(image),
    chunk("IDAT", packedRows(image.indices, image.width)),
    chunk("IEND"),
  ]);
}

/** The same file with a remark in Latin letters that only `remarkOf` shows. */
export function withRemark(file: Uint8Array, remark: string): Uint8Array {
  const end = chunk("IEND");
  const text = chunk("tEXt", new TextEncoder().encode(`${REMARK}\0${remark}`));
  return Buffer.concat([file.subarray(0, file.length - end.length), text, end]);
}

/** The remark that was written into a picture. */
export function remarkOf(file: Uint8Array): string {
  const texts = [...chunksOf(file)].filter(({ type }) => type === "tEXt");
  const remarks = texts.map(({ data }) => new TextDecoder().decode(data).split("\0"));
  return remarks.find(([name]) => name === REMARK)?.[1] ?? "";
}

/** The chunks that every indexed PNG begins with. */
export function headerOf({ width, height, palette }: Omit<Indexed, "indices">) {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 3, 0, 0, 0], 8);
  return [chunk("IHDR", header), chunk("PLTE", palette)];
}

/** One chunk: length, type, data, checksum. */
export function chunk(type: string, data: Uint8Array = new Uint8Array()): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

export function pngFile(chunks: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([SIGNATURE, ...chunks]);
}

/** Rows as they are, deflated: filters make indexed colours only longer. */
export function packedRows(indices: Uint8Array, width: number): Uint8Array {
  const height = indices.length / width;
  const rows = new Uint8Array(indices.length + height);
  for (let y = 0; y < height; y++)
    rows.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return deflateSync(rows, { level: 9, memLevel: 9 });
}

function* chunksOf(file: Uint8Array) {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (let at = SIGNATURE.length; at + 12 <= file.length;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...file.subarray(at + 4, at + 8));
    yield { type, data: file.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

/** Takes back the prediction of each row: from the left, from above, their mean, or the nearest of three (Paeth). */
function unfilter(filtered: Uint8Array, rowBytes: number, channels: number): Uint8Array {
  const height = Math.floor(filtered.length / (rowBytes + 1));
  const rows = new Uint8Array(rowBytes * height);
  let above = new Uint8Array(rowBytes);
  for (let y = 0; y < height; y++) {
    const from = y * (rowBytes + 1) + 1;
    const row = rows.subarray(y * rowBytes, (y + 1) * rowBytes);
    row.set(filtered.subarray(from, from + rowBytes));
    unfilterRow(filtered[from - 1] ?? 0, row, above, channels);
    above = row;
  }
  return rows;
}

function unfilterRow(filter: number, row: Uint8Array, above: Uint8Array, channels: number): void {
  if (filter === 0) return;
  for (let x = 0; x < row.length; x++) {
    const isFirst = x < channels;
    const left = isFirst ? 0 : (row[x - channels] ?? 0);
    const up = above[x] ?? 0;
    let guess = left;
    if (filter === 2) guess = up;
    else if (filter === 3) guess = (left + up) >> 1;
    else if (filter === 4) guess = nearestOf(left, up, isFirst ? 0 : (above[x - channels] ?? 0));
    row[x] = (row[x] ?? 0) + guess;
  }
}

function nearestOf(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const toLeft = Math.abs(guess - left);
  const toAbove = Math.abs(guess - above);
  const toCorner = Math.abs(guess - corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

function coloured(indices: Uint8Array, palette: Uint8Array): Uint8Array {
  const rgb = new Uint8Array(indices.length * 3);
  for (let at = 0, to = 0; at < indices.length; at++) {
    const from = (indices[at] ?? 0) * 3;
    for (let channel = 0; channel < 3; channel++) rgb[to++] = palette[from + channel] ?? 0;
  }
  return rgb;
}

function withoutAlpha(rgba: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4)
    for (let channel = 0; channel < 3; channel++) rgb[to++] = rgba[from + channel] ?? 0;
  return rgb;
}
