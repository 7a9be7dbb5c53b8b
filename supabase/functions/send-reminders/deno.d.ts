/** As much of Deno as the function uses: the checker of this repository does not know Deno. */
declare const Deno: {
  readonly env: { get(name: string): string | undefined };
  readonly serve: (
    options: { readonly port?: number; readonly hostname?: string },
    handler: (request: Request) => Promise<Response>,
  ) => unknown;
  readonly resolveDns: (host: string, kind: "A" | "AAAA") => Promise<string[]>;
};
