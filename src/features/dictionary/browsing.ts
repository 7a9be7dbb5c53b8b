import { create } from "zustand";
import type { SortOrder } from "#core/symbols/search.ts";
import { keptScroll } from "#ui/keptScroll.ts";

/** How the dictionary is being looked at; outlives a visit to another screen and a reload. */
export interface Browsing {
  readonly search: string;
  /** Every one of them must be on a symbol to be shown. */
  readonly tags: readonly string[];
  readonly sort: SortOrder;
  /** How far the list was scrolled when it was last seen. CSS px. */
  readonly scrollPx: number;
  readonly setSearch: (search: string) => void;
  readonly toggleTag: (tag: string) => void;
  /** Shows only what bears this tag, whatever was asked before. */
  readonly showTag: (tag: string) => void;
  readonly clearTags: () => void;
  /** Whatever was asked, shows everything, the newest first: something new has come. */
  readonly showNewest: () => void;
  readonly setSort: (sort: SortOrder) => void;
  readonly setScroll: (scrollPx: number) => void;
}

/** A new question begins at the top of its answers. */
const FROM_TOP = { scrollPx: 0 };

export const useBrowsing = create<Browsing>()((set) => ({
  search: "",
  tags: [],
  sort: "recent",
  scrollPx: keptScroll("/symbols"),
  setSearch: (search) => set({ search, ...FROM_TOP }),
  toggleTag: (tag) => set(({ tags }) => ({ tags: toggled(tags, tag), ...FROM_TOP })),
  showTag: (tag) => set({ search: "", tags: [tag], ...FROM_TOP }),
  clearTags: () => set({ tags: [], ...FROM_TOP }),
  showNewest: () => set({ search: "", tags: [], sort: "recent", ...FROM_TOP }),
  setSort: (sort) => set({ sort, ...FROM_TOP }),
  setScroll: (scrollPx) => set({ scrollPx }),
}));

function toggled(tags: readonly string[], tag: string): readonly string[] {
  return tags.includes(tag) ? tags.filter((each) => each !== tag) : [...tags, tag];
}
