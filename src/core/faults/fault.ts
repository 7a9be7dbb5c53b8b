/*
 * What is remembered of a bug. A message of an error can hold anything: a name, a passphrase, a piece of what was parsed. So nothing is
 * taken out of it; only what is on a list gets in: known names of errors, the engines' own sentences without what they quote, the
 * places in our own files. Nothing of it is sent anywhere.
 */
import { framesOf } from "./framesOf.ts";
import { wordsOfEngine } from "./wordsOfEngine.ts";

/** Where an error came to light: a screen that broke, code that did not load, the page, or a promise nobody waited for. */
export type FaultKind = "screen" | "code" | "page" | "promise" | "start";

export const FAULT_KINDS: readonly FaultKind[] = ["screen", "code", "page", "promise", "start"];

/** An error without anything that somebody wrote. */
export interface Fault {
  readonly kind: FaultKind;
  readonly name: string;
  /** Without what was quoted in it; undefined when it is no sentence of a browser's. */
  readonly message?: string;
  /** Places in our own files, the innermost first. */
  readonly frames: readonly string[];
}

/** Names that an error may be reported under: the language's, the browser's, Dexie's. */
const NAMES = new Set(
  (
    "Error TypeError RangeError ReferenceError SyntaxError EvalError URIError AggregateError InternalError " +
    "AbortError ConstraintError DataCloneError DataError EncodingError InvalidAccessError InvalidCharacterError " +
    "InvalidModificationError InvalidStateError NetworkError NotAllowedError NotFoundError NotReadableError " +
    "NotSupportedError OperationError QuotaExceededError ReadOnlyError SecurityError TimeoutError " +
    "TransactionInactiveError UnknownError VersionError WrongDocumentError " +
    "BulkError DatabaseClosedError DatabaseMovedError MissingAPIError ModifyError OldKeysError OpenFailedError " +
    "PrematureCommitError TransactionError UpgradeError VersionChangeError CompileError LinkError RuntimeError"
  ).split(" "),
);

/** How engines say that a script could not be fetched. Chromium, Firefox, WebKit, and the bundler's own for styles. */
const NOT_LOADED =
  /dynamically imported module|Importing a module script failed|Unable to preload CSS|error loading module/i;

/** Describes anything that was thrown. */
export function describeFault(kind: FaultKind, thrown: unknown): Fault {
  const { name, message, stack } = partsOf(thrown);
  const words = wordsOfEngine(message);
  return {
    kind: isCodeMissing(thrown) ? "code" : kind,
    name: NAMES.has(name) ? name : "Error",
    ...(words !== undefined && { message: words }),
    frames: framesOf(stack, message),
  };
}

/** Whether a part of the app could not be fetched: no network, or a newer version took its place. */
export function isCodeMissing(thrown: unknown): boolean {
  return NOT_LOADED.test(partsOf(thrown).message);
}

function partsOf(thrown: unknown) {
  if (typeof thrown !== "object" || thrown === null) return { name: "", message: "", stack: "" };
  const { name, message, stack } = thrown as Readonly<Record<string, unknown>>;
  return { name: textOf(name), message: textOf(message), stack: textOf(stack) };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
