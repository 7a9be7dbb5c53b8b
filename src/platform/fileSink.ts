import { saveFile } from "./files.ts";

/** A file that is written piece by piece, so that one as large as the disk allows needs no memory. */
export interface FileSink {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** The file is whole: it appears where the person wanted it. */
  readonly close: () => Promise<void>;
  /** Nothing of it remains. */
  readonly drop: () => Promise<void>;
}

/** Pieces of this size are handed to the browser, which keeps large blobs on the disk. Bytes. */
const BLOB_BYTES = 4 * 1024 * 1024;

/** No program but this one reads it. */
const FILE_TYPE = "application/octet-stream";

/** What browsers with File System Access have; TypeScript's own list does not know of it. */
interface SavePicker {
  readonly showSaveFilePicker?: (options: {
    readonly suggestedName: string;
  }) => Promise<FileSystemFileHandle>;
}

/**
 * Asks where a file is to be kept, where the browser can ask, otherwise makes it a download. Undefined when the person
 * changed their mind. Must be called from a tap or a key.
 */
export async function openFileSink(name: string): Promise<FileSink | undefined> {
  const { showSaveFilePicker } = globalThis as SavePicker;
  if (!showSaveFilePicker) return downloadSink(name);
  try {
    const handle = await showSaveFilePicker({ suggestedName: name });
    const stream = await handle.createWritable();
    return {
      // A view of a shared buffer cannot be written; none of ours is one.
      write: (bytes) => stream.write(bytes as Uint8Array<ArrayBuffer>),
      close: () => stream.close(),
      drop: () => stream.abort().catch(() => undefined),
    };
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return undefined;
    // Not allowed here, or no place to choose: a download still is.
    return downloadSink(name);
  }
}

function downloadSink(name: string): FileSink {
  let blob = new Blob([]);
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const gather = () => {
    blob = new Blob([blob, ...waiting]);
    [waiting, bytes] = [[], 0];
  };
  return {
    write: (part) => {
      waiting.push(part as Uint8Array<ArrayBuffer>);
      bytes += part.length;
      if (bytes >= BLOB_BYTES) gather();
      return Promise.resolve();
    },
    close: () => {
      gather();
      saveFile(name, FILE_TYPE, blob);
      return Promise.resolve();
    },
    drop: () => {
      [blob, waiting] = [new Blob([]), []];
      return Promise.resolve();
    },
  };
}
