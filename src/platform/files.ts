import { err, ok, type Result } from "#core/shared/result.ts";

/** Hands a text to the person as a file of this name. */
export function saveFile(name: string, type: string, content: string | Blob): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the data once it has begun; a turn of the loop is enough for that.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

/** Fetches a text that lies beside the app; the path is relative to the app's root, whatever screen is shown. */
export async function fetchText(
  path: string,
  signal?: AbortSignal,
): Promise<
  Result<
    string,
    { readonly type: "Offline" } | { readonly type: "NotFound"; readonly status: number }
  >
> {
  try {
    const answer = await fetch(import.meta.env.BASE_URL + path, {
      credentials: "omit",
      ...(signal && { signal }),
    });
    if (!answer.ok) return err({ type: "NotFound", status: answer.status });
    return ok(await answer.text());
  } catch {
    return err({ type: "Offline" });
  }
}
