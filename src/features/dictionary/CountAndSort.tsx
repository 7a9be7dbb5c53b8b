import type { ReactNode } from "react";
import { ArrowDownWideNarrow } from "lucide-react";
import type { SortOrder } from "#core/symbols/search.ts";
import { useT } from "#ui/i18n/useT.ts";
import { useBrowsing } from "./browsing.ts";

const ORDERS: readonly SortOrder[] = ["recent", "used", "name"];

export interface CountAndSortProps {
  readonly shown: number;
  readonly total: number;
  /** What can be done with those shown; stands after their number. */
  readonly action?: ReactNode;
}

/** How many symbols are shown, said aloud when it changes, and in which order. */
export function CountAndSort({ shown, total, action }: CountAndSortProps) {
  const t = useT();
  const sort = useBrowsing((browsing) => browsing.sort);
  const setSort = useBrowsing((browsing) => browsing.setSort);
  return (
    <div className="flex min-h-11 items-center justify-between gap-3 text-13 text-ink-2">
      <div className="flex min-w-0 flex-wrap items-center gap-x-3">
        <p role="status">
          {shown === total
            ? t("symbols.count", { count: total })
            : t("symbols.countOf", { count: shown, total })}
        </p>
        {action}
      </div>
      <label className="relative flex min-h-11 items-center gap-1.5 hover:text-ink">
        <span className="sr-only">{t("symbols.sort")}</span>
        <ArrowDownWideNarrow aria-hidden="true" size={16} strokeWidth={1.75} />
        <select
          value={sort}
          onChange={(event) => setSort(ORDERS[event.target.selectedIndex] ?? "recent")}
          className="field-sizing-content min-h-11 cursor-pointer appearance-none rounded-8 bg-paper px-0.5 text-13"
        >
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {t(`symbols.sort.${order}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
