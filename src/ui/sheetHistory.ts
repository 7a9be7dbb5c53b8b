/*
 * The back gesture closes the sheet on top before it leaves the screen. One entry of the history, of the same address, stands over the
 * screen's own for all sheets that are open: going back leaves it, which closes the top one. Where a sheet is closed otherwise, the entry
 * stays: the next sheet uses it again, the next page takes its place, and whoever goes back steps over both at once. Nothing steps back by
 * itself when a sheet closes, for such a step calls off whatever else is on its way then: a page, a reload.
 */

/** In the state of entries that belong together. */
const MARK = "sheet";

interface Marks {
  /** Names the screen's own entry. */
  readonly own?: string;
  /** On the entry over it: the name of the one below. */
  readonly over?: string;
  /** On a page that took the place of a screen from within a sheet: the name of the entry that is left of that screen. */
  readonly past?: string;
}

interface Layer {
  readonly close: () => void;
}

const layers: Layer[] = [];
let real: Pick<History, "pushState" | "replaceState" | "back"> | undefined;
/** Of the entry the page is on. */
let here: Marks = {};
/** The screen itself asked to go back, not the person's thumb. */
let isAskedBack = false;
let names = 0;

/** A sheet opened; the answered function says that it is gone. */
export function openLayer(close: () => void): () => void {
  keepHistory();
  isAskedBack = false;
  const layer = { close };
  layers.push(layer);
  settleSoon();
  return () => {
    layers.splice(layers.indexOf(layer), 1);
  };
}

/** Has entries that an earlier load of the page left behind stepped over, too. */
export function keepHistory(): void {
  if (real) return;
  real = {
    pushState: history.pushState.bind(history),
    replaceState: history.replaceState.bind(history),
    back: history.back.bind(history),
  };
  const browser = real;
  here = marksOf(history.state);
  history.pushState = (state, unused, url) => {
    // Back from the next page is the screen, not its sheet.
    if (here.over === undefined) browser.pushState(state, unused, url);
    else browser.replaceState(state, unused, url);
    here = marksOf(history.state);
  };
  history.replaceState = (state, unused, url) => {
    const isElsewhere = url !== undefined && url !== null && isOther(url);
    const marks = isElsewhere && here.over !== undefined ? { past: here.over } : here;
    browser.replaceState(withMarks(state, marks), unused, url);
    here = marks;
  };
  history.back = () => {
    isAskedBack = true;
    browser.back();
  };
  window.addEventListener("popstate", onPop);
}

/** One sheet often gives way to another: only what is open in the end counts. */
function settleSoon(): void {
  setTimeout(settle);
}

function settle(): void {
  // The page itself may have gone meanwhile.
  const { history: there } = globalThis as Partial<typeof globalThis>;
  if (!there || layers.length === 0 || here.over !== undefined) return;
  const name = here.own ?? `${performance.timeOrigin}.${++names}`;
  real?.replaceState(withMarks(there.state, { ...here, own: name }), "", location.href);
  real?.pushState(withMarks(there.state, { over: name }), "", location.href);
  here = { over: name };
}

function onPop(): void {
  const left = here;
  here = marksOf(history.state);
  const isOffSheets = left.over !== undefined && left.over === here.own;
  const isOnLeftOver = left.past !== undefined && left.past === here.own;
  const top = layers.at(-1);
  if (isOffSheets && top && !isAskedBack) {
    top.close();
    // A sheet that does not close, or that lies under the one that did, has the entry put back.
    settleSoon();
    return;
  }
  if (isOffSheets || isOnLeftOver) {
    real?.back();
    return;
  }
  isAskedBack = false;
  settleSoon();
}

function isOther(url: string | URL): boolean {
  return new URL(url, location.href).href !== location.href;
}

function marksOf(state: unknown): Marks {
  const marks = isObject(state) ? state[MARK] : undefined;
  return isObject(marks) ? marks : {};
}

function withMarks(state: unknown, marks: Marks): unknown {
  if (Object.keys(marks).length === 0 && !(isObject(state) && MARK in state)) return state;
  return { ...(isObject(state) && state), [MARK]: marks };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
