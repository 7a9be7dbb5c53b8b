/** What stands where a sentence quoted something. */
const GAP = "…";

/**
 * The sentences in which engines say what is wrong, whole, with `%` wherever they quote code or data. Sources: V8's
 * message-template.h, SpiderMonkey's js.msg, JavaScriptCore's ExceptionHelpers.
 */
const SENTENCES = [
  "Cannot read properties of undefined (reading '%')",
  "Cannot read properties of null (reading '%')",
  "Cannot read properties of undefined",
  "Cannot read properties of null",
  "Cannot set properties of undefined (setting '%')",
  "Cannot set properties of null (setting '%')",
  "Cannot destructure property '%' of '%' as it is undefined.",
  "Cannot destructure property '%' of '%' as it is null.",
  "Cannot access '%' before initialization",
  "Assignment to constant variable.",
  "Maximum call stack size exceeded",
  "Invalid array length",
  "Invalid time value",
  "Invalid typed array length: %",
  "Array buffer allocation failed",
  "Unexpected end of JSON input",
  "Failed to fetch",
  "Failed to fetch dynamically imported module: %",
  "error loading dynamically imported module: %",
  "Importing a module script failed.",
  "Unable to preload CSS for %",
  "Load failed",
  "NetworkError when attempting to fetch resource.",
  "too much recursion",
  "can't access property %, % is undefined",
  "can't access property %, % is null",
  "undefined is not an object (evaluating '%')",
  "null is not an object (evaluating '%')",
  "Importing binding name '%' is not found.",
  "ResizeObserver loop completed with undelivered notifications.",
  "Script error.",
  "% is not a function",
  "% is not iterable",
  "% is not defined",
  "% is not a constructor",
  "Unexpected token %",
] as const;

const PATTERNS = SENTENCES.map((sentence) => ({
  pattern: new RegExp(`^${sentence.split("%").map(escaped).join("[^]*")}$`),
  words: sentence.replaceAll("%", GAP),
}));

/** React's sentence of a build names a number that says which; what it quotes comes after it. */
const REACT = /^Minified React error #(\d{1,4});/;

/** A browser's sentence without what it quotes; undefined when the message is anything else. */
export function wordsOfEngine(message: string): string | undefined {
  const number = REACT.exec(message)?.[1];
  if (number !== undefined) return `React error ${number}`;
  return PATTERNS.find(({ pattern }) => pattern.test(message))?.words;
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
