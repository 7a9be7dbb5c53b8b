/* What runs inside the page: each function stands alone, for its text is all that reaches the browser. */
import type { Place } from "./driver.ts";

export type Role = "button" | "link" | "heading" | "field";

/**
 * Where the first visible element of a role, whose accessible name fits, can be touched; or in words why it cannot be yet. An
 * element that moves, is disabled or lies under another is not ready for a finger.
 */
export async function findByName(role: Role, name: string): Promise<Place | string> {
  const selectors = {
    button: "button, [role=button]",
    link: "a[href]",
    heading: "h1, h2, h3",
    field: "input:not([type=file]):not([type=hidden]), textarea",
  };
  const squeeze = (text: string) => text.replace(/\s+/g, " ").trim();
  const textOf = (element: Element | null | undefined): string => {
    const copy = element?.cloneNode(true) as Element | undefined;
    for (const hidden of copy?.querySelectorAll("[aria-hidden=true]") ?? []) hidden.remove();
    return copy?.textContent ?? "";
  };
  const nameOf = (element: HTMLElement) => {
    const said = element.getAttribute("aria-label");
    if (said !== null) return squeeze(said);
    const by = element.getAttribute("aria-labelledby")?.split(" ") ?? [];
    if (by.length > 0) {
      return squeeze(by.map((id) => textOf(document.getElementById(id))).join(" "));
    }
    const labels = (element as Partial<HTMLInputElement>).labels;
    if (labels?.length) return squeeze([...labels].map((each) => textOf(each)).join(" "));
    return squeeze(textOf(element));
  };
  const pattern = new RegExp(name);
  const found = [...document.querySelectorAll<HTMLElement>(selectors[role])].find(
    (element) => element.checkVisibility() && pattern.test(nameOf(element)),
  );
  if (!found) return `no ${role} named ${name}`;
  if (found.matches(":disabled, [aria-disabled=true]")) return `${role} ${name} is disabled`;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const before = found.getBoundingClientRect();
  if (before.top < 0 || before.bottom > innerHeight) found.scrollIntoView({ block: "center" });
  const placed = found.getBoundingClientRect();
  await frame();
  await frame();
  const box = found.getBoundingClientRect();
  if (box.top !== placed.top || box.left !== placed.left) return `${role} ${name} moves`;
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const top = document.elementFromPoint(x, y);
  if (!top || !(found.contains(top) || top.contains(found)))
    return `${role} ${name} lies under <${top?.tagName.toLowerCase()}>`;
  return { x, y };
}

/** The accessible names of all visible elements of a role, in the order of the page. */
export function namesInOrder(selector: string): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>(selector)]
    .filter((element) => element.checkVisibility())
    .map((element) => element.getAttribute("aria-label") ?? element.textContent.trim());
}

/** Where the pad is: the one in an open sheet, else the one of the screen. */
export async function padBox() {
  const pad = [...document.querySelectorAll("[data-testid=ink-pad]")].at(-1);
  if (!pad) return undefined;
  pad.scrollIntoView({ block: "nearest" });
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const { left, top, width, height } = pad.getBoundingClientRect();
  return { left, top, width, height };
}

/** What a reader sees of the page. */
export function readPage(): string {
  return document.body.innerText;
}

/** Whether the service worker answers for this page. */
export async function isKept(): Promise<boolean> {
  await navigator.serviceWorker.ready;
  return navigator.serviceWorker.controller !== null;
}
