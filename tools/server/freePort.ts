import { createServer } from "node:net";

/** Below the ports that systems give away to connections (Linux from 32,768, others from 49,152): none of them takes it meanwhile. */
const [FIRST, COUNT] = [16_000, 16_000];

/** Each process looks in a stretch of its own, so that two that start servers at once do not find the same. */
const STRETCH = 16;

let looked = process.pid * STRETCH;

/**
 * A port for a server that cannot choose its own and takes seconds to come up. One that the system picks is free only until the
 * next connection of anybody.
 */
export async function freePort(): Promise<number> {
  for (let left = COUNT; left > 0; left--) {
    const port = FIRST + (looked++ % COUNT);
    if (await isFree(port)) return port;
  }
  throw new Error(`No port from ${FIRST} to ${FIRST + COUNT - 1} is free`);
}

/** Asked for every address of the machine: what is called localhost may be either of two. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
