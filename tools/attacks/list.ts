// Prints the attacks and what comes of them, as docs/security.md lists them.
import { attacksTable } from "./attacks.ts";

console.log(attacksTable());
