/** Files that the device's own file manager opens with the app (File Handling API, WICG). */

interface LaunchParams {
  readonly files?: readonly { readonly name: string; readonly getFile: () => Promise<File> }[];
}

interface LaunchQueue {
  readonly setConsumer: (consume: (params: LaunchParams) => void) => void;
}

/** A file somebody opened with the app; without `file` it could not be read any more. */
export interface LaunchedFile {
  readonly name: string;
  readonly file: File | undefined;
}

/** Hands over the first file of every launch; one that came before anybody listened waits in the browser. */
export function onLaunchedFile(open: (launched: LaunchedFile) => void): void {
  const { launchQueue } = globalThis as { readonly launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files }) => {
    const [handle] = files ?? [];
    if (handle === undefined) return;
    const { name } = handle;
    void handle.getFile().then(
      (file) => open({ name, file }),
      () => open({ name, file: undefined }),
    );
  });
}
