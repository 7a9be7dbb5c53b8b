// Before any of the server's tests: two files at once would both install what is missing, and stand in each other's way.
import { ensurePostgres } from "./ensurePostgres.ts";

export function setup(): void {
  ensurePostgres();
}
