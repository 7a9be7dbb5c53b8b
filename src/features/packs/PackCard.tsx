import { useId } from "react";
import type { PackSummary } from "#services/packService.ts";
import { Glyph } from "#ui/Glyph.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useLocale, useT } from "#ui/i18n/useT.ts";
import { PackActions } from "./PackActions.tsx";
import type { PackSymbols } from "./packSymbols.ts";
import { PackOrigin } from "./PackOrigin.tsx";

export interface PackCardProps {
  readonly pack: PackSummary;
  /** What the dictionary has of it; absent when it is not here. */
  readonly here: PackSymbols | undefined;
}

/** A pack: some of its glyphs, what it is, the way to have it or be rid of it, and where it comes from. */
export function PackCard({ pack, here }: PackCardProps) {
  const t = useT();
  const format = useFormat();
  const titleId = useId();
  const language = useLocale() === "de" ? "de" : "en";
  const name = pack.title[language];
  return (
    <article
      aria-labelledby={titleId}
      className="flex h-full flex-col gap-3 rounded-18 border border-line bg-surface p-4"
    >
      <Preview pack={pack} />
      <div className="flex flex-col gap-1">
        <h2 id={titleId} className="font-serif text-16 font-medium">
          {name}
        </h2>
        <p className="text-14">{pack.description[language]}</p>
        <p className="flex flex-wrap items-center gap-x-1.5 text-13 text-ink-2">
          {t("symbols.count", { count: pack.count })} · {format.bytes(pack.bytes)}
          {pack.installed && <Presence isHere={here !== undefined} />}
        </p>
      </div>
      <PackActions pack={pack} name={name} here={here} />
      <PackOrigin pack={pack} />
    </article>
  );
}

/** The pack in its own hand. */
function Preview({ pack }: { readonly pack: PackSummary }) {
  return (
    <div aria-hidden="true" className="grid grid-cols-6 gap-3 border-b border-line px-1 pb-3">
      {pack.preview.map((ink, index) => (
        <Glyph key={index} ink={ink} className="aspect-square w-full" />
      ))}
    </div>
  );
}

/** Installed packs say so; one that came with an import may still be on its way. */
function Presence({ isHere }: { readonly isHere: boolean }) {
  const t = useT();
  return (
    <>
      <span aria-hidden="true">·</span>
      <span className="inline-flex items-center gap-1.5">
        {isHere && <span aria-hidden="true" className="size-2 rounded-full bg-good" />}
        {t(isHere ? "packs.onDevice" : "packs.notYetHere")}
      </span>
    </>
  );
}
