/** What of the commands is to be shown. */
export type CommandsView = "palette" | "shortcuts";

const listeners = new Set<(view: CommandsView) => void>();

/** Any screen may ask for the commands; they stand beside all of them and are loaded when first asked for. */
export function askForCommands(view: CommandsView): void {
  for (const listener of listeners) listener(view);
}

/** Hears that somebody asks; answers how to stop hearing it. */
export function onCommandsAsked(listener: (view: CommandsView) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
