// Prints the attacks and what comes of them, as docs/security.md lists them.
import { attacksTable, LOCAL_ATTACKS, SERVER_ATTACKS } from "./attacks.ts";

for (const attacks of [LOCAL_ATTACKS, SERVER_ATTACKS]) console.log(`${attacksTable(attacks)}\n`);
