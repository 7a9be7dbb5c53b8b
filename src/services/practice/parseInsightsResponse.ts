import type { Insights } from "#core/insights/insights.ts";
import type { InsightsResponse } from "#workers/insightsMessages.ts";

const PARTS = [
  "totals",
  "calendar",
  "streak",
  "retention",
  "forecast",
  "hardest",
  "mistakes",
  "coherence",
  "trend",
] as const satisfies readonly (keyof Insights)[];

/** Reads a message from the insights' worker; `undefined` when it has no known form. */
export function parseInsightsResponse(message: unknown): InsightsResponse | undefined {
  if (!isObject(message)) return undefined;
  const { type, question, insights } = message;
  if (type === "refused") return { type };
  return type === "derived" && typeof question === "number" && isInsights(insights)
    ? { type, question, insights }
    : undefined;
}

/** It was made by the same build a moment ago: that all its parts are there is proof enough. */
function isInsights(value: unknown): value is Insights {
  return (
    isObject(value) &&
    typeof value.today === "number" &&
    PARTS.every((part) => isObject(value[part]))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
