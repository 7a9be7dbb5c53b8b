import type { ReactNode } from "react";

/** What a step looks like on the screen, in a few lines. */
export type Scene =
  /** A phone whose bar has the sign for sharing. */
  | "share"
  /** A phone whose address has three dots beside it. */
  | "dots"
  /** A list of which one entry is meant. */
  | "entry"
  /** A home screen with the app on it. */
  | "home"
  /** A computer's menu bar. */
  | "menuBar"
  | "dock"
  | "tab"
  | "pinnedTab";

/** Shows where to tap, in the red of what is suggested. Decoration: the words beside it say the same. */
export function StepPicture({ scene }: { readonly scene: Scene }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 72 72"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      className="size-18 shrink-0 rounded-14 border border-line bg-surface text-ink-2"
    >
      {SCENES[scene]}
    </svg>
  );
}

const PHONE = <path d="M20 72V22a8 8 0 0 1 8-8h16a8 8 0 0 1 8 8v50" />;
const PHONE_FOOT = <path d="M20 0v50a8 8 0 0 0 8 8h16a8 8 0 0 0 8-8V0" />;
const WINDOW = <path d="M0 30h72M8 72V22a6 6 0 0 1 6-6h58" />;
/** The app's own sign: three waves. */
const WAVES = "m-5 -4q2 -2 0 4t0 4m5 -8q2 -2 0 4t0 4m5 -8q2 -2 0 4t0 4";

const SCENES: Readonly<Record<Scene, ReactNode>> = {
  share: (
    <>
      {PHONE_FOOT}
      <path d="M20 36h32" />
      <g className="text-seal" stroke="currentColor">
        <path d="M31 46v7h10v-7M36 49V39m-3.5 3 3.5-3.5 3.5 3.5" />
        <circle cx="36" cy="46" r="13.5" />
      </g>
    </>
  ),
  dots: (
    <>
      {PHONE}
      <rect x="25" y="23" width="15" height="7" rx="3.5" />
      <g className="text-seal" stroke="currentColor">
        <path d="M46 22.5v.01M46 26.5v.01M46 30.5v.01" strokeWidth="3" />
        <circle cx="46" cy="26.5" r="10" />
      </g>
      <path d="M27 42h18M27 50h12" opacity="0.5" />
    </>
  ),
  entry: (
    <>
      <rect x="8" y="8" width="56" height="56" rx="8" />
      <path d="M18 19h28M18 53h22" opacity="0.5" />
      <g className="text-seal" stroke="currentColor">
        <rect x="8" y="28" width="56" height="16" rx="4" />
        <path d="M18 36h22M54 32.5v7M50.5 36h7" />
      </g>
    </>
  ),
  home: (
    <>
      <rect x="16" y="4" width="40" height="72" rx="8" />
      <path d="M24 14h9v9h-9zM24 49h9v9h-9zM39 49h9v9h-9z" opacity="0.5" />
      <g className="text-seal" stroke="currentColor">
        <rect x="26" y="27" width="20" height="17" rx="5" />
        <path d={`M36 35.5${WAVES}`} />
      </g>
    </>
  ),
  menuBar: (
    <>
      <path d="M0 24h72" />
      <path d="M8 14h8M54 14h12" opacity="0.5" />
      <rect x="24" y="30" width="34" height="34" rx="4" />
      <path d="M31 39h20M31 47h14M31 55h18" opacity="0.5" />
      <g className="text-seal" stroke="currentColor">
        <path d="M30 14h12" />
        <rect x="24" y="7" width="24" height="14" rx="5" />
      </g>
    </>
  ),
  dock: (
    <>
      <path d="M8 40V18a6 6 0 0 1 6-6h44a6 6 0 0 1 6 6v22" opacity="0.5" />
      <rect x="6" y="46" width="60" height="20" rx="6" />
      <path d="M13 52h8v8h-8zM51 52h8v8h-8z" opacity="0.5" />
      <g className="text-seal" stroke="currentColor">
        <rect x="27" y="48" width="18" height="16" rx="5" />
        <path d={`M36 56${WAVES}`} />
      </g>
    </>
  ),
  tab: (
    <>
      {WINDOW}
      <path d="M20 44h34M20 54h22" opacity="0.5" />
      <g className="text-seal" stroke="currentColor">
        <path d="M16 30v-7a5 5 0 0 1 5-5h24a5 5 0 0 1 5 5v7z" />
        <path d="M24 24h16" />
      </g>
    </>
  ),
  pinnedTab: (
    <>
      {WINDOW}
      <path d="M36 24h20M20 44h34M20 54h22" opacity="0.5" />
      <g className="text-seal" stroke="currentColor">
        <path d="M13 30v-7a5 5 0 0 1 5-5h6a5 5 0 0 1 5 5v7z" />
        <path d={`M21 24${WAVES}`} strokeWidth="1.5" />
      </g>
    </>
  ),
};
