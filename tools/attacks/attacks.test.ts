import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { isSound, verifyLog } from "#services/vault/verify.ts";
import { attacksTable, LOCAL_ATTACKS } from "./attacks.ts";
import { testAttacks } from "./testAttacks.ts";
import { done, owned, usedProfile } from "./world.ts";

testAttacks("an attack", LOCAL_ATTACKS);

it("where nobody attacks, the check finds nothing", async () => {
  const db = await owned(await usedProfile());
  expect(isSound(await done(verifyLog(db)))).toBe(true);
});

it("the paper on security lists these attacks in these words", () => {
  const paper = readFileSync(`${import.meta.dirname}/../../docs/security.md`, "utf8");
  expect(paper).toContain(attacksTable(LOCAL_ATTACKS));
});
