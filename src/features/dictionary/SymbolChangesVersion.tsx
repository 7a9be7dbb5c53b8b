import { useId } from "react";
import type { SymbolChange } from "#core/history/symbolChanges.ts";
import type { SymbolVersion } from "#core/history/versions.ts";
import type { DeviceId, SymbolId } from "#core/shared/ids.ts";
import type { HistoryService } from "#services/vault/historyService.ts";
import { Button } from "#ui/Button.tsx";
import { Disclosure } from "#ui/charts/Disclosure.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { changeWords } from "./symbolChangeWords.ts";
import { SymbolChangesDrawing } from "./SymbolChangesDrawing.tsx";
import { SymbolChangesStrand } from "./SymbolChangesStrand.tsx";
import { usePackWords } from "./usePackWords.ts";

/** So much of a device's id tells a person's devices apart. Characters. */
const SHORT_NAME_LENGTH = 4;

export interface SymbolChangesVersionProps {
  readonly id: SymbolId;
  readonly history: HistoryService;
  readonly version: SymbolVersion;
  /** All of them, newest first. */
  readonly versions: readonly SymbolVersion[];
  /** The time of day. */
  readonly when: string;
  /** Written by this device. */
  readonly isHere: boolean;
  /** Absent where it is like that now. */
  readonly onAgain?: () => void;
}

/** What was done in one step, where, and what it came from. */
export function SymbolChangesVersion(props: SymbolChangesVersionProps) {
  const { id, history, version, versions, when, isHere, onAgain } = props;
  const t = useT();
  const whenId = useId();
  const packWords = usePackWords(id);
  const { changes, device, hasPast } = version;
  const isGone = changes.some(({ type }) => type === "removed");
  return (
    <article
      aria-labelledby={whenId}
      className="flex flex-col gap-2 rounded-14 border border-line bg-surface px-4 py-3"
    >
      <div className="flex min-h-6 flex-wrap items-center justify-between gap-x-3">
        <p id={whenId} className="text-13 text-ink-2">
          {when} ·{" "}
          {isHere ? t("changes.here") : t("changes.elsewhere", { device: shortName(device) })}
        </p>
        {onAgain !== undefined && !isGone && (
          <Button
            kind="plain"
            aria-describedby={whenId}
            className="-my-2.5 -me-4 underline"
            onClick={onAgain}
          >
            {t("changes.again")}
          </Button>
        )}
      </div>
      <ul className="flex flex-col gap-2">
        {changes.map((change, place) => (
          <li key={place} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-14">
            <SymbolChangesDrawing {...{ id, history, version, change }} />
            <span dir="auto" className="min-w-0 flex-1 wrap-anywhere whitespace-pre-line">
              {changeWords(t, change, packWords)}
              <Meanwhile change={change} />
            </span>
          </li>
        ))}
      </ul>
      {hasPast && (
        <Disclosure label={t("changes.strand")}>
          {() => <SymbolChangesStrand {...{ id, history, version, versions }} />}
        </Disclosure>
      )}
    </article>
  );
}

function Meanwhile({ change: { meanwhile } }: { readonly change: SymbolChange }) {
  const t = useT();
  if (meanwhile === undefined) return null;
  return <span className="block text-13 text-ink-2">{t(`changes.meanwhile.${meanwhile}`)}</span>;
}

function shortName(device: DeviceId): string {
  return device.slice(0, SHORT_NAME_LENGTH);
}
