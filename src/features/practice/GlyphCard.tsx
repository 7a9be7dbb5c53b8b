import type { Ink } from "#core/ink/ink.ts";
import { Glyph } from "#ui/Glyph.tsx";

export interface GlyphCardProps {
  readonly ink: Ink | undefined;
  /** Shown where there is no ink. */
  readonly text: string;
  /** What a screen reader says of it. */
  readonly title: string;
}

/** The symbol as large as the pad would be. */
export function GlyphCard({ ink, text, title }: GlyphCardProps) {
  return (
    <div className="mx-auto grid aspect-square w-full max-w-[max(240px,calc(100svh-440px))] place-items-center rounded-20 border border-line bg-surface shadow-pad wide:max-w-[max(320px,calc(100svh-160px))]">
      <Glyph ink={ink} text={text} title={title} className="size-[76%]" />
    </div>
  );
}
