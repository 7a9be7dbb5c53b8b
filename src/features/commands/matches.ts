import { fuzzyScore } from "#core/symbols/fuzzy.ts";
import { displayName } from "#core/symbols/displayName.ts";
import type { SymbolView } from "#core/symbols/symbol.ts";
import type { Dictionary } from "#services/dictionary.ts";
import type { Translate } from "#ui/i18n/i18n.ts";
import { COMMANDS, type Command, type CommandGroup, GROUPS } from "./commands.ts";
import type { Situation } from "./situation.ts";

/** More symbols than this are found on the Symbols screen, which shows them better. */
const MOST_SYMBOLS = 8;

const MOST_RECENT = 4;

/** What is found by other words than those that are shown comes after what is found by these. */
const ALSO_WORTH = 0.7;

/** Something to choose, ready to be shown. */
export type Choice =
  | {
      readonly id: string;
      readonly type: "command";
      readonly command: Command;
      readonly words: string;
    }
  | { readonly id: string; readonly type: "symbol"; readonly symbol: SymbolView };

export interface ChoiceGroup {
  readonly heading:
    "command.recent" | `command.group.${CommandGroup}` | "command.commands" | "nav.symbols";
  readonly choices: readonly Choice[];
}

/** What there is to do now, the commands run last before the others. */
export function choicesAtRest(t: Translate, now: Situation): readonly ChoiceGroup[] {
  const offered = offeredCommands(t, now);
  const recent = now.preferences.recentCommands
    .flatMap((id) => offered.filter((choice) => choice.id === id))
    .slice(0, MOST_RECENT);
  const others = offered.filter((choice) => !recent.includes(choice));
  return withoutEmpty([
    { heading: "command.recent", choices: recent },
    ...GROUPS.map((group) => ({
      heading: `command.group.${group}` as const,
      choices: others.filter(({ command }) => command.group === group),
    })),
  ]);
}

/** The commands and symbols that fit what was typed, the better fitting group first. */
export function choicesFor(
  typed: string,
  {
    t,
    now,
    dictionary,
  }: { readonly t: Translate; readonly now: Situation; readonly dictionary: Dictionary },
): readonly ChoiceGroup[] {
  const commands = ranked(offeredCommands(t, now), (choice) => scoreOf(typed, choice, t));
  const symbols = foundSymbols(typed, dictionary);
  const groups = [
    { heading: "command.commands", best: commands[0]?.score ?? 0, choices: commands.map(itemOf) },
    { heading: "nav.symbols", best: symbols.best, choices: symbols.choices },
  ] as const;
  return withoutEmpty(groups.toSorted((a, b) => b.best - a.best));
}

type CommandChoice = Extract<Choice, { readonly type: "command" }>;

function offeredCommands(t: Translate, now: Situation): readonly CommandChoice[] {
  return COMMANDS.filter(({ where }) => where?.(now) ?? true).map((command) => ({
    ...{ type: "command", id: command.id, command },
    words: t(command.words, command.values?.(t, now)),
  }));
}

function scoreOf(typed: string, { words, command }: CommandChoice, t: Translate) {
  const own = fuzzyScore(typed, words);
  const also = command.also && fuzzyScore(typed, `${words} ${t(command.also)}`);
  return own ?? (also && also * ALSO_WORTH);
}

/** By name, meaning or tag as the search fields do; where that leaves room, by letters with gaps in the name. */
function foundSymbols(typed: string, dictionary: Dictionary) {
  const found = dictionary.search({ text: typed }).slice(0, MOST_SYMBOLS);
  const known = new Set(found);
  const near =
    found.length === MOST_SYMBOLS
      ? []
      : ranked(
          dictionary.snapshot().symbols.filter((symbol) => !known.has(symbol)),
          (symbol) => fuzzyScore(typed, displayName(symbol)),
        ).map(itemOf);
  const symbols = [...found, ...near].slice(0, MOST_SYMBOLS);
  const [first] = symbols;
  return {
    best: first === undefined ? 0 : (fuzzyScore(typed, displayName(first)) ?? 0),
    choices: symbols.map((symbol): Choice => ({ type: "symbol", id: symbol.id, symbol })),
  };
}

interface Ranked<T> {
  readonly item: T;
  readonly score: number;
}

/** Those that have a score, best first; equals keep their order. */
function ranked<T>(
  items: readonly T[],
  scoreOfItem: (item: T) => number | undefined,
): readonly Ranked<T>[] {
  return items
    .flatMap((item) => {
      const score = scoreOfItem(item);
      return score === undefined ? [] : [{ item, score }];
    })
    .sort((a, b) => b.score - a.score);
}

function itemOf<T>({ item }: Ranked<T>): T {
  return item;
}

function withoutEmpty(groups: readonly ChoiceGroup[]): readonly ChoiceGroup[] {
  return groups.filter(({ choices }) => choices.length > 0);
}
