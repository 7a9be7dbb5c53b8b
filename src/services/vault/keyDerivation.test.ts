import { describe, expect, it } from "vitest";
import { err, ok } from "#core/shared/result.ts";
import { KDF_SET_1, type KdfParams } from "#core/vault/kdfParams.ts";
import { passphraseSecret, stretch } from "#core/vault/passphrase.ts";
import { createSecret, reveal } from "#core/vault/secret.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { answerKeyDerivationRequest } from "#workers/answerKeyDerivationRequest.ts";
import { createStretch, type KeyDerivationPort, stretchForNewSlot } from "./keyDerivation.ts";

const params: KdfParams = { memoryKiB: 19 * 1024, passes: 2, lanes: 1, salt: new Uint8Array(16) };
const passphrase = passphraseSecret("the heron waits");

/** A Worker without a thread; `answer` stands for what it does. */
function portThat(answer: (port: KeyDerivationPort, message: unknown) => void) {
  const ended: KeyDerivationPort[] = [];
  const spawn = () => {
    const port: KeyDerivationPort = {
      postMessage: (message, transfer) => {
        const arrived: unknown = structuredClone(message, { transfer });
        setTimeout(() => answer(port, arrived));
      },
      onmessage: null,
      onerror: null,
      terminate: () => void ended.push(port),
    };
    return port;
  };
  return { spawn, ended };
}

describe("stretching in a worker", () => {
  it("gives what the core gives, and ends the worker", async () => {
    const { spawn, ended } = portThat((port, message) => {
      void answerKeyDerivationRequest(message, (data) =>
        port.onmessage?.({ data } as MessageEvent<unknown>),
      );
    });
    const there = await createStretch(spawn)(passphrase, params);
    const here = await stretch(passphrase, params);
    expect(there.ok && here.ok && reveal(there.value)).toEqual(here.ok && reveal(here.value));
    expect(ended).toHaveLength(1);
  });

  it("says that there was no memory when the worker dies or says so", async () => {
    const dying = portThat((port) => port.onerror?.({} as ErrorEvent));
    expect(await createStretch(dying.spawn)(passphrase, params)).toEqual(err({ type: "NoMemory" }));
    const poor = portThat((port) =>
      port.onmessage?.({ data: { type: "NoMemory" } } as MessageEvent<unknown>),
    );
    expect(await createStretch(poor.spawn)(passphrase, params)).toEqual(err({ type: "NoMemory" }));
    expect([dying.ended.length, poor.ended.length]).toEqual([1, 1]);
  });

  it("starts no worker for parameters below the floor", async () => {
    const { spawn, ended } = portThat(() => undefined);
    const weak = await createStretch(spawn)(passphrase, { ...params, passes: 1 });
    expect(weak).toEqual(err({ type: "KdfRefused", reason: "tooWeak" }));
    expect(ended).toHaveLength(0);
  });
});

describe("a new slot's passphrase", () => {
  const randomBytes = seededBytes(3);

  it("is stretched with less memory where there is not so much", async () => {
    const asked: number[] = [];
    const given = {
      randomBytes,
      stretch: (_: unknown, { memoryKiB }: KdfParams) => {
        asked.push(memoryKiB);
        const enough = memoryKiB <= 20_000;
        return Promise.resolve(
          enough ? ok(createSecret(new Uint8Array(32))) : err({ type: "NoMemory" } as const),
        );
      },
    };
    const made = await stretchForNewSlot(passphrase, given);
    expect(asked).toEqual([64 * 1024, 32 * 1024, 19 * 1024]);
    expect(made.ok && made.value.kdf).toMatchObject({ ...KDF_SET_1, memoryKiB: 19 * 1024 });
  });

  it("is refused where there is not even the least", async () => {
    const given = {
      randomBytes,
      stretch: () => Promise.resolve(err({ type: "NoMemory" } as const)),
    };
    expect(await stretchForNewSlot(passphrase, given)).toEqual(err({ type: "NoMemory" }));
  });
});
