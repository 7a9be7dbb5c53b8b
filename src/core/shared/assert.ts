/** Throws when a thing that cannot happen has happened; the error boundary shows it. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Bug: ${message}`);
}
