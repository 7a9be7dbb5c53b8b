/**
 * The policy under which every page of the app runs: nothing inline, no origin but our own and, where a build is made for a
 * hosted backend, that one. `frame-ancestors` counts only in a header, so the `<meta>` twin leaves it out.
 * Source: Content Security Policy Level 3, W3C.
 */
export function contentSecurityPolicy(place: "header" | "meta", backendOrigin?: string): string {
  const directives = [
    "default-src 'none'",
    // The recogniser's inner loops are WebAssembly of our own; without leave it would run four times slower.
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    ["connect-src 'self'", backendOrigin].filter(Boolean).join(" "),
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  if (place === "header") directives.push("frame-ancestors 'none'");
  return directives.join("; ");
}

/** What a host should send with every answer; `npm start` does, `docs/deploy.md` says how elsewhere. */
export function securityHeaders(backendOrigin?: string): Record<string, string> {
  return {
    "Content-Security-Policy": contentSecurityPolicy("header", backendOrigin),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  };
}
