import type { Result } from "#core/shared/result.ts";
import { copyPicture, copyText, type ClipboardRefused } from "#platform/clipboard.ts";
import { saveFile } from "#platform/files.ts";
import { svgToPng } from "#platform/picture.ts";

/** Side of a copied picture: sharp in a letter or a chat, small enough for both. Pixels. */
const PICTURE_PX = 512;

/** Takes symbols out of the app, as text, as a picture, as a file. */
export interface ShareService {
  readonly copyText: (text: string) => Promise<Result<void, ClipboardRefused>>;
  readonly copyPng: (svg: string) => Promise<Result<void, ClipboardRefused>>;
  readonly saveText: (name: string, text: string) => void;
  readonly saveLog: (name: string, text: string) => void;
  readonly saveSvg: (name: string, svg: string) => void;
}

/** Binds the browser's clipboard and downloads. */
export function createShareService(): ShareService {
  return {
    copyText,
    copyPng: (svg) => copyPicture(svgToPng(svg, PICTURE_PX)),
    saveText: (name, text) => saveFile(name, "application/json", text),
    saveLog: (name, text) => saveFile(name, "text/plain", text),
    saveSvg: (name, svg) => saveFile(name, "image/svg+xml", svg),
  };
}
