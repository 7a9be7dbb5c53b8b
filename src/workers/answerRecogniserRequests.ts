import { decodeInk } from "#core/ink/encodeInk.ts";
import { createRecogniser } from "#core/recogniser/createRecogniser.ts";
import { hashBytes } from "#core/recogniser/hashBytes.ts";
import { adoptHabit, type OwnSample, reviewSamples } from "#core/recogniser/reviewSamples.ts";
import { parseRecogniserRequest } from "./parseRecogniserRequest.ts";
import type { RecogniserRequest, RecogniserResponse, Template } from "./recogniserMessages.ts";

type Of<Type extends RecogniserRequest["type"]> = Extract<RecogniserRequest, { type: Type }>;

/**
 * Makes the listener that keeps a recogniser and answers messages; ink that cannot be read has no candidates. The long
 * questions are worked off step by step; `later` runs the next step after what has come in meanwhile.
 */
export function answerRecogniserRequests(
  post: (response: RecogniserResponse) => void,
  later: (step: () => void) => void = (step) => void setTimeout(step),
): (message: unknown) => void {
  let recogniser = createRecogniser();
  const questions: (() => Generator<void, RecogniserResponse>)[] = [];
  let current: Generator<void, RecogniserResponse> | undefined;

  function learn({ batch, samples }: Of<"learn">): void {
    let refused = 0;
    let fresh = 0;
    for (const { id, bytes, own } of samples) {
      const options = { key: hashBytes(bytes), isOwn: own === true };
      if (recogniser.recall(id, options)) continue;
      const ink = decodeInk(bytes);
      fresh++;
      if (ink === undefined) refused++;
      else recogniser.add(id, ink, options);
    }
    post({ type: "learned", batch, refused, fresh });
  }

  function* assess({ question, drawings }: Of<"assess">): Generator<void, RecogniserResponse> {
    const { asked, first } = yield* adoptHabit(recogniser, drawings.flatMap(readOwn));
    return { type: "assessed", question, asked, first };
  }

  function* judge(request: Of<"judge">): Generator<void, RecogniserResponse> {
    const { question, sample, drawings } = request;
    const confirmed = readOwn(sample).map((own) => ({ ...own, confirmedAt: 0 }));
    const asked = { drawings: drawings.flatMap(readOwn), confirmed };
    const [kept] = yield* reviewSamples(recogniser, asked);
    // What helps is taught once it is written down, like every other sample.
    if (kept) recogniser.remove(kept.id, kept.key);
    return { type: "judged", question, helps: kept !== undefined };
  }

  function ask(question: () => Generator<void, RecogniserResponse>): void {
    questions.push(question);
    if (questions.length === 1 && current === undefined) later(step);
  }

  function step(): void {
    current ??= questions.shift()?.();
    const result = current?.next();
    if (result?.done === true) {
      current = undefined;
      post(result.value);
    }
    if (current !== undefined || questions.length > 0) later(step);
  }

  return (message) => {
    const request = parseRecogniserRequest(message);
    switch (request?.type) {
      case "restore":
        recogniser.remember(request.bytes);
        break;
      case "learn":
        learn(request);
        break;
      case "settle":
        recogniser.letGo();
        break;
      case "save":
        post({ type: "saved", bytes: recogniser.save() });
        break;
      case "forget":
        request.ids.forEach((id) => recogniser.remove(id));
        break;
      case "reset":
        recogniser = createRecogniser();
        break;
      case "recognise": {
        const { query, bytes, limit, isPartial = false } = request;
        const recognition = recogniser.recognise(decodeInk(bytes) ?? [], limit, { isPartial });
        post({ type: "recognised", query, recognition });
        break;
      }
      case "assess":
        ask(() => assess(request));
        break;
      case "judge":
        ask(() => judge(request));
        break;
      case undefined:
        post({ type: "refused" });
        break;
    }
  };
}

function readOwn({ id, bytes }: Template): readonly OwnSample[] {
  const ink = decodeInk(bytes);
  return ink ? [{ id, ink, key: hashBytes(bytes) }] : [];
}
