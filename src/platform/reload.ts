/** A step of the history that is under way calls a reload off; by then it has been made. ms. */
const STEP_MS = 400;

/** Tries in all; a page that is going is not asked again. */
const MOST_TRIES = 5;

/** Loads the page anew, also where a sheet that closes is just taking its step back in the history. */
export function reloadPage(): void {
  let [tries, isGoing] = [0, false];
  window.addEventListener("pagehide", () => (isGoing = true), { once: true });
  const reload = () => {
    if (isGoing || tries++ === MOST_TRIES) return;
    location.reload();
    setTimeout(reload, STEP_MS);
  };
  reload();
}
