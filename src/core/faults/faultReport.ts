import type { Fault } from "./fault.ts";
import type { NotedFault } from "./faultRing.ts";

/** What is told of the page beside the fault; nothing in it was written by a person. */
export interface PageFacts {
  readonly version: string;
  /** See `screenName`. */
  readonly screen: string;
  readonly browser: string;
  readonly language: string;
  readonly isOnline: boolean;
  readonly isInstalled: boolean;
}

/** What "copy details" copies of one fault. */
export function faultReport(fault: Fault, page: PageFacts): string {
  return [...pageLines(page), "", ...faultLines(fault)].join("\n");
}

/** The page as lines of a report. */
export function pageLines(page: PageFacts): readonly string[] {
  return [
    `Glyphary ${page.version}`,
    `Screen: ${page.screen}`,
    `Browser: ${page.browser}`,
    `Language: ${page.language}`,
    `Network: ${page.isOnline ? "yes" : "no"}`,
    `Installed: ${page.isInstalled ? "yes" : "no"}`,
  ];
}

/** A remembered fault as lines of a report. */
export function notedLines(noted: NotedFault): readonly string[] {
  const { at, count, screen, version } = noted;
  const when = new Date(at).toISOString();
  return [`${when} ${screen} ${version}, times: ${count}`, ...faultLines(noted)];
}

function faultLines({ kind, name, message, frames }: Fault): readonly string[] {
  const words = message ?? "(message left out)";
  return [`${name} (${kind}): ${words}`, ...frames.map((frame) => `  at ${frame}`)];
}
