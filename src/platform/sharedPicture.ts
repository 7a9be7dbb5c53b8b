/* A picture from outside, made harmless at the border: looked at, decoded by the browser, drawn anew and small. */
import { err, ok, type Result } from "#core/shared/result.ts";

/** A picture that can be shown; it lives in this page's memory only. */
export interface SharedPicture {
  /** For an `<img>`; good until `release`. */
  readonly url: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly release: () => void;
}

export type SharedPictureError =
  | { readonly type: "TooLarge"; readonly bytes: number; readonly limit: number }
  | { readonly type: "TooManyPixels" }
  | { readonly type: "NotAPicture" };

/** More than any phone's camera makes of one photo. Bytes. */
export const MAX_PICTURE_BYTES = 30_000_000;

/** What decodes into some 250 MB of memory. Pixels. */
const MAX_PIXELS = 64_000_000;

/** Sharp enough to trace on the widest pad. px. */
const SHOWN_PX = 1024;

/** Reads a file as a picture. What it says of itself beside its pixels, a place or a camera, does not come along. */
export async function readSharedPicture(
  file: Blob,
): Promise<Result<SharedPicture, SharedPictureError>> {
  const { size: bytes } = file;
  if (bytes > MAX_PICTURE_BYTES) return err({ type: "TooLarge", bytes, limit: MAX_PICTURE_BYTES });
  const decoded = await decode(file);
  if (!decoded) return err({ type: "NotAPicture" });
  try {
    if (decoded.width * decoded.height > MAX_PIXELS) return err({ type: "TooManyPixels" });
    return await drawnSmall(decoded);
  } finally {
    decoded.close();
  }
}

/** Browsers look at the content itself, whatever its name or type says; markup (SVG) is not among what they take here. */
async function decode(file: Blob): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(file);
  } catch {
    return undefined;
  }
}

async function drawnSmall(
  decoded: ImageBitmap,
): Promise<Result<SharedPicture, SharedPictureError>> {
  const share = Math.min(1, SHOWN_PX / Math.max(decoded.width, decoded.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(decoded.width * share));
  canvas.height = Math.max(1, Math.round(decoded.height * share));
  canvas.getContext("2d")?.drawImage(decoded, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  if (!blob) return err({ type: "NotAPicture" });
  const url = URL.createObjectURL(blob);
  const release = () => URL.revokeObjectURL(url);
  return ok({ url, widthPx: canvas.width, heightPx: canvas.height, release });
}
