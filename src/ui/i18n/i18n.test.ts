// @vitest-environment jsdom
import { compileMessageOrThrow } from "@lingui/message-utils/compileMessage";
import type { CompiledIcuChoices, CompiledMessage } from "@lingui/message-utils/compileMessage";
import { afterEach, describe, expect, it } from "vitest";
import { de } from "./de.ts";
import { en as enFirst } from "./en.ts";
import { enScreens } from "./enScreens.ts";
import { createFormat } from "./format.ts";
import { activateLanguage, chooseLanguage, directionOf, i18n, translate } from "./i18n.ts";
import type { MessageId } from "./messages.ts";

const en = { ...enFirst, ...enScreens };
const ids = Object.keys(en) as MessageId[];

/** Names a message expects values for, with their types; the same in every language. */
function placeholders(message: string): readonly string[] {
  const found = new Set<string>();
  const visit = (tokens: CompiledMessage): void => {
    for (const token of tokens) {
      if (typeof token === "string") continue;
      const [name, type = "", choices] = token;
      found.add(`${name} ${type}`);
      if (type === "plural" || type === "select" || type === "selectordinal") {
        Object.values(choices as CompiledIcuChoices)
          .filter((choice) => Array.isArray(choice))
          .forEach(visit);
      }
    }
  };
  visit(compileMessageOrThrow(message));
  return [...found].sort();
}

afterEach(() => activateLanguage("en"));

describe("the catalogues", () => {
  it("have the same messages, each once", () => {
    expect(Object.keys(de).sort()).toEqual([...ids].sort());
    expect(ids).toHaveLength(Object.keys(enFirst).length + Object.keys(enScreens).length);
  });

  it.each(ids)("say %s with the same values in both languages", (id) => {
    expect(placeholders(de[id])).toEqual(placeholders(en[id]));
    expect(de[id].trim()).not.toBe("");
  });

  it.each(ids)("keep their voice down in %s", (id) => {
    expect(en[id]).not.toContain("!");
    expect(de[id]).not.toMatch(/!|\bIhnen\b|(können|haben|möchten|wollen|müssen) Sie\b/);
  });
});

/** Looking up how a language counts takes a phone some ten frames. */
it.each(Object.keys(enFirst) as MessageId[])("the first screen counts by no rules in %s", (id) => {
  const types = [en, de].flatMap((words) =>
    placeholders(words[id]).map((one) => one.split(" ")[1]),
  );
  expect(types.filter((type) => type !== "" && type !== "select")).toEqual([]);
});

describe("the active language", () => {
  it("counts by its own rules", async () => {
    expect(translate("step.listSaved", { count: 1 })).toBe("added 1 symbol");
    await activateLanguage("de");
    expect(translate("step.listSaved", { count: 1200 })).toBe("1.200 Zeichen hinzugefügt");
    expect(document.documentElement.lang).toBe("de");
    expect(document.documentElement.dir).toBe("ltr");
  });

  it("is the one asked for last, however slow the others load", async () => {
    await Promise.all([activateLanguage("de"), activateLanguage("en")]);
    expect(i18n.locale).toBe("en");
  });

  it("is chosen by the first wish that can be met", () => {
    expect(chooseLanguage(["fr-CH", "de-AT", "en"])).toBe("de");
    expect(chooseLanguage(["fr"])).toBe("en");
  });

  it("knows which scripts run from right to left", () => {
    expect(directionOf("ar-EG")).toBe("rtl");
    expect(directionOf("de")).toBe("ltr");
  });
});

describe("formats", () => {
  const now = Date.UTC(2026, 10, 20, 12);
  const day = 86_400_000;

  it.each([
    [now - 20_000, "now", "jetzt"],
    [now - 5 * 60_000, "5 minutes ago", "vor 5 Minuten"],
    [now - day, "yesterday", "gestern"],
    [now - 21 * day, "3 weeks ago", "vor 3 Wochen"],
  ])("say how long ago %i was", (ms, english, german) => {
    expect(createFormat("en").relative(ms, now)).toBe(english);
    expect(createFormat("de").relative(ms, now)).toBe(german);
  });

  it("write sizes in the unit that says something", () => {
    expect(createFormat("en").bytes(0)).toBe("0 byte");
    expect(createFormat("en").bytes(45_200)).toBe("45 kB");
    expect(createFormat("de").bytes(1_240_000)).toBe("1,2 MB");
  });
});
