import { describe, expect, it } from "vitest";
import { ml_kem768_x25519 as xwing } from "@noble/post-quantum/hybrid.js";
import { openBox, sealBox } from "./cipher.ts";
import { hkdfSha256 } from "./hkdf.ts";
import { argon2idBytes } from "./passphrase.ts";
import { phraseOf, readPhrase } from "./recoveryPhrase.ts";
import { createSecret, reveal } from "./secret.ts";
import { isSignedBy } from "./signature.ts";

function bytes(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function hex(value: Uint8Array): string {
  return Array.from(value, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

describe("published vectors", () => {
  it("XChaCha20-Poly1305: draft-irtf-cfrg-xchacha-03, appendix A.3.1", () => {
    const plain = new TextEncoder().encode(
      "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
    );
    const key = createSecret(
      bytes("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"),
    );
    const nonce = bytes("404142434445464748494a4b4c4d4e4f5051525354555657");
    const bound = bytes("50515253c0c1c2c3c4c5c6c7");
    const box = sealBox(key, plain, { bound, randomBytes: () => nonce });
    expect(hex(box)).toBe(
      hex(nonce) +
        "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb" +
        "731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452" +
        "2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9" +
        "21f9664c97637da9768812f615c68b13b52e" +
        "c0875924c1c7987947deafd8780acf49",
    );
    expect(openBox(key, box, bound)).toEqual(plain);
  });

  it("HKDF-SHA-256: RFC 5869, test case 1", () => {
    const derived = hkdfSha256(createSecret(new Uint8Array(22).fill(0x0b)), {
      salt: bytes("000102030405060708090a0b0c"),
      info: bytes("f0f1f2f3f4f5f6f7f8f9"),
      length: 42,
    });
    expect(hex(reveal(derived))).toBe(
      "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
    );
  });

  it("Argon2id: the reference implementation's test (phc-winner-argon2, test.c)", async () => {
    const stretched = await argon2idBytes(new TextEncoder().encode("password"), {
      memoryKiB: 65_536,
      passes: 2,
      lanes: 1,
      salt: new TextEncoder().encode("somesalt"),
    });
    expect(hex(stretched)).toBe("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
  });

  it.each([
    ["00".repeat(32), `${"abandon ".repeat(23)}art`],
    [
      "7f".repeat(32),
      "legal winner thank year wave sausage worth useful legal winner thank year wave sausage worth useful legal winner thank year wave sausage worth title",
    ],
    ["ff".repeat(32), `${"zoo ".repeat(23)}vote`],
  ])("BIP 39: the reference vectors of 256 bits (%s)", (entropy, phrase) => {
    expect(phraseOf(createSecret(bytes(entropy))).join(" ")).toBe(phrase);
    const read = readPhrase(phrase);
    expect(read.ok && hex(reveal(read.value))).toBe(entropy);
  });

  it("X-Wing: draft-connolly-cfrg-xwing-kem, first vector", () => {
    const seed = bytes("7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef26");
    const chance = bytes(
      "3cb1eea988004b93103cfb0aeefd2a686e01fa4a58e8a3639ca8a1e3f9ae57e2" +
        "35b8cc873c23dc62b8d260169afa2f75ab916a58d974918835d25e6a435085b2",
    );
    const { publicKey, secretKey } = xwing.keygen(seed);
    const { cipherText, sharedSecret } = xwing.encapsulate(publicKey, chance);
    expect(hex(sharedSecret)).toBe(
      "d2df0522128f09dd8e2c92b1e905c793d8f57a54c3da25861f10bf4ca613e384",
    );
    expect(xwing.decapsulate(cipherText, secretKey)).toEqual(sharedSecret);
  });

  it("Ed25519: RFC 8032, section 7.1, test 2", () => {
    const publicKey = bytes("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    const signature = bytes(
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da" +
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    );
    expect(isSignedBy(publicKey, bytes("72"), signature)).toBe(true);
    expect(isSignedBy(publicKey, bytes("73"), signature)).toBe(false);
  });
});
