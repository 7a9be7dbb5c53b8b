import { deriveInsights } from "#core/insights/insights.ts";
import type { InsightsResponse } from "./insightsMessages.ts";
import { parseInsightsRequest } from "./parseInsightsRequest.ts";

/** Answers one message to the insights' Worker; what is of no known form is refused. */
export function answerInsightsRequest(message: unknown): InsightsResponse {
  const request = parseInsightsRequest(message);
  if (request === undefined) return { type: "refused" };
  const { question, packed, context } = request;
  return { type: "derived", question, insights: deriveInsights(packed, context) };
}
