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
  const steps: (() => void)[] = [];
  const answer = answerRecogniserRequests(
    (response) => answers.push(response),
    (step) => steps.push(step),
  );
  return {
    answers,
    ask: (request: RecogniserRequest) => answer(request),
    askAnything: answer,
    /** Works off long questions, so many steps of them. */
    work: (count = Infinity) => {
      for (let done = 0; done < count && steps.length > 0; done++) steps.shift()?.();
    },
  };
}

function asked(ink: Ink, query = 1): RecogniserRequest {
  return { type: "recognise", query, bytes: encodeInk(ink), limit: undefined };
}

const same = (ink: Ink): Ink => ink;

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
    expect(answers[0]).toEqual({ type: "learned", batch: 7, refused: 0, fresh: 2 });
    expect(answers[1]).toMatchObject({
      type: "recognised",
      query: 3,
      recognition: { candidates: [{ id: "hook" }, { id: "cross" }] },
    });
  });

  it("does not miss the times of points that have none, be they asked about or learnt", () => {
    const untimed = (ink: Ink): Ink =>
      ink.map((stroke) => stroke.map((point) => ({ ...point, t: 0 })));
    const copy = noisyCopy(hook, seededRandom(1));
    const answersTo = (learn: (ink: Ink) => Ink, draw: (ink: Ink) => Ink) => {
      const { answers, ask } = open();
      const samples = [cross, hook].map((ink, id) => ({
        id: `${id}`,
        bytes: encodeInk(learn(ink)),
      }));
      ask({ type: "learn", batch: 1, samples });
      ask(asked(draw(copy)));
      return answers;
    };
    const timed = answersTo(same, same);
    expect(timed).toMatchObject([
      { refused: 0 },
      { recognition: { candidates: [{ id: "1" }, {}] } },
    ]);
    expect(answersTo(untimed, same)).toEqual(timed);
    expect(answersTo(same, untimed)).toEqual(timed);
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

  it("recalls from a saved index what it need not look at again", () => {
    const before = open();
    before.ask(lesson);
    before.ask({ type: "save" });
    const saved = before.answers[1];
    const after = open();
    after.ask({ type: "restore", bytes: saved?.type === "saved" ? saved.bytes : new Uint8Array() });
    const mark: Ink = [line(100, 900, 400, 100)];
    const further = { id: "mark", bytes: encodeInk(mark) };
    const samples = lesson.type === "learn" ? lesson.samples : [];
    after.ask({ type: "learn", batch: 1, samples: [...samples, further] });
    after.ask({ type: "settle" });
    expect(after.answers[0]).toEqual({ type: "learned", batch: 1, refused: 0, fresh: 1 });
    after.ask(asked(hook));
    before.ask({ type: "learn", batch: 8, samples: [further] });
    before.ask(asked(hook));
    expect(after.answers[1]).toEqual(before.answers[3]);
  });

  it("learns as ever when the saved index is of no use", () => {
    const { answers, ask } = open();
    ask({ type: "restore", bytes: Uint8Array.of(1, 2, 3, 4) });
    ask(lesson);
    expect(answers[0]).toEqual({ type: "learned", batch: 7, refused: 0, fresh: 2 });
  });

  it("answers a pen while it works at a long question", () => {
    const { answers, ask, work } = open();
    const random = seededRandom(4);
    const drawings = [cross, hook].flatMap((ink, id) =>
      [1, 2, 3].map(() => ({ id: `${id}`, bytes: encodeInk(noisyCopy(ink, random)), own: true })),
    );
    ask({ type: "learn", batch: 1, samples: drawings });
    ask({ type: "assess", question: 5, drawings });
    ask({ type: "judge", question: 6, sample: { id: "0", bytes: encodeInk(cross) }, drawings });
    work(2);
    ask(asked(hook));
    work();
    expect(answers.slice(1).map(({ type }) => type)).toEqual(["recognised", "assessed", "judged"]);
    expect(answers[2]).toEqual({ type: "assessed", question: 5, asked: 6, first: 6 });
    expect(answers[3]).toEqual({ type: "judged", question: 6, helps: true });
  });

  it("survives that a symbol is forgotten, and everything, in the midst of a question", () => {
    const { answers, ask, work } = open();
    const random = seededRandom(4);
    const drawings = [cross, hook].flatMap((ink, id) =>
      [1, 2].map(() => ({ id: `${id}`, bytes: encodeInk(noisyCopy(ink, random)), own: true })),
    );
    const sample = { id: "1", bytes: encodeInk(hook) };
    ask({ type: "learn", batch: 1, samples: drawings });
    ask({ type: "judge", question: 1, sample, drawings });
    work(5);
    ask({ type: "forget", ids: ["1"] });
    work(1);
    ask({ type: "reset" });
    ask({ type: "assess", question: 2, drawings });
    work();
    expect(answers.slice(1).map(({ type }) => type)).toEqual(["judged", "assessed"]);
    ask(asked(hook));
    expect(answers.at(-1)).toMatchObject({ recognition: { candidates: [] } });
  });

  it("finds that a wrongly named drawing does not help, and keeps nothing of it", () => {
    const { answers, ask, work } = open();
    const random = seededRandom(4);
    const drawings = [cross, hook].flatMap((ink, id) =>
      [1, 2].map(() => ({ id: `${id}`, bytes: encodeInk(noisyCopy(ink, random)), own: true })),
    );
    ask({ type: "learn", batch: 1, samples: drawings });
    ask({ type: "save" });
    const [own] = drawings;
    const sample = { id: "1", bytes: own?.bytes ?? new Uint8Array() };
    ask({ type: "judge", question: 1, sample, drawings });
    work();
    ask({ type: "save" });
    expect(answers[2]).toEqual({ type: "judged", question: 1, helps: false });
    expect(answers[3]).toEqual(answers[1]);
  });

  it.each([
    undefined,
    { type: "restore", bytes: "index" },
    { type: "assess", question: 1 },
    { type: "judge", question: 1, drawings: [], sample: {} },
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
