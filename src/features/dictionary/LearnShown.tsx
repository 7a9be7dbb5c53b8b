import { useLocation } from "wouter";
import type { SymbolView } from "#core/symbols/symbol.ts";
import { useLearn } from "#hooks/useLearn.ts";
import { LearnButton } from "#ui/LearnButton.tsx";

/** Takes up for practice what a search or tags have found, in the order shown. Give it what was asked as key. */
export function LearnShown({ symbols }: { readonly symbols: readonly SymbolView[] }) {
  const learn = useLearn();
  const [, navigate] = useLocation();
  return (
    <LearnButton
      kind="plain"
      className="-mx-2 px-2 underline underline-offset-4"
      onLearn={() => learn(symbols.map(({ id }) => id))}
      onStart={() => navigate("/practise/session")}
    />
  );
}
