import { useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode, RefObject } from "react";
import { WindowVirtualizer } from "virtua";
import type { WindowVirtualizerHandle } from "virtua";
import { gridStep } from "./gridStep.ts";

export interface VirtualGridProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** One focusable element; give it the `tabIndex`, of which one in the grid is 0. */
  readonly renderItem: (item: T, tabIndex: 0 | -1) => ReactNode;
  /** Tiles are at least this wide; as many as fit stand side by side. */
  readonly minTileWidthPx?: number;
  /** A first guess of a row's height; rows are measured when they are shown. */
  readonly rowHeightPx?: number;
}

const GAP_PX = 10;
/** Three tiles fit beside each other on the narrowest common phone (320 px, less the margins). */
const MIN_TILE_WIDTH_PX = 86;
/** Where there is room for more than a phone's width, tiles are larger, not only more. */
const ROOMY_TILE_WIDTH_PX = 120;
const ROOMY_FROM_PX = 560;
const ROW_HEIGHT_PX = 136;

/** A grid of any length that scrolls with the page and keeps only what is in sight in the document. Arrows move between tiles. */
export function VirtualGrid<T>(props: VirtualGridProps<T>) {
  const { label, items, keyOf, renderItem } = props;
  const { minTileWidthPx, rowHeightPx = ROW_HEIGHT_PX } = props;
  const gridRef = useRef<HTMLDivElement>(null);
  const virtualRef = useRef<WindowVirtualizerHandle>(null);
  const columns = useColumns(gridRef, minTileWidthPx);
  const [wantedIndex, setWantedIndex] = useState(0);
  const activeIndex = Math.min(wantedIndex, items.length - 1);
  const rowStarts = Array.from(
    { length: Math.ceil(items.length / columns) },
    (_, row) => row * columns,
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const from = indexOf(event.target);
    if (from === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const isRtl = getComputedStyle(event.currentTarget).direction === "rtl";
    const to = gridStep(event.key, from, { columns, count: items.length, isRtl });
    if (to === undefined) return;
    event.preventDefault();
    setWantedIndex(to);
    virtualRef.current?.scrollToIndex(Math.floor(to / columns), { align: "nearest" });
    // The row may only now come into the document.
    requestAnimationFrame(() => requestAnimationFrame(() => focusTile(gridRef.current, to)));
  };

  return (
    <div
      ref={gridRef}
      role="list"
      aria-label={label}
      onKeyDown={onKeyDown}
      onFocus={(event) => setWantedIndex(indexOf(event.target) ?? wantedIndex)}
    >
      <WindowVirtualizer ref={virtualRef} data={rowStarts} itemSize={rowHeightPx}>
        {(start) => (
          <div
            key={start}
            role="presentation"
            className="grid pb-2.5"
            style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, columnGap: GAP_PX }}
          >
            {items.slice(start, start + columns).map((item, offset) => {
              const index = start + offset;
              return (
                <div
                  key={keyOf(item)}
                  role="listitem"
                  aria-setsize={items.length}
                  aria-posinset={index + 1}
                  data-grid-index={index}
                  // What has the focus must not hide beneath a search field that stays at the top.
                  className="grid min-w-0 *:scroll-mt-32"
                >
                  {renderItem(item, index === activeIndex ? 0 : -1)}
                </div>
              );
            })}
          </div>
        )}
      </WindowVirtualizer>
    </div>
  );
}

function indexOf(target: EventTarget): number | undefined {
  const cell = target instanceof Element ? target.closest("[data-grid-index]") : null;
  return cell === null ? undefined : Number(cell.getAttribute("data-grid-index"));
}

function focusTile(grid: HTMLElement | null, index: number): void {
  const tile = grid?.querySelector(`[data-grid-index="${index}"] > *`);
  if (tile instanceof HTMLElement) tile.focus();
}

/** How many tiles of at least this width fit side by side. */
function useColumns(
  ref: RefObject<HTMLElement | null>,
  minTileWidthPx: number | undefined,
): number {
  const [columns, setColumns] = useState(3);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => {
      const widthPx = element.clientWidth;
      const standardPx = widthPx < ROOMY_FROM_PX ? MIN_TILE_WIDTH_PX : ROOMY_TILE_WIDTH_PX;
      const fitting = Math.floor((widthPx + GAP_PX) / ((minTileWidthPx ?? standardPx) + GAP_PX));
      if (widthPx > 0) setColumns(Math.max(1, fitting));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [ref, minTileWidthPx]);
  return columns;
}
