import { Suspense, useEffect, useEffectEvent, useState } from "react";
import { type CommandsView, onCommandsAsked } from "#hooks/commandsAsked.ts";
import { usePreferences } from "#hooks/usePreferences.ts";
import { useUndo } from "#hooks/useUndo.ts";
import { lazyPart } from "#ui/i18n/lazyPart.ts";
import { useT } from "#ui/i18n/useT.ts";
import { isPressed, isTaken } from "#ui/shortcuts.ts";
import { stepWords } from "./useSteps.ts";

const Commands = lazyPart(() =>
  import("#features/commands/Commands.tsx").then((module) => module.Commands),
);

export interface CommandKeysProps {
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Shows the commands, or the list of keys, when a key or a button asks for them. */
export function CommandKeys({ undo, redo }: CommandKeysProps) {
  const t = useT();
  const state = useUndo();
  const [view, setView] = useState<CommandsView>();
  useCommandKeys(setView);
  if (view === undefined) return null;
  const shell = {
    ...{ undo, redo },
    undoWords: state.undo && t("step.undo", { step: stepWords(t, state.undo) }),
    redoWords: state.redo && t("step.redo", { step: stepWords(t, state.redo) }),
  };
  return (
    <Suspense fallback={<OnItsWay onTurnAway={() => setView(undefined)} />}>
      <Commands {...{ view, shell }} onView={setView} />
    </Suspense>
  );
}

/** While the code is fetched: whoever closes what is not there yet, or turns to something else, is not called back by it. */
function OnItsWay({ onTurnAway }: { readonly onTurnAway: () => void }) {
  const turnAway = useEffectEvent(onTurnAway);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isPressed(event, "close")) turnAway();
    };
    const onPointerDown = () => turnAway();
    window.addEventListener("keydown", onKeyDown);
    window.addEventListener("pointerdown", onPointerDown);
    return () => {
      window.removeEventListener("keydown", onKeyDown);
      window.removeEventListener("pointerdown", onPointerDown);
    };
  }, []);
  return null;
}

/** Ctrl/Cmd+K also while one types, `?` where nothing is typed; neither over a sheet. */
function useCommandKeys(onView: (view: CommandsView) => void): void {
  const { singleKeys } = usePreferences();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.repeat) return;
      const isPalette = isPressed(event, "commands");
      if (!isPalette && (!isPressed(event, "shortcuts", singleKeys) || isTaken(event))) return;
      // The browser's own search would take this key.
      event.preventDefault();
      if (document.querySelector("dialog[open]") !== null) return;
      onView(isPalette ? "palette" : "shortcuts");
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [singleKeys, onView]);
  useEffect(() => onCommandsAsked(onView), [onView]);
}
