import { UpdatePrompt } from "./UpdatePrompt.tsx";
import type { Updates } from "./updates.ts";
import { useLockKeys } from "./useLockKeys.ts";
import { useSteps } from "./useSteps.ts";
import { useUndoKeys } from "./useUndoKeys.ts";

/** What stands beside every screen and may come a moment after it: keys for the whole app, and what it has to say. */
export function Later({ updates }: { readonly updates: Updates }) {
  const { undo, redo } = useSteps();
  useUndoKeys(undo, redo);
  useLockKeys();
  return <UpdatePrompt updates={updates} />;
}
