/** The ways every engine must be able to walk: drawn, saved, found, kept without a server, practised, and there again later. */
import { seededRandom } from "#testing/seededRandom.ts";
import { noisyCopy } from "#testing/motorNoise.ts";
import { gate, home } from "../../e2e/support/glyphs.ts";
import type { AppServer } from "./appServer.ts";
import type { Driver } from "./driver.ts";
import { loseConnection, storedText } from "./inDatabase.ts";
import { personAt } from "./person.ts";

const SEED = 11;

export interface Walk {
  readonly driver: Driver;
  readonly server: AppServer;
  /** Called when a part of the way is behind. */
  readonly pass: (what: string) => void;
}

export async function walk({ driver, server, pass }: Walk): Promise<void> {
  const { origin } = server;
  const random = seededRandom(SEED);
  const person = personAt(driver);
  const save = async (name: string) => {
    await person.tap("button", /ake it a new symbol$/);
    await person.fill(/^Name/, name);
    await person.tap("button", /^Save$/);
    await person.see(new RegExp(`Saved ${name}`));
  };

  await person.visit(origin);
  await person.draw(home);
  await save("home");
  await person.draw(gate);
  await save("gate");
  pass("drawn, named and saved");

  await person.draw(noisyCopy(home, random));
  await person.seeFirst("home");
  await person.tap("button", /^home$/);
  await person.seeHeading(/^home$/);
  const deep = await driver.ask(() => location.href);
  pass("found by drawing");

  await driver.goto(origin);
  // What was on the pad is still there.
  await person.tap("button", /^Clear the pad$/);
  await person.fill(/^Or type to find one$/, "gat");
  await person.see(/Found by name/i);
  await person.tap("button", /^gate$/);
  await person.seeHeading(/^gate$/);
  pass("found by name");

  await server.stop();
  await driver.reload();
  await person.seeHeading(/^gate$/);
  await driver.goto(deep);
  await person.seeHeading(/^home$/);
  await driver.goto(`${origin}/symbols`);
  await person.see(/2 symbols/);
  pass("there without a server");

  await driver.goto(`${origin}/practise`);
  await driver.ask(loseConnection);
  await person.tap("button", /^Choose (more|symbols) to learn$/);
  await person.tap("button", /^My own symbols/);
  await person.seeHeading(/New: trace it/);
  const asked = (await person.read()).includes("home") ? home : gate;
  await person.draw(asked);
  await person.tap("button", /^Next$/);
  await person.seeHeading(/Trace it again/);
  await person.draw(asked);
  await person.tap("button", /^Next$/);
  await person.seeHeading(/Now from memory/);
  await driver.ask(loseConnection);
  await person.draw(asked);
  await person.tap("button", /^Check$/);
  await person.see(/Suggested: (Good|Easy|Hard)/);
  await person.rate(/^Easy/);
  await person.see(/2 of 3/);
  pass("practised and graded, over connections that were lost");

  await driver.reopen();
  await person.visit(`${origin}/practise/session`);
  await person.see(/1 of 2/);
  await driver.goto(`${origin}/symbols`);
  await person.see(/2 symbols/);
  pass("kept when the browser was closed");

  const stored = await driver.ask(storedText);
  if (!stored.includes("records")) throw new Error("the database could not be read");
  for (const name of ["gate", "home"])
    if (stored.includes(`"${name}"`)) throw new Error(`${name} stands unsealed in the database`);
  pass("sealed at rest, and opened again");

  await server.start();
  await person.visit(origin);
  await person.draw(noisyCopy(gate, random));
  await person.seeFirst("gate");
  pass("on-line again");
}
