import { beforeEach, expect, it } from "vitest";
import { line } from "#testing/testPack.ts";
import { emptyFields } from "#ui/symbolFields.ts";
import { useDrawing } from "./drawing.ts";

const fresh = useDrawing.getState();

beforeEach(() => useDrawing.setState(fresh, true));

it("is empty for the next drawing, with the tags if one likes", () => {
  for (const keepTags of [true, false]) {
    const ink = line(1);
    useDrawing.getState().setInk(ink);
    useDrawing.getState().setFields({ ...emptyFields, name: "river", tags: ["water"] });
    useDrawing.getState().startOver(ink, keepTags);
    const fields = { ...emptyFields, tags: keepTags ? ["water"] : [] };
    expect(useDrawing.getState()).toMatchObject({ ink: [], fields, isNaming: false });
  }
});

it("keeps a drawing that was begun while the one before was being saved, without its name", () => {
  const [saved, next] = [line(1), line(9)];
  useDrawing.getState().setInk(saved);
  useDrawing.getState().setFields({ ...emptyFields, name: "river" });
  useDrawing.getState().setInk(next);
  useDrawing.getState().startOver(saved, false);
  expect(useDrawing.getState()).toMatchObject({ ink: next, fields: emptyFields });
});
