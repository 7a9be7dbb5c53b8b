import { expect, it } from "vitest";
import { killVault } from "./killVault.ts";

/** `npm run test:long` lives ten thousand. */
const LIVES = 100;

it(`${LIVES} lives of a vault with the power going out at random lose nothing`, async () => {
  let kills = 0;
  for (let seed = 1; seed <= LIVES; seed++) kills += (await killVault(seed)).kills;
  console.log(`${kills} kills in ${LIVES} lives`);
  expect(kills).toBeGreaterThan(LIVES / 2);
}, 120_000);
