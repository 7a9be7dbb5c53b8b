/*
 * What the app learns from its person by the way. A tapped candidate says what a drawing is; the drawing becomes a sample if
 * the person's own drawings are recognised as well as before with it, which the recogniser's worker judges.
 */
import { encodeInk } from "#core/ink/encodeInk.ts";
import type { Ink } from "#core/ink/ink.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import type { Result } from "#core/shared/result.ts";
import type { Dictionary, Template } from "./dictionary.ts";
import type { EditError } from "./errors.ts";
import type { RecogniserService } from "./recogniserService.ts";
import type { SymbolService } from "./symbolService.ts";

/** Drawings that are asked for in a check: some tenths of a second of the worker's time on a phone. */
const MAX_ASKED = 60;

/** What became of a confirmed drawing. */
export type Confirmed =
  | "kept"
  /** It would have made the person's other drawings worse recognised. */
  | "notHelpful"
  /** The check could not be made, or it could not be written. */
  | "notKept";

export interface LearningState {
  /** Drawings of the person's own, confirmed ones included. */
  readonly samples: number;
  readonly confirmed: number;
  /** Of the person's drawings of symbols with several, those that are recognised first with themselves left out. */
  readonly foretold: { readonly asked: number; readonly first: number } | undefined;
}

export interface LearningService {
  /** The person says that the drawing is this symbol. */
  readonly confirm: (id: SymbolId, ink: Ink) => Promise<Confirmed>;
  /** Counts, and how well the samples foretell; this also finds the person's habit of order and direction. */
  readonly state: () => Promise<LearningState>;
  /** Forgets all confirmed drawings, in one step of undo; answers how many. */
  readonly forget: () => Promise<Result<number, EditError>>;
}

export function createLearningService(input: {
  readonly dictionary: Dictionary;
  readonly symbols: Pick<SymbolService, "keepConfirmed" | "forgetConfirmed">;
  readonly recogniser: Pick<RecogniserService, "assess" | "judge">;
}): LearningService {
  const { dictionary, symbols, recogniser } = input;
  let queue: Promise<unknown> = Promise.resolve();

  const confirm = async (id: SymbolId, ink: Ink): Promise<Confirmed> => {
    const bytes = encodeInk(ink);
    if (dictionary.samplesOf(id).some((known) => isEqual(known.bytes, bytes))) return "kept";
    const sample = { id, bytes, own: true };
    const helps = await recogniser.judge(sample, askable(dictionary, id));
    if (helps !== true) return helps === false ? "notHelpful" : "notKept";
    const kept = await symbols.keepConfirmed(id, ink);
    return kept.ok ? "kept" : "notKept";
  };

  return {
    // One after the other: each is judged with what the one before left.
    confirm: (id, ink) => {
      const turn = queue.then(() => confirm(id, ink));
      queue = turn.catch(() => undefined);
      return turn;
    },
    state: async () => {
      let samples = 0;
      let confirmed = 0;
      for (const { id } of dictionary.snapshot().symbols) {
        const own = dictionary.samplesOf(id).filter((sample) => sample.own);
        samples += own.length;
        confirmed += own.filter((sample) => sample.confirmed).length;
      }
      return { samples, confirmed, foretold: await recogniser.assess(askable(dictionary)) };
    },
    forget: symbols.forgetConfirmed,
  };
}

/**
 * Own drawings that can be foretold, because their symbol has another sample: those of the asked symbol first, then the
 * newest of the symbols changed last.
 */
function askable(dictionary: Dictionary, first?: SymbolId): readonly Template[] {
  const ordered = dictionary
    .snapshot()
    .symbols.toSorted(
      (one, other) =>
        Number(other.id === first) - Number(one.id === first) || other.changedAt - one.changedAt,
    );
  const asked: Template[] = [];
  for (const { id } of ordered) {
    const samples = dictionary.samplesOf(id);
    if (samples.length < 2) continue;
    for (const { bytes, own } of samples.toReversed()) if (own) asked.push({ id, bytes, own });
    if (asked.length >= MAX_ASKED) break;
  }
  return asked.slice(0, MAX_ASKED);
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
