/** How the page stands to the versions of the app that the service worker holds. */
export type UpdateState =
  | "current"
  /** A new version waits for the person's word. */
  | "waiting"
  /** Another tab took the new version; this page still runs the old one. */
  | "replaced";

/** What asking for a new version came to. */
export type UpdateCheck =
  | "current"
  | "waiting"
  /** The app's own server did not answer. */
  | "unreachable"
  /** This browser keeps no app: each start fetches the newest. */
  | "unkept";

export interface UpdatesService {
  readonly state: () => UpdateState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Takes the new version and reloads this page. */
  readonly accept: () => void;
  /** Asks for a new version now, and fetches one that is there. */
  readonly check: () => Promise<UpdateCheck>;
}
