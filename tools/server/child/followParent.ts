// Loaded into the backend's process: it ends with the process that started it, even where that was killed and could say nothing.
// Its standard input is a pipe that only the parent holds.

/** Long enough for the database to write out what it has. */
const GRACE_MS = 3_000;

process.stdin.once("end", () => {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.kill(process.pid, "SIGKILL"), GRACE_MS).unref();
});
process.stdin.resume().unref?.();
