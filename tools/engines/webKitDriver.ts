/** WebKitGTK through its WebDriver, with a mouse, in a window of our own that keeps its profile (webkitBrowser.py). */
import { type ChildProcess, spawn } from "node:child_process";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../server/freePort.ts";
import type { Driver, Place } from "./driver.ts";
import { screenPath, webKitDriverPath } from "./paths.ts";
import { type Command, scriptOf, webDriver } from "./webDriver.ts";

const BROWSER = join(import.meta.dirname, "webkitBrowser.py");

/** Lines among the troubles: a page is about to be left; a page has begun (webkitBrowser.py). */
const [LEAVING, BEGUN] = ["leaving", "begun"];

/** An observer of sizes is heard again in the next frame; WebKit says so as an error, as the standard has it. */
const PUT_OFF = "ResizeObserver loop completed with undelivered notifications";

/** A finger moves on after this long. ms. */
const POINT_MS = 8;

/** Longest that a script or a page may take. ms. */
const PATIENCE_MS = 20_000;

/** Starts a screen, the driver and the browser with the profile in a folder. */
export async function driveWebKit(profile: string): Promise<Driver> {
  const troublesFile = join(profile, "troubles.jsonl");
  const screen = await startScreen();
  const port = await freePort();
  const driver = spawn(webKitDriverPath, [`--port=${port}`, "--host=127.0.0.1"], {
    stdio: "ignore",
    env: {
      ...process.env,
      DISPLAY: screen.display,
      GLYPHARY_PROFILE: profile,
      GLYPHARY_TROUBLES: troublesFile,
      // Neither graphics card nor desktop is there to be asked.
      LIBGL_ALWAYS_SOFTWARE: "1",
      GTK_A11Y: "none",
      NO_AT_BRIDGE: "1",
    },
  });
  const command = webDriver(`http://127.0.0.1:${port}`);
  let session = await begin(command);
  const leave = () => appendFileSync(troublesFile, `${JSON.stringify(LEAVING)}\n`);
  // The window may be gone before the session has heard of it: "no such window" is its end too.
  const end = () => command("DELETE", session).catch(() => undefined);
  const say = (path: string, body: object) => command("POST", session + path, body);
  return {
    goto: async (url) => {
      leave();
      await say("/url", { url });
    },
    reload: async () => {
      leave();
      await say("/refresh", {});
    },
    ask: async (inPage, ...args) => {
      const answer = await say("/execute/async", { script: scriptOf(inPage), args: [args] });
      const { value, error } = answer as { readonly value?: unknown; readonly error?: string };
      if (error !== undefined) throw new Error(error);
      return value as never;
    },
    stroke: async (places) => void (await say("/actions", { actions: [mouseOver(places)] })),
    type: async (text) => void (await say("/actions", { actions: [keysOf(text)] })),
    reopen: async () => {
      await end();
      session = await begin(command);
    },
    troubles: () => troublesIn(troublesFile),
    close: async () => {
      await end();
      driver.kill();
      screen.process.kill();
    },
  };
}

/** Begins when the driver answers; it needs a moment to start. */
async function begin(command: Command): Promise<string> {
  const capabilities = {
    alwaysMatch: { "webkitgtk:browserOptions": { binary: BROWSER, args: [] } },
  };
  for (const until = Date.now() + PATIENCE_MS; ;) {
    try {
      const begun = await command("POST", "/session", { capabilities });
      const session = `/session/${(begun as { readonly sessionId: string }).sessionId}`;
      const timeouts = { script: PATIENCE_MS, pageLoad: PATIENCE_MS };
      await command("POST", `${session}/timeouts`, timeouts);
      return session;
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(100);
    }
  }
}

function mouseOver(places: readonly Place[]) {
  const move = ({ x, y }: Place, duration: number) => ({
    ...{ type: "pointerMove", duration, origin: "viewport" },
    ...{ x: Math.round(x), y: Math.round(y) },
  });
  const [first, ...others] = places;
  return {
    ...{ type: "pointer", id: "hand", parameters: { pointerType: "mouse" } },
    actions: [
      ...(first ? [move(first, 0)] : []),
      { type: "pointerDown", button: 0 },
      ...others.map((place) => move(place, POINT_MS)),
      { type: "pointerUp", button: 0 },
    ],
  };
}

function keysOf(text: string) {
  const actions = [...text].flatMap((value) => [
    { type: "keyDown", value },
    { type: "keyUp", value },
  ]);
  return { type: "key", id: "keys", actions };
}

/** Xvfb looks for a free number itself and says which. */
async function startScreen(): Promise<{
  readonly process: ChildProcess;
  readonly display: string;
}> {
  const args = ["-displayfd", "3", "-screen", "0", "800x1000x24", "-nolisten", "tcp"];
  const started = spawn(screenPath, args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const number = await new Promise<string>((resolve, reject) => {
    started.once("error", reject);
    started.once("exit", (code) => reject(new Error(`Xvfb ended with ${code}`)));
    started.stdio[3]?.once("data", (chunk: Buffer) => resolve(chunk.toString().trim()));
  });
  return { process: started, display: `:${number}` };
}

/** What pages complained of; not what one was still loading when it was left for the next. */
function troublesIn(file: string): readonly string[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  let isLeaving = false;
  return lines.flatMap((line) => {
    const words = JSON.parse(line) as string;
    if (words === LEAVING || words === BEGUN) isLeaving = words === LEAVING;
    else if (!isLeaving && !words.includes(PUT_OFF)) return [words];
    return [];
  });
}
