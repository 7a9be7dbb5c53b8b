/** Control characters except tab and line feed. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Embeddings, overrides and isolates: left open they would turn the text that follows them on the screen. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text as it is stored: what was typed, but composed (NFC), trimmed, and without characters that are invisible
 * and change what stands beside them. Markup is left as it is: it is shown as text, never as markup.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(CONTROLS, "")
    .replace(BIDI_CONTROLS, "")
    .toWellFormed()
    .normalize("NFC")
    .trim();
}

/** The same for what fits on one line: a name, a tag. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ");
}
