/** What this device remembers about being asked to install; of no use to anybody else, and lost without harm. */
export interface InstallMemory {
  /** When the offer was put off, ms since 1970; 0: never. */
  readonly putOffAt: () => number;
  readonly putOff: (at: number) => void;
  /** Whether the installed app has been greeted. */
  readonly isGreeted: () => boolean;
  readonly greeted: () => void;
}

interface Kept {
  readonly putOffAt?: number;
  readonly greeted?: true;
}

const KEY = "glyphary.install";

/** Kept in localStorage; where that is blocked, as long as the page lives. */
export function createInstallMemory(): InstallMemory {
  let kept = read();
  const keep = (change: Kept) => {
    kept = { ...kept, ...change };
    try {
      localStorage.setItem(KEY, JSON.stringify(kept));
    } catch {
      // Asked once more in another tab: no harm.
    }
  };
  return {
    putOffAt: () => kept.putOffAt ?? 0,
    putOff: (at) => keep({ putOffAt: at }),
    isGreeted: () => kept.greeted === true,
    greeted: () => keep({ greeted: true }),
  };
}

function read(): Kept {
  try {
    const { putOffAt, greeted } = Object(JSON.parse(localStorage.getItem(KEY) ?? "{}")) as {
      readonly putOffAt?: unknown;
      readonly greeted?: unknown;
    };
    return {
      ...(typeof putOffAt === "number" && { putOffAt }),
      ...(greeted === true && { greeted }),
    };
  } catch {
    return {};
  }
}
