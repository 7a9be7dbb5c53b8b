import type { SafeWords } from "./safeWords.ts";

/** What the page can do; each answers what is to be said about it, if anything is. */
export interface SafeActions {
  readonly start: () => void;
  readonly startFresh: () => void;
  readonly saveCopy: () => Promise<"copied" | "copyFailed">;
  readonly renewFiles: () => Promise<"filesOffline" | undefined>;
  readonly copyReport: () => Promise<"reported" | "reportFailed">;
}

/** Builds the page by the document's own means: nothing that may be broken stands between. */
export function showSafePage(
  root: HTMLElement,
  given: {
    readonly words: SafeWords;
    readonly actions: SafeActions;
    /** Nobody asked for the page: the app did not start. */
    readonly hasFailed: boolean;
  },
): void {
  const { words, actions, hasFailed } = given;
  const said = element("p", { role: "status" });
  const say = (text: keyof SafeWords | undefined) => {
    said.textContent = text === undefined ? "" : words[text];
  };
  const way = (name: "start" | "fresh" | "copy" | "files" | "report", act: () => unknown) => {
    const button = element("button", { type: "button" }, words[name]);
    if (name === "start") button.className = "primary";
    button.addEventListener("click", () => act());
    const hint = name === "start" ? undefined : words[`${name}Hint`];
    root.append(button, ...(hint === undefined ? [] : [element("p", { class: "hint" }, hint)]));
  };
  document.title = words.title;
  root.replaceChildren(
    element("h1", {}, words.title),
    element("p", hasFailed ? { role: "alert" } : {}, hasFailed ? words.failed : words.asked),
  );
  way("start", actions.start);
  way("fresh", actions.startFresh);
  way("copy", () => {
    say("copying");
    return actions.saveCopy().then(say);
  });
  way("files", () => actions.renewFiles().then(say));
  way("report", () => actions.copyReport().then(say));
  root.append(said);
}

function element<Tag extends "h1" | "p" | "button">(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  text = "",
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = text;
  return made;
}
