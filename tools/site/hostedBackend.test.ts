import { expect, it } from "vitest";
import { hostedBackend } from "./hostedBackend.ts";

const key = "sb_publishable_abc";

it("builds for no backend when none is named", () => {
  expect(hostedBackend({})).toBeNull();
  expect(hostedBackend({ VITE_SUPABASE_URL: "", VITE_SUPABASE_KEY: "" })).toBeNull();
});

it.each(["https://abc.supabase.co", "https://abc.supabase.co/", "http://127.0.0.1:54321"])(
  "takes %s as its backend",
  (url) => {
    const backend = hostedBackend({ VITE_SUPABASE_URL: url, VITE_SUPABASE_KEY: key });
    expect(backend).toEqual({ url: url.replace(/\/$/, ""), key });
  },
);

it.each([
  "http://abc.supabase.co",
  "abc.supabase.co",
  "https://abc.supabase.co/rest/v1",
  "https://name:word@abc.supabase.co",
  "https://abc.supabase.co?x=1",
  "https://abc.supabase.co; script-src *",
  "ftp://localhost",
])("refuses %s as a backend's address", (url) => {
  expect(() => hostedBackend({ VITE_SUPABASE_URL: url, VITE_SUPABASE_KEY: key })).toThrow(
    "VITE_SUPABASE_URL must be",
  );
});

it("refuses half a configuration", () => {
  expect(() => hostedBackend({ VITE_SUPABASE_URL: "https://abc.supabase.co" })).toThrow("together");
  expect(() => hostedBackend({ VITE_SUPABASE_KEY: key })).toThrow("together");
});

it("refuses a secret key, which would be published", () => {
  const token = [{ alg: "HS256" }, { role: "service_role" }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  for (const secret of ["sb_secret_abc", `${token}.signature`]) {
    expect(() =>
      hostedBackend({
        VITE_SUPABASE_URL: "https://abc.supabase.co",
        VITE_SUPABASE_KEY: secret,
      }),
    ).toThrow("secret key");
  }
});
