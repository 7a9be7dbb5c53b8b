/** What tabs tell each other about the vault. */
export type VaultMessage =
  /** Forget the keys and begin afresh at the lock. */
  | { readonly type: "lock" }
  /** Keep what is unfinished: everything will be moved in a moment. */
  | { readonly type: "keep" }
  /** The keys are others now: begin afresh. */
  | { readonly type: "keys" }
  /** Somebody is at work in one of the tabs. */
  | { readonly type: "touched" };

export interface VaultChannel {
  /** Tells all other tabs, not this one. */
  readonly post: (message: VaultMessage) => void;
  readonly listen: (onMessage: (message: VaultMessage) => void) => () => void;
}

const NAME = "glyphary.vault";

const TYPES: readonly unknown[] = [
  "lock",
  "keep",
  "keys",
  "touched",
] satisfies VaultMessage["type"][];

/** The channel between this browser's tabs; where there is none, nobody is told. */
export function createVaultChannel(): VaultChannel {
  if (!("BroadcastChannel" in globalThis))
    return { post: () => undefined, listen: () => () => undefined };
  const channel = new BroadcastChannel(NAME);
  return {
    post: (message) => channel.postMessage(message),
    listen: (onMessage) => {
      const hear = ({ data }: MessageEvent<unknown>) => {
        const type = (data as { readonly type?: unknown } | null)?.type;
        if (TYPES.includes(type)) onMessage({ type } as VaultMessage);
      };
      channel.addEventListener("message", hear);
      return () => channel.removeEventListener("message", hear);
    },
  };
}
