import type { BrowserContext, Page } from "@playwright/test";
import type { Ledger } from "./ledger.ts";

/** The monkey while it lives: what it acts with, and what it remembers. */
export interface Life {
  readonly random: () => number;
  readonly context: BrowserContext;
  readonly origin: string;
  readonly ledger: Ledger;
  readonly tabs: Page[];
  /** The tab in which it acts. */
  tab: Page;
  isOffline: boolean;
  /** Writes into the story, which is told when the session fails. */
  readonly tell: (words: string) => void;
}
