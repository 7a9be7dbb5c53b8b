import { CircleAlert } from "lucide-react";
import type { ListProblem, ListRow } from "#core/symbols/pasteList.ts";
import type { Translate } from "#ui/i18n/i18n.ts";
import { languageOf } from "#ui/i18n/languageOf.ts";
import { useT } from "#ui/i18n/useT.ts";

/** Enough to see whether the columns are read as they were meant; thousands of rows would only be slow. */
const MOST_ROWS = 100;

/** What each line of a pasted list became, problems first in words, then nothing hidden. */
export function ListPreview({ rows }: { readonly rows: readonly ListRow[] }) {
  const t = useT();
  if (rows.length === 0) return null;
  const shown = rows.slice(0, MOST_ROWS);
  const skipped = rows.filter(({ problem }) => problem !== undefined).length;
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-14 font-medium text-ink-2">{t("list.preview")}</h3>
      {skipped > 0 && (
        <p role="status" className="flex items-center gap-1.5 text-13 text-warn">
          <CircleAlert aria-hidden="true" size={16} />
          {t("list.skipped", { count: skipped })}
        </p>
      )}
      <table className="w-full table-fixed border-collapse text-14">
        <thead className="sr-only">
          <tr>
            <th>{t("form.text")}</th>
            <th>{t("form.meaning")}</th>
            <th>{t("form.tags")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <PreviewRow key={row.line} row={row} />
          ))}
        </tbody>
      </table>
      {rows.length > shown.length && (
        <p className="text-13 text-ink-2">
          {t("list.more", { count: rows.length - shown.length })}
        </p>
      )}
    </section>
  );
}

function PreviewRow({ row: { line, symbol, problem } }: { readonly row: ListRow }) {
  const t = useT();
  if (problem !== undefined) {
    return (
      <tr className="border-b border-line">
        <td colSpan={3} className="py-2.5 text-13 text-warn">
          {t("list.line", { line })}: {problemWords(t, problem)}
        </td>
      </tr>
    );
  }
  return (
    <tr className="border-b border-line">
      <td dir="auto" lang={languageOf(symbol.text)} className="w-1/4 truncate py-2.5 pe-3 text-16">
        {symbol.text}
      </td>
      <td dir="auto" className="truncate py-2.5 pe-3">
        {symbol.meaning === "" ? symbol.name : symbol.meaning}
      </td>
      <td dir="auto" className="w-1/3 truncate py-2.5 text-13 text-ink-2">
        {symbol.tags.join(", ")}
      </td>
    </tr>
  );
}

function problemWords(t: Translate, problem: ListProblem): string {
  switch (problem.type) {
    case "FormMissing":
      return t("list.formMissing");
    case "FormTooLong":
      return t("list.formTooLong", { length: problem.length, limit: problem.limit });
    case "Repeated":
      return t("list.repeated", { line: problem.firstLine });
  }
}
