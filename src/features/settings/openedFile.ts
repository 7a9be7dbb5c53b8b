import { useEffect } from "react";
import { create } from "zustand";
import { BACKUP_MARK } from "#core/backup/frames.ts";
import { sameBytes } from "#core/vault/labels.ts";

/** What the app's own files are. */
export type FileKind = "backup" | "export";

interface OpenedFile {
  readonly opened: { readonly kind: FileKind; readonly file: File } | undefined;
}

const useOpened = create<OpenedFile>()(() => ({ opened: undefined }));

/** Hands a file to the section of the settings that reads its kind; it waits there until the settings are shown. */
export function openFile(kind: FileKind, file: File): void {
  useOpened.setState({ opened: { kind, file } });
}

/** Takes a file that was opened from outside, once. */
export function useOpenedFile(kind: FileKind, take: (file: File) => void): void {
  const opened = useOpened((state) => state.opened);
  useEffect(() => {
    if (opened?.kind !== kind) return;
    useOpened.setState({ opened: undefined });
    take(opened.file);
  }, [opened, kind, take]);
}

/**
 * Which of our files it is by its name or its first bytes; undefined when it is none. What is wrong with one of ours is for its reader to
 * say. Rejects when the file cannot be read.
 */
export async function kindOfFile(file: File): Promise<FileKind | undefined> {
  const head = new Uint8Array(await file.slice(0, BACKUP_MARK.length).arrayBuffer());
  if (/\.glyphary$/i.test(file.name) || sameBytes(head, BACKUP_MARK)) return "backup";
  if (/\.json$/i.test(file.name)) return "export";
  return undefined;
}
