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

/** Fetches a text of our own origin; undefined when there is no network or no such file. */
export async function fetchText(path: string): Promise<string | undefined> {
  try {
    const answer = await fetch(path, { credentials: "omit" });
    return answer.ok ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}
