import { describe, expect, it } from "vitest";
import { encodeInk } from "#core/ink/encodeInk.ts";
import type { Ink } from "#core/ink/ink.ts";
import { noisyCopy } from "#testing/motorNoise.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { answerRecogniserRequests } from "./answerRecogniserRequests.ts";
import type { RecogniserRequest, RecogniserResponse } from "./recogniserMessages.ts";

const line = (x0: number, y0: number, x1: number, y1: number) => [
  { x: x0, y: y0, t: 0 },
  { x: x1, y: y1, t: 300 },
];
const cross: Ink = [line(200, 500, 800, 500), line(500, 200, 500, 800)];
const hook: Ink = [[...line(300, 100, 300, 900), { x: 800, y: 900, t: 600 }]];

function open() {
  const answers: RecogniserResponse[] = [];
  const answer = answerRecogniserRequests((response) => answers.push(response));
  return { answers, ask: (request: RecogniserRequest) => answer(request), askAnything: answer };
}

function asked(ink: Ink, query = 1): RecogniserRequest {
  return { type: "recognise", query, bytes: encodeInk(ink), limit: undefined };
}

const lesson: RecogniserRequest = {
  type: "learn",
  batch: 7,
  samples: [
    { id: "cross", bytes: encodeInk(cross) },
    { id: "hook", bytes: encodeInk(hook) },
  ],
};

describe("the recogniser's worker", () => {
  it("names another drawing of what it learnt", () => {
    const { answers, ask } = open();
    ask(lesson);
    ask(asked(noisyCopy(hook, seededRandom(1)), 3));
    expect(answers[0]).toEqual({ type: "learned", batch: 7, refused: 0 });
    expect(answers[1]).toMatchObject({
      type: "recognised",
      query: 3,
      recognition: { candidates: [{ id: "hook" }, { id: "cross" }] },
    });
  });

  it("forgets a symbol, and everything", () => {
    const { answers, ask } = open();
    ask(lesson);
    ask({ type: "forget", ids: ["hook", "never heard of"] });
    ask(asked(hook));
    ask({ type: "reset" });
    ask(asked(hook));
    const ids = answers.map((answer) =>
      answer.type === "recognised"
        ? answer.recognition.candidates.map(({ id }) => id)
        : answer.type,
    );
    expect(ids).toEqual(["learned", ["cross"], []]);
  });

  it("counts samples that are no ink and learns the others", () => {
    const { answers, ask } = open();
    const broken = { id: "broken", bytes: Uint8Array.of(1, 2, 3) };
    ask({ type: "learn", batch: 1, samples: [broken, { id: "cross", bytes: encodeInk(cross) }] });
    ask(asked(cross));
    expect(answers).toMatchObject([
      { refused: 1 },
      { recognition: { candidates: [{ id: "cross" }] } },
    ]);
  });

  it("answers a query that is no ink with no candidates", () => {
    const { answers, ask } = open();
    ask(lesson);
    ask({ type: "recognise", query: 1, bytes: Uint8Array.of(255), limit: 8 });
    expect(answers[1]).toEqual({
      type: "recognised",
      query: 1,
      recognition: { candidates: [], known: 0 },
    });
  });

  it.each([
    undefined,
    "learn",
    { type: "paint" },
    { type: "learn", batch: 1, samples: [{ id: 5, bytes: new Uint8Array() }] },
    { type: "learn", samples: [] },
    { type: "forget", ids: [1] },
    { type: "recognise", query: 1, bytes: [1] },
    { type: "recognise", query: -1, bytes: new Uint8Array() },
  ])("refuses %j", (message) => {
    const { answers, askAnything } = open();
    askAnything(message);
    expect(answers).toEqual([{ type: "refused" }]);
  });
});
