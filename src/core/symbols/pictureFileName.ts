/** File systems refuse these, or read more into them than a name. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu;

/** Room is left for the ending within the 255 bytes of most file systems, at up to four bytes a character. */
const MAX_CHARACTERS = 60;

/** What the file of a symbol's picture is called, safe on every file system. */
export function pictureFileName(name: string): string {
  const safe = name.replace(UNSAFE, " ").replace(/^[.\s]+|\s+$/g, "");
  return `${[...safe].slice(0, MAX_CHARACTERS).join("") || "symbol"}.svg`;
}
