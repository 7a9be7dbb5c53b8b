/** WebDriver as W3C wrote it: one request a command. */
export type Command = (
  method: "GET" | "POST" | "DELETE",
  path: string,
  body?: object,
) => Promise<unknown>;

/** Speaks to a driver at an address; a refusal is thrown with the driver's words. */
export function webDriver(address: string): Command {
  return async (method, path, body) => {
    const answer = await fetch(address + path, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
    });
    const { value } = (await answer.json()) as { readonly value: unknown };
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value).slice(0, 400)}`);
    return value;
  };
}

/** The body of an asynchronous script that calls a function with the script's first argument, a list. */
export function scriptOf(inPage: (...args: never[]) => unknown): string {
  return `const done = arguments[1];
    Promise.resolve().then(() => (${String(inPage)})(...arguments[0]))
      .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
}
