import type { ReactNode } from "react";
import type { Review } from "#core/practice/review.ts";
import { Glyph } from "#ui/Glyph.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { useEffect, useRef } from "react";
import { moonInk } from "./startPictures.ts";

export interface SessionEndProps {
  /** What was answered in this session. */
  readonly answered: readonly Review[];
  /** When there is something to ask again, in words. */
  readonly next: string | undefined;
  /** Ways to go on, and the way out. */
  readonly children: ReactNode;
}

const MINUTE_MS = 60_000;

/** The end of a session: what was done, how it went, what comes next; and ways to go on. */
export function SessionEnd({ answered, next, children }: SessionEndProps) {
  const t = useT();
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => headingRef.current?.focus(), []);
  const cards = new Set(answered.map(({ symbol, face }) => `${face}.${symbol}`)).size;
  const known = answered.filter(({ rating }) => rating > 1).length;
  const ms = answered.reduce((sum, { durationMs }) => sum + durationMs, 0);
  return (
    <section className="m-auto flex w-full max-w-100 flex-col items-center gap-6 pb-[8vh] text-center">
      <Glyph ink={moonInk} className="size-24" />
      <h1
        ref={headingRef}
        tabIndex={-1}
        className="font-serif text-34 font-medium tracking-tight text-balance outline-none"
      >
        {t(answered.length > 0 ? "session.done" : "session.nothing")}
      </h1>
      {answered.length > 0 && (
        <dl className="grid w-full grid-cols-3 divide-x divide-line rtl:divide-x-reverse">
          <Figure
            words={t("session.cards", { count: cards })}
            value={t("session.count", { count: cards })}
          />
          <Figure
            words={t("session.minutes", { count: minutesOf(ms) })}
            value={t("session.count", { count: minutesOf(ms) })}
          />
          <Figure
            words={t("session.known")}
            value={t("session.knownOf", { known, count: answered.length })}
          />
        </dl>
      )}
      {next !== undefined && <p className="text-14 text-balance text-ink-2">{next}</p>}
      <div className="flex w-full flex-col gap-2">{children}</div>
    </section>
  );
}

interface FigureProps {
  readonly words: string;
  readonly value: string;
}

function Figure({ words, value }: FigureProps) {
  return (
    <div className="flex min-w-0 flex-col-reverse items-center gap-0.5 px-1">
      <dt className="text-13 text-ink-2">{words}</dt>
      <dd className="font-serif text-24 leading-none">{value}</dd>
    </div>
  );
}

function minutesOf(ms: number): number {
  return Math.max(1, Math.round(ms / MINUTE_MS));
}
