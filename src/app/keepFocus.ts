/* The page's first picture can be walked through by keyboard before the app takes its place (docs/adr/0016): the focus goes over. */

/** Whatever has the focus in the first picture leaves it to its like in the app, once that is there. */
export function keepFocus(root: HTMLElement): void {
  let focused = nameOf(document.activeElement);
  const note = ({ target }: FocusEvent) => (focused = nameOf(target));
  root.addEventListener("focusin", note);
  const handOver = () => {
    root.removeEventListener("focusin", note);
    // Gone with the picture it was in; whoever has it by now keeps it.
    if (focused === undefined || document.activeElement !== document.body) return;
    const like = [...root.querySelectorAll<HTMLElement>("*")].find(
      (one) => nameOf(one) === focused,
    );
    like?.focus({ preventScroll: true });
  };
  addEventListener("started", handOver, { once: true });

  function nameOf(element: EventTarget | null): string | undefined {
    if (!(element instanceof HTMLElement) || element === root || !root.contains(element)) return;
    const { localName, id } = element;
    const named = ["href", "data-to", "aria-label"].map((name) => element.getAttribute(name));
    return JSON.stringify([localName, id, ...named]);
  }
}
