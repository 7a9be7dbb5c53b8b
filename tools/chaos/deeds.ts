/** What the monkey can do. Each deed may fail halfway, as a person is distracted; what it leaves behind is for the next one. */
import type { Ink } from "#core/ink/ink.ts";
import { inventGlyph } from "#testing/inventGlyph.ts";
import { drawByTouch } from "../../e2e/support/hand.ts";
import { controlsInPage } from "./controls.ts";
import type { Life } from "./monkey.ts";

export interface Done {
  /** In words. */
  readonly what: string;
  /** Whether a symbol may be gone or back by that. */
  readonly mayTakeAway?: boolean;
}

type Deed = (life: Life) => Promise<Done>;

/** How often each comes, against the others. */
export const DEEDS: readonly (readonly [weight: number, deed: Deed])[] = [
  [34, tapAnything],
  [14, save],
  [12, draw],
  [8, visit],
  [6, goBack],
  [3, goForward],
  [5, reload],
  [6, toggleNetwork],
  [6, changeTab],
  [3, search],
  [4, press],
  [2, hide],
];

/** An account, a lock and what cannot be taken back are for other tests; in another language the names would be others. */
const LEFT_ALONE =
  /account|sign (in|up|out)|passphrase|passkey|recovery|lock|erase|everything|all data|language|deutsch|english/i;

const TAKES_AWAY =
  /delete|undo|redo|remove|bring|back|restore|revert|earlier|version|level|device/i;

const ADDRESSES = [
  ...["/", "/symbols", "/practise", "/practise/session", "/insights", "/packs", "/settings"],
  ...["/settings/practice", "/settings/reminders", "/settings/safety", "/symbols/nobody", "/lost"],
];

const KEYS = ["Escape", "Tab", "Enter", "ArrowDown", "Control+z", "Control+k", "?", "/", "n"];

const MOST_TABS = 3;

const MOST_STROKES = 3;

/** One in so many points of a stroke is drawn. */
const THIN = 5;

async function tapAnything(life: Life) {
  const controls = await life.tab.evaluate(controlsInPage);
  const control = pick(
    life,
    controls.filter(({ name }) => !LEFT_ALONE.test(name)),
  );
  if (!control) return { what: "found nothing to tap" };
  await life.tab.touchscreen.tap(control.x, control.y);
  return { what: `tapped “${control.name}”`, mayTakeAway: TAKES_AWAY.test(control.name) };
}

async function save(life: Life) {
  const { tab, ledger } = life;
  const name = ledger.nextName();
  for (let sheets = 0; sheets < 2; sheets++) await tab.keyboard.press("Escape");
  if (new URL(tab.url()).pathname !== "/") await tab.goto(life.origin);
  await drawByTouch(tab, scrawl(life));
  await tab.getByRole("button", { name: /make it a new symbol/i }).tap();
  const sheet = tab.getByRole("dialog");
  await sheet.getByLabel("Name", { exact: true }).fill(name);
  await sheet.getByRole("button", { name: "Save", exact: true }).tap();
  // Distracted at once, now and then: whether it is saved then is known to nobody.
  if (life.random() < 0.15) return { what: `pressed Save for ${name} and turned away` };
  await tab.getByText(`Saved ${name}`).waitFor();
  ledger.keep(name);
  return { what: `saved ${name}` };
}

async function draw(life: Life) {
  const pads = await life.tab.getByTestId("ink-pad").count();
  if (pads === 0) return { what: "found no pad" };
  await drawByTouch(life.tab, scrawl(life));
  return { what: "drew" };
}

async function visit(life: Life) {
  const address = pick(life, ADDRESSES) ?? "/";
  await life.tab.goto(life.origin + address);
  return { what: `went to ${address}` };
}

async function goBack(life: Life) {
  await life.tab.goBack();
  // Before the first page there is nothing.
  if (life.tab.url() === "about:blank") await life.tab.goForward();
  return { what: `went back to ${new URL(life.tab.url()).pathname}` };
}

async function goForward(life: Life) {
  await life.tab.goForward();
  return { what: `went forward to ${new URL(life.tab.url()).pathname}` };
}

async function reload(life: Life) {
  await life.tab.reload();
  return { what: "reloaded" };
}

async function toggleNetwork(life: Life) {
  life.isOffline = !life.isOffline;
  await life.context.setOffline(life.isOffline);
  return { what: life.isOffline ? "went offline" : "came back on-line" };
}

async function changeTab(life: Life) {
  const { tabs, context, random } = life;
  if (tabs.length < MOST_TABS && random() < 0.5) {
    const opened = await context.newPage();
    tabs.push(opened);
    await opened.goto(life.origin + (pick(life, ADDRESSES) ?? "/"));
    life.tab = opened;
    return { what: `opened tab ${tabs.length}` };
  }
  if (tabs.length > 1 && random() < 0.3) {
    const [closed] = tabs.splice(Math.floor(random() * tabs.length), 1);
    await closed?.close();
    life.tab = tabs[0] ?? life.tab;
    // A tab that nobody looks at is painted seldom, and answers late.
    await life.tab.bringToFront();
    return { what: "closed a tab" };
  }
  life.tab = pick(life, tabs) ?? life.tab;
  await life.tab.bringToFront();
  return { what: `turned to tab ${tabs.indexOf(life.tab) + 1}` };
}

async function search(life: Life) {
  const field = life.tab.getByRole("searchbox").first();
  if ((await field.count()) === 0) return { what: "found nothing to search in" };
  const text = pick(life, ["zq", "a", "fire", "n1e", ""]) ?? "";
  await field.fill(text);
  return { what: `searched for “${text}”` };
}

async function press(life: Life) {
  const key = pick(life, KEYS) ?? "Escape";
  await life.tab.keyboard.press(key);
  return { what: `pressed ${key}`, mayTakeAway: key === "Enter" || key === "Control+z" };
}

/** The page is hidden and shown again, as when a phone is put away. */
async function hide(life: Life) {
  await life.tab.evaluate(async () => {
    const state = { value: "hidden", configurable: true };
    Object.defineProperty(document, "visibilityState", state);
    document.dispatchEvent(new Event("visibilitychange"));
    await new Promise((resolve) => setTimeout(resolve, 50));
    Reflect.deleteProperty(document, "visibilityState");
    document.dispatchEvent(new Event("visibilitychange"));
  });
  return { what: "put the phone away and took it out again" };
}

/** A glyph of few points: each is an event that waits for a picture. */
function scrawl({ random }: Life): Ink {
  const strokes = inventGlyph(random).slice(0, MOST_STROKES);
  return strokes.map((stroke) => stroke.filter((_, index) => index % THIN === 0));
}

function pick<T>({ random }: Life, all: readonly T[]): T | undefined {
  return all[Math.floor(random() * all.length)];
}
