/* What runs inside the page: each function stands alone, for its text is all that reaches the browser. */

/** Something on the screen that a finger could press. */
export interface Control {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** Everything that can be pressed now, in the order of the page; links to elsewhere and what lies under a sheet are left out. */
export function controlsInPage(): readonly Control[] {
  const selector =
    "button, a[href], input, select, summary, textarea, [role=button], [role=switch], [role=tab], [role=option], [role=radio], [role=menuitem]";
  return [...document.querySelectorAll<HTMLElement>(selector)].flatMap((element) => {
    if (!element.checkVisibility() || element.matches(":disabled, [aria-disabled=true]")) return [];
    if (element instanceof HTMLAnchorElement && element.origin !== location.origin) return [];
    if (element.matches("[type=file], [download], [target=_blank]")) return [];
    const box = element.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return [];
    const top = document.elementFromPoint(x, y);
    if (!top || !(element.contains(top) || top.contains(element))) return [];
    const labels = (element as Partial<HTMLInputElement>).labels;
    const label = element.getAttribute("aria-label") ?? labels?.[0]?.textContent;
    const name = (label ?? element.textContent).replace(/\s+/g, " ").trim();
    return [{ name: name.slice(0, 60), x, y }];
  });
}

/** The names of symbols made by this tool that the screen shows; each once, in order of the alphabet. */
export function ownNamesInPage(): readonly string[] {
  const texts = [...document.querySelectorAll("main button")].map(
    (button) => `${button.getAttribute("aria-label") ?? ""} ${button.textContent}`,
  );
  const names = texts.flatMap((text) => text.match(/zq\d+n\d+e/g) ?? []);
  return [...new Set(names)].sort();
}
