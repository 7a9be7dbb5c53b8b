import type { Page } from "@playwright/test";

/** What is chosen and looks, where the system's own colours replace the app's, like what is not. */
export async function invisibleChoices(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ forcedColors: "active" });
  const bad = await page.evaluate(compare);
  await page.emulateMedia({ forcedColors: "none" });
  return bad;
}

/** Runs in the page. */
function compare(): string[] {
  const root = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document.body;
  const CHOSEN =
    "[aria-pressed=true], [aria-current=page], [aria-current=true], [aria-selected=true]";
  const bad: string[] = [];
  for (const element of root.querySelectorAll(CHOSEN)) {
    const other = element.parentElement?.parentElement?.querySelector(
      `${element.localName}:not(${CHOSEN})`,
    );
    if (other && looks(element) === looks(other))
      bad.push(`${nameOf(element)} does not look chosen`);
  }
  for (const input of root.querySelectorAll<HTMLInputElement>("input:checked")) {
    const shown = input.closest("label") ?? input;
    const chosen = looks(shown);
    const group = [...root.querySelectorAll<HTMLInputElement>("input:checked")];
    input.checked = false;
    if (looks(shown) === chosen) bad.push(`${nameOf(shown)} does not look chosen`);
    // A radio button takes the mark from the others of its name.
    for (const each of group) each.checked = true;
  }
  return bad;

  /** What tells one thing from another without any colour of the app's. */
  function looks(element: Element): string {
    return [element, ...element.querySelectorAll("*")]
      .map((each) => {
        const style = getComputedStyle(each);
        const { backgroundColor, color, borderTopColor, borderTopWidth, fontWeight } = style;
        const { outlineStyle, transform, textDecorationLine } = style;
        return [backgroundColor, color, borderTopColor, borderTopWidth, fontWeight]
          .concat(outlineStyle, transform, textDecorationLine)
          .join(" ");
      })
      .filter((look, index, all) => all.indexOf(look) === index)
      .join("\n");
  }

  function nameOf(element: Element): string {
    const words = element.getAttribute("aria-label") ?? element.textContent;
    return `${element.localName} “${words.trim().slice(0, 40)}”`;
  }
}
