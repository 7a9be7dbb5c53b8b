/** As many as are needed to see who called. */
const MAX_FRAMES = 6;

/** A place in a file that the build made, as every engine ends a line of a stack: name with a hash, line, column. */
const PLACE = /\/((?:assets\/[a-zA-Z]+-[\w-]{8}|boot|safe|sw)\.js):(\d{1,7}):(\d{1,7})\)?$/;

/** The places in our own files that a stack names. The message stands before them in some engines and is passed over. */
export function framesOf(stack: string, message: string): readonly string[] {
  const start = message === "" ? -1 : stack.indexOf(message);
  const trace = start < 0 ? stack : stack.slice(start + message.length);
  return trace
    .split("\n")
    .flatMap((line) => {
      const [, file, row, column] = PLACE.exec(line) ?? [];
      return file === undefined ? [] : [`${file}:${row}:${column}`];
    })
    .slice(0, MAX_FRAMES);
}
