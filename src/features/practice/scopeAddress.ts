import type { PackId, SymbolId } from "#core/shared/ids.ts";
import type { Scope, SessionPlan } from "#services/practice/practiceService.ts";

/** The address of a session, so that a plan survives a reload and can be linked to. */
export function sessionAddress({ scope, cram }: SessionPlan): string {
  const params = new URLSearchParams();
  if (scope.type !== "today") params.set("scope", scopeWord(scope));
  if (cram) params.set("cram", "1");
  const query = params.toString();
  return query === "" ? "/practise/session" : `/practise/session?${query}`;
}

/** The plan that an address names; what it does not name well is what is due today. */
export function planOfAddress(params: URLSearchParams): SessionPlan {
  return { scope: scopeOfWord(params.get("scope") ?? "today"), cram: params.get("cram") === "1" };
}

function scopeWord(scope: Scope): string {
  switch (scope.type) {
    case "today":
    case "worst":
      return scope.type;
    case "tag":
      return `tag:${scope.tag}`;
    case "pack":
      return `pack:${scope.pack}`;
    case "symbol":
      return `symbol:${scope.symbol}`;
  }
}

function scopeOfWord(word: string): Scope {
  if (word === "worst") return { type: "worst" };
  const [, type, name] = /^(tag|pack|symbol):(.+)$/su.exec(word) ?? [];
  if (name === undefined) return { type: "today" };
  if (type === "tag") return { type: "tag", tag: name };
  return type === "pack"
    ? { type: "pack", pack: name as PackId }
    : { type: "symbol", symbol: name as SymbolId };
}
