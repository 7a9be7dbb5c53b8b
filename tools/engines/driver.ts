/** A place on the screen, in CSS px from the top left corner of the page's window. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What the journey asks of a browser, whichever it is: the least that a hand and an eye need. */
export interface Driver {
  readonly goto: (url: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Runs a function in the page; it may answer a promise, and knows nothing but its arguments. */
  readonly ask: <Args extends readonly unknown[], T>(
    inPage: (...args: Args) => T | Promise<T>,
    ...args: Args
  ) => Promise<T>;
  /** Presses at the first place, moves over the others, lets go at the last: by the browser's own input. */
  readonly stroke: (places: readonly Place[]) => Promise<void>;
  /** Types into what has the focus. */
  readonly type: (text: string) => Promise<void>;
  /** Ends the browser with all its processes, and starts it with the same profile. */
  readonly reopen: () => Promise<void>;
  /** Errors and warnings of the console, and what nobody caught, since the start. */
  readonly troubles: () => readonly string[];
  readonly close: () => Promise<void>;
}

export const ENGINES = ["chromium", "firefox", "webkit"] as const;

export type EngineName = (typeof ENGINES)[number];

/** A phone. CSS px. */
export const WINDOW = { width: 390, height: 844 } as const;
