import { expect, it } from "vitest";
import { promptOf } from "./promptOf.ts";

const nothing = { name: "", meaning: "", reading: "", text: "" };

it("asks by the name and adds the meaning", () => {
  expect(promptOf({ ...nothing, name: "river", meaning: "that which carries" })).toEqual({
    title: "river",
    detail: "that which carries",
  });
});

it("does not show the character that is to be drawn", () => {
  expect(promptOf({ name: "水", meaning: "water", reading: "mizu", text: "水" })).toEqual({
    title: "water",
    detail: "mizu",
  });
  expect(promptOf({ ...nothing, text: "水", reading: "mizu" }).title).toBe("mizu");
});

it("says nothing twice", () => {
  expect(promptOf({ ...nothing, name: "a", meaning: "a", reading: "a", text: "あ" })).toEqual({
    title: "a",
    detail: "",
  });
});

it("asks by the character where there is nothing else", () => {
  expect(promptOf({ ...nothing, text: "☀️" }).title).toBe("☀️");
});
