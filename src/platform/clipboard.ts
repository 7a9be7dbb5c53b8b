import { err, ok, type Result } from "#core/shared/result.ts";

export interface ClipboardRefused {
  readonly type: "ClipboardRefused";
}

/** Puts text on the clipboard; browsers may refuse outside a tap or without permission. */
export async function copyText(text: string): Promise<Result<void, ClipboardRefused>> {
  try {
    await navigator.clipboard.writeText(text);
    return ok(undefined);
  } catch {
    return err({ type: "ClipboardRefused" });
  }
}

/**
 * Puts a picture on the clipboard. The picture may still be in the making: Safari demands that the item is handed over
 * within the tap, so the promise itself is given to it.
 */
export async function copyPicture(png: Promise<Blob>): Promise<Result<void, ClipboardRefused>> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": png })]);
    return ok(undefined);
  } catch {
    return err({ type: "ClipboardRefused" });
  }
}
