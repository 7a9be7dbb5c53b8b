import { describe, expect, it } from "vitest";
import { stretch, passphraseSecret } from "#core/vault/passphrase.ts";
import { reveal } from "#core/vault/secret.ts";
import { answerKeyDerivationRequest } from "./answerKeyDerivationRequest.ts";
import type { KeyDerivationResponse } from "./keyDerivationMessages.ts";

/** The cheapest parameters that are taken. */
const params = { memoryKiB: 19 * 1024, passes: 2, lanes: 1, salt: new Uint8Array(16) };

const passphrase = () => reveal(passphraseSecret("the heron waits")).slice();

async function answerTo(message: unknown): Promise<readonly KeyDerivationResponse[]> {
  const answers: KeyDerivationResponse[] = [];
  await answerKeyDerivationRequest(message, (response) => answers.push(response));
  return answers;
}

describe("the worker that stretches passphrases", () => {
  it("answers what the core makes of the passphrase", async () => {
    const expected = await stretch(passphraseSecret("the heron waits"), params);
    if (!expected.ok) throw new Error(expected.error.type);
    const answers = await answerTo({ type: "stretch", passphrase: passphrase(), params });
    expect(answers).toEqual([{ type: "stretched", stretched: reveal(expected.value) }]);
  });

  it.each([
    ["nothing", undefined],
    ["another request", { type: "fit" }],
    ["a passphrase as text", { type: "stretch", passphrase: "river", params }],
    ["no salt", { type: "stretch", passphrase: passphrase(), params: { ...params, salt: null } }],
    [
      "text for a number",
      { type: "stretch", passphrase: passphrase(), params: { ...params, passes: "2" } },
    ],
    [
      "parameters below the floor",
      { type: "stretch", passphrase: passphrase(), params: { ...params, memoryKiB: 1024 } },
    ],
    [
      "parameters without end",
      { type: "stretch", passphrase: passphrase(), params: { ...params, passes: 1e9 } },
    ],
  ])("refuses %s", async (_what, message) => {
    expect(await answerTo(message)).toEqual([{ type: "refused" }]);
  });
});
