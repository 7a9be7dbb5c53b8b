import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { expect, it } from "vitest";
import { freePort } from "./freePort.ts";

it("finds a port that no connection is given, and another each time", async () => {
  const [one, other] = [await freePort(), await freePort()];
  expect(one).not.toBe(other);
  const range = "/proc/sys/net/ipv4/ip_local_port_range";
  const givenAway = Number(readFileSync(range, "utf8").split("\t")[0]);
  expect(Math.max(one, other)).toBeLessThan(givenAway);
});

it.each(["127.0.0.1", "localhost"])("passes over a port that somebody has at %s", async (host) => {
  const next = (await freePort()) + 1;
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(next, host, resolve));
  expect(await freePort()).not.toBe(next);
  await new Promise((resolve) => server.close(resolve));
});
