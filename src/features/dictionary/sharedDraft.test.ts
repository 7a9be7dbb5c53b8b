import { describe, expect, it } from "vitest";
import { emptyFields } from "#ui/symbolFields.ts";
import { emptyNewDraft, type DraftPicture } from "./drafts.ts";
import { withShared } from "./sharedDraft.ts";

const NOTHING = { title: "", text: "", url: "", picture: undefined };
const picture: DraftPicture = { url: "blob:a", widthPx: 1, heightPx: 1, release: () => undefined };

describe("what was shared", () => {
  it("begins a symbol of text with one sign, a drawn one with words or a picture", () => {
    expect(withShared(emptyNewDraft, { ...NOTHING, text: "水" })).toMatchObject({
      form: "text",
      fields: { text: "水", name: "水" },
    });
    expect(withShared(emptyNewDraft, { ...NOTHING, text: "old oak" })).toMatchObject({
      form: "drawn",
      fields: { text: "", name: "old oak" },
    });
    expect(withShared(emptyNewDraft, { ...NOTHING, title: "oak", picture })).toMatchObject({
      form: "drawn",
      picture,
      fields: { name: "oak" },
    });
  });

  it("takes nothing from a draft that was begun", () => {
    const ink = [[{ x: 1, y: 1, t: 0 }]];
    const fields = { ...emptyFields, name: "river", notes: "of old" };
    const shared = { ...NOTHING, title: "oak", text: "A tree that stays.", picture };
    expect(withShared({ form: "text", ink, fields }, shared)).toEqual({
      ...{ form: "drawn", ink, picture },
      fields: { ...fields, meaning: "A tree that stays.", notes: "of old\noak" },
    });
  });
});
