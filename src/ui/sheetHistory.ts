/*
 * The back gesture closes the sheet on top before it leaves the screen. One entry of the history, of the same address, stands for all sheets
 * that are open: going back leaves it, which closes the top one. Whoever closes a sheet otherwise takes the entry out again, and so does
 * whoever goes elsewhere from within a sheet; no step back ever leads to nothing.
 */

/** Marks the entry in its state. */
const MARK = "sheet";

interface Layer {
  readonly close: () => void;
}

const layers: Layer[] = [];
let real: Pick<History, "pushState" | "replaceState" | "back"> | undefined;
/** On the way off the entry; what was asked for meanwhile is done on arrival. */
let isLeaving = false;
let waiting: (() => void)[] = [];

/** A sheet opened; the answered function says that it is gone. */
export function openLayer(close: () => void): () => void {
  install();
  const layer = { close };
  layers.push(layer);
  settleSoon();
  return () => {
    layers.splice(layers.indexOf(layer), 1);
    settleSoon();
  };
}

/** A page loaded anew on the entry of a sheet that is gone steps off it. */
export function leaveStrayEntry(): void {
  if (!isMarked(history.state)) return;
  install();
  settleSoon();
}

/** One sheet often gives way to another: only what is left in the end counts. */
function settleSoon(): void {
  setTimeout(settle);
}

function settle(): void {
  // The page itself may have gone meanwhile.
  const { history: here } = globalThis as Partial<typeof globalThis>;
  if (isLeaving || !here) return;
  const state: unknown = here.state;
  if (layers.length > 0 && !isMarked(state))
    real?.pushState({ ...(isObject(state) && state), [MARK]: true }, "", location.href);
  if (layers.length === 0 && isMarked(state)) leave();
}

function leave(): void {
  isLeaving = true;
  real?.back();
}

function install(): void {
  if (real) return;
  real = {
    pushState: history.pushState.bind(history),
    replaceState: history.replaceState.bind(history),
    back: history.back.bind(history),
  };
  const browser = real;
  history.pushState = (state, unused, url) => {
    if (isLeaving) waiting.push(() => browser.pushState(state, unused, url));
    // The next page takes the place of the sheet's entry: back from there is the screen.
    else if (isMarked(history.state)) browser.replaceState(state, unused, url);
    else browser.pushState(state, unused, url);
  };
  history.replaceState = (state, unused, url) => {
    const isElsewhere = url !== undefined && url !== null && isOther(url);
    if (!isLeaving && !(isElsewhere && isMarked(history.state))) {
      browser.replaceState(state, unused, url);
      return;
    }
    waiting.push(() => browser.replaceState(withoutMark(state), unused, url));
    if (!isLeaving) leave();
  };
  history.back = () => {
    if (!isLeaving && !isMarked(history.state)) {
      browser.back();
      return;
    }
    waiting.push(() => browser.back());
    if (!isLeaving) leave();
  };
  window.addEventListener("popstate", onPop);
}

function onPop(): void {
  if (isLeaving) {
    isLeaving = false;
    const asked = waiting;
    waiting = [];
    for (const act of asked) act();
  } else if (!isMarked(history.state)) layers.at(-1)?.close();
  // A sheet that does not close, or that lies under the one that did, has the entry put back.
  settleSoon();
}

function isOther(url: string | URL): boolean {
  return new URL(url, location.href).href !== location.href;
}

function isMarked(state: unknown): boolean {
  return isObject(state) && MARK in state;
}

function withoutMark(state: unknown): unknown {
  if (!isObject(state)) return state;
  return Object.fromEntries(Object.entries(state).filter(([key]) => key !== MARK));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
