import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { attacksTable, SERVER_ATTACKS } from "./attacks.ts";
import { checkHealed, serverWorld, syncUnderAttack } from "./serverWorld.ts";

it("where the server is honest, nobody is alarmed", async () => {
  for (const victim of ["reader", "blank"] as const) {
    const world = await serverWorld(victim);
    expect(await syncUnderAttack(world)).toBe("unnoticed");
    await checkHealed(world, { ...world.answers });
  }
});

it("the paper on security lists these attacks in these words", () => {
  const paper = readFileSync(`${import.meta.dirname}/../../docs/security.md`, "utf8");
  expect(paper).toContain(attacksTable(SERVER_ATTACKS));
});
