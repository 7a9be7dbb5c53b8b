// What the embedded backend would mail. It prints mails instead of sending them; here they become files, for a person to open and
// for tests to read.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const START = "[@supabase/lite] email captured (not delivered)";
/** The last line of each of its templates; only the one that asks to confirm again has no link. */
const LAST_LINE = /^(Or follow this link: |Enter this code to continue: )/;
const MOST_FILES = 200;

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Takes the backend's output as it comes and gives each mail in it to `onMail`, every other line to `onLine`. */
export function createMailReader(
  onMail: (mail: Mail) => void,
  onLine: (line: string) => void,
): (chunk: string) => void {
  let rest = "";
  let lines: string[] | null = null;
  return (chunk) => {
    const whole = (rest + chunk).split("\n");
    rest = whole.pop() ?? "";
    for (const line of whole) {
      if (line === START) lines = [];
      else if (lines === null) onLine(line);
      else {
        lines.push(line);
        if (!LAST_LINE.test(line)) continue;
        onMail(mailOf(lines));
        lines = null;
      }
    }
  };
}

/** Puts a mail into a folder as a text file and answers its path. Older ones are thrown away in time. */
export function keepMail(folder: string, mail: Mail, at: Date): string {
  mkdirSync(folder, { recursive: true });
  const names = mailNames(folder);
  for (const name of names.slice(0, Math.max(0, names.length - MOST_FILES + 1))) {
    rmSync(join(folder, name));
  }
  // Two mails within a millisecond are kept apart by their place.
  const last = Number(names.at(-1)?.split("-", 1)[0] ?? 0);
  const place = String(last + 1).padStart(6, "0");
  const time = at.toISOString().replaceAll(":", ".");
  const file = join(folder, `${place}-${time}-${mail.to.replaceAll(/[^\w.@+-]/g, "_")}.txt`);
  writeFileSync(file, `To: ${mail.to}\nSubject: ${mail.subject}\n\n${mail.text}\n`, {
    mode: 0o600,
  });
  return file;
}

/** All mails of a folder to one address, oldest first. */
export function mailsTo(folder: string, address: string): readonly Mail[] {
  return mailNames(folder)
    .map((name) => mailOf(readFileSync(join(folder, name), "utf8").trimEnd().split("\n")))
    .filter((mail) => mail.to === address);
}

/** The code of six digits in a mail, if it has one. */
export function codeIn(mail: Mail): string | undefined {
  return /\b\d{6}\b/.exec(mail.text)?.[0];
}

function mailNames(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort();
}

function mailOf(lines: readonly string[]): Mail {
  const header = (name: string) =>
    lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? "";
  const body = lines.slice(lines.indexOf("") + 1);
  return { to: header("To"), subject: header("Subject"), text: body.join("\n").trim() };
}
