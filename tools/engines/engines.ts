// The same journeys in Chromium, Firefox and WebKitGTK, against the built app: npm run test:engines [-- --only firefox --built dist]
// One line for each part of the way; anything that a page complains of fails it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { serveApp } from "./appServer.ts";
import { type Driver, type EngineName, ENGINES } from "./driver.ts";
import { readPage } from "./inPage.ts";
import { walk } from "./journey.ts";

const { values } = parseArgs({
  options: { only: { type: "string" }, built: { type: "string", default: "dist" } },
});

const engines = ENGINES.filter((engine) => values.only === undefined || values.only === engine);
const passed = await Promise.all(engines.map((engine) => passes(engine)));
if (engines.length === 0 || passed.includes(false)) process.exitCode = 1;

async function passes(engine: EngineName): Promise<boolean> {
  const start = performance.now();
  const say = (words: string) =>
    console.log(`${engine}: ${words}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  const profile = mkdtempSync(join(tmpdir(), `glyphary-${engine}-`));
  const server = await serveApp(values.built);
  let driver: Driver | undefined;
  let hasArrived = false;
  try {
    driver = await drive(engine, profile);
    say("started");
    await walk({ driver, server, pass: say });
    hasArrived = true;
  } catch (error) {
    say(`FAILED: ${(error as Error).stack ?? String(error)}`);
    console.log(await driver?.ask(readPage).catch(String));
  } finally {
    for (const trouble of driver?.troubles() ?? []) say(`complained: ${trouble}`);
    await driver?.close();
    await server.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return hasArrived && driver?.troubles().length === 0;
}

async function drive(engine: EngineName, profile: string): Promise<Driver> {
  if (engine === "webkit") return (await import("./webKitDriver.ts")).driveWebKit(profile);
  return (await import("./puppeteerDriver.ts")).drivePuppeteer(engine, profile);
}
