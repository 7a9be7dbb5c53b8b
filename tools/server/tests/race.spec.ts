import { afterAll, beforeAll, expect, it } from "vitest";
import { startPostgres, type Postgres } from "../postgres.ts";
import { race } from "../race.ts";

let server: Postgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

it("numbers what 64 writers send to one vault without a gap, and no reader steps over any", async () => {
  const result = await race(server, { writers: 64, readers: 4, entries: 6_400 });
  expect(result).toMatchObject({ gaps: 0, skipped: 0, doubled: 0, lost: 0 });
});
