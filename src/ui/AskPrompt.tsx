import { useEffect, useRef } from "react";
import { joinClasses } from "./joinClasses.ts";
import { languageOf } from "./i18n/languageOf.ts";

/** Longer titles are set smaller, or the pad leaves the screen. Characters. */
const LONG_TITLE = 24;

export interface AskPromptProps {
  /** What is to be done with it: "Draw". */
  readonly ask: string;
  readonly title: string;
  readonly detail?: string | undefined;
  /** Whether it is what a screen reader should say now. */
  readonly isFocused: boolean;
}

/** What is asked for: the title in the voice of names, more about it below. */
export function AskPrompt({ ask, title, detail = "", isFocused }: AskPromptProps) {
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isFocused) headingRef.current?.focus();
  }, [isFocused]);
  return (
    <div className="text-center wide:text-start">
      <h1 ref={headingRef} tabIndex={-1} className="outline-none">
        <span className="block text-13 text-ink-2">{ask}</span>
        <bdi
          lang={languageOf(title, detail)}
          className={joinClasses(
            "line-clamp-3 pb-0.5 font-serif font-medium tracking-tight text-balance wrap-anywhere",
            title.length > LONG_TITLE ? "text-24" : "text-34",
          )}
        >
          {title}
        </bdi>
      </h1>
      {detail !== "" && (
        <p
          dir="auto"
          lang={languageOf(detail)}
          className="line-clamp-3 text-16 text-balance wrap-anywhere text-ink-2"
        >
          {detail}
        </p>
      )}
    </div>
  );
}
