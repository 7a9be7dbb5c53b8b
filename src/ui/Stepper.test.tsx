// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, it } from "vitest";
import { Stepper } from "./Stepper.tsx";

afterEach(cleanup);

it("goes up and down by presses and by keys, and stops at its ends", async () => {
  const user = userEvent.setup();
  const changes = show(8);
  await user.click(screen.getByRole("button", { name: "More: New a day" }));
  await user.click(screen.getByRole("button", { name: "More: New a day" }));
  expect(screen.getByRole("button", { name: "More: New a day" })).toHaveProperty("disabled", true);
  screen.getByRole("spinbutton").focus();
  await user.keyboard("{PageDown}{ArrowUp}{ArrowUp}{ArrowDown}");
  expect(changes).toEqual([9, 10, 0, 1, 2, 1]);
});

it("takes what is typed as the nearest number that is allowed", async () => {
  const user = userEvent.setup();
  const changes = show(8);
  await user.type(field(), "400{Enter}");
  await user.clear(field());
  await user.keyboard("3.2");
  await user.tab();
  await user.clear(field());
  await user.keyboard("-7");
  await user.tab();
  expect(changes).toEqual([10, 3, 0]);
});

it("keeps its number when what is typed is none", async () => {
  const user = userEvent.setup();
  const changes = show(8);
  await user.type(field(), "many");
  await user.tab();
  expect(field().value).toBe("8");
  expect(changes).toEqual([]);
});

function show(start: number): number[] {
  const changes: number[] = [];
  render(<Held start={start} onChange={(value) => changes.push(value)} />);
  return changes;
}

interface HeldProps {
  readonly start: number;
  readonly onChange: (value: number) => void;
}

function Held({ start, onChange }: HeldProps) {
  const [value, setValue] = useState(start);
  const onStep = (next: number) => {
    setValue(next);
    onChange(next);
  };
  return <Stepper label="New a day" value={value} min={0} max={10} onChange={onStep} />;
}

function field(): HTMLInputElement {
  return screen.getByRole("spinbutton");
}
