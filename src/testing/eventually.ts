import { vi } from "vitest";

/** Patience for what another tab does: a busy machine is slow, not wrong. ms. */
const PATIENCE_MS = 10_000;

/** Waits until a check holds. */
export function eventually(check: () => void): Promise<void> {
  return vi.waitFor(check, { timeout: PATIENCE_MS });
}
