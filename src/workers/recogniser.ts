/* The Web Worker in which drawings are recognised, so that no stroke ever waits for a comparison. */
import { answerRecogniserRequests } from "./answerRecogniserRequests.ts";

const answer = answerRecogniserRequests((response) => self.postMessage(response));

self.addEventListener("message", (event: MessageEvent<unknown>) => answer(event.data));
