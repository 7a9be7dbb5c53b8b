import { useEffect } from "react";
import { whenIdle } from "#hooks/whenIdle.ts";
import { warmUps } from "#ui/i18n/i18n.ts";
import { CommandKeys } from "./CommandKeys.tsx";
import { repeatEarlyKey } from "./earlyKeys.ts";
import { Installing } from "./Installing.tsx";
import { UpdatePrompt } from "./UpdatePrompt.tsx";
import { useFaultWatch } from "./useFaultWatch.ts";
import { useHaptics } from "./useHaptics.ts";
import { useLockKeys } from "./useLockKeys.ts";
import { useIsPractising } from "./useIsPractising.ts";
import { useScrollKeeping } from "./useScrollKeeping.ts";
import { useSteps } from "./useSteps.ts";
import { useUndoKeys } from "./useUndoKeys.ts";
import { useWakeLock } from "./useWakeLock.ts";

/** What stands beside every screen and may come a moment after it: keys for the whole app, and what it has to say. */
export function Later() {
  const { undo, redo } = useSteps();
  useUndoKeys(undo, redo);
  useLockKeys();
  const isPractising = useIsPractising();
  useWakeLock(isPractising);
  useFaultWatch();
  useHaptics();
  useScrollKeeping();
  useEffect(() => whenIdle(warmUps), []);
  // The last of all, when every key has its ear.
  useEffect(repeatEarlyKey, []);
  return (
    <>
      <UpdatePrompt isBusy={isPractising} />
      <Installing />
      <CommandKeys undo={undo} redo={redo} />
    </>
  );
}
