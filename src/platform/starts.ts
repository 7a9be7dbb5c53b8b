/* How starts of the app went; `public/boot.js`, which is before everything else, keeps the same keys. */

const STARTS = "glyphary.starts";
const FRESH = "glyphary.fresh";

/** Starts that came to nothing are forgotten: the next one counts anew. */
export function forgetStarts(): void {
  onStorage(() => localStorage.removeItem(STARTS));
}

/** The next start in this tab leaves what was begun where it lies. */
export function askFreshStart(): void {
  onStorage(() => {
    sessionStorage.clear();
    sessionStorage.setItem(FRESH, "1");
  });
}

/** Whether this start was asked to leave what was begun where it lies; true for the whole life of the page. */
export function isFreshStart(): boolean {
  return fresh;
}

let fresh = false;
onStorage(() => {
  fresh = sessionStorage.getItem(FRESH) !== null;
  sessionStorage.removeItem(FRESH);
});

/** A storage that is blocked remembers nothing, and nothing comes of it. */
function onStorage(act: () => void): void {
  try {
    act();
  } catch {
    // As if nothing had been kept.
  }
}
