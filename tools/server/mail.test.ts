import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { codeIn, createMailReader, keepMail, mailsTo, type Mail } from "./mail.ts";

const OUTPUT = [
  "Ready in 12ms",
  "[@supabase/lite] email captured (not delivered)",
  "To: ann@example.test",
  "Subject: Your Magic Link",
  "",
  "Your login code is: 027953",
  "",
  "Or follow this link: http://localhost:4173/auth/v1/verify?token=111222",
  "something else",
  "[@supabase/lite] email captured (not delivered)",
  "To: ben@example.test",
  "Subject: Confirm Reauthentication",
  "",
  "Enter this code to continue: 444555",
  "",
].join("\n");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "glyphary-mail-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it.each([1, 7, 10_000])("reads mails out of output that comes %i characters at a time", (size) => {
  const [mails, lines]: [Mail[], string[]] = [[], []];
  const read = createMailReader(
    (mail) => mails.push(mail),
    (line) => lines.push(line),
  );
  for (let at = 0; at < OUTPUT.length; at += size) read(OUTPUT.slice(at, at + size));
  expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
    ["ann@example.test", "Your Magic Link"],
    ["ben@example.test", "Confirm Reauthentication"],
  ]);
  expect(mails.map(codeIn)).toEqual(["027953", "444555"]);
  expect(lines).toEqual(["Ready in 12ms", "something else"]);
});

it("keeps mails as files and finds them by address, oldest first", () => {
  const mail = (to: string, text: string): Mail => ({ to, subject: "A code", text });
  const at = new Date("2026-11-21T10:00:00Z");
  keepMail(folder, mail("ann@example.test", "first\n\n111111"), at);
  keepMail(folder, mail("ben@example.test", "other"), at);
  keepMail(folder, mail("ann@example.test", "second"), at);
  expect(mailsTo(folder, "ann@example.test").map(({ text }) => text)).toEqual([
    "first\n\n111111",
    "second",
  ]);
});

it("names no file outside its folder, whatever the address", () => {
  const to = "../../x/y@example.test";
  const file = keepMail(folder, { to, subject: "s", text: "t" }, new Date(0));
  expect(file.startsWith(folder)).toBe(true);
  expect(file.slice(folder.length + 1)).not.toContain("/");
  expect(mailsTo(folder, to)).toHaveLength(1);
});

it("throws the oldest away in time", () => {
  for (let n = 0; n < 205; n++) {
    keepMail(folder, { to: "a@b", subject: "s", text: String(n) }, new Date(0));
  }
  const texts = mailsTo(folder, "a@b").map(({ text }) => text);
  expect(texts).toHaveLength(200);
  expect(texts.at(-1)).toBe("204");
});
