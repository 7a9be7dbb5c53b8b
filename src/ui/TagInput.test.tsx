// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, it } from "vitest";
import { TagInput } from "./TagInput.tsx";

afterEach(cleanup);

function Tags({ first = [] }: { readonly first?: readonly string[] }) {
  const [tags, setTags] = useState(first);
  return (
    <>
      <TagInput label="Tags" tags={tags} onChange={setTags} suggestions={["weather", "Vows"]} />
      <output>{tags.join("|")}</output>
    </>
  );
}

const shown = () => screen.getByRole("status").textContent;

it("adds tags by Enter, comma and leaving the field, each once", async () => {
  const user = userEvent.setup();
  render(<Tags />);
  await user.type(screen.getByRole("combobox"), "river{Enter} two  words,RIVER,last");
  await user.tab();
  expect(shown()).toBe("river|two words|last");
});

it("takes off the last tag by Backspace and any by its cross", async () => {
  const user = userEvent.setup();
  render(<Tags first={["a", "b", "c"]} />);
  await user.type(screen.getByRole("combobox"), "{Backspace}");
  expect(shown()).toBe("a|b");
  await user.click(screen.getByRole("button", { name: "Remove tag a" }));
  expect(shown()).toBe("b");
});

it("offers tags in use and takes one by arrow keys", async () => {
  const user = userEvent.setup();
  render(<Tags first={["weather"]} />);
  await user.click(screen.getByRole("combobox"));
  expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual(["Vows"]);
  await user.keyboard("{ArrowDown}{Enter}");
  expect(shown()).toBe("weather|Vows");
});
