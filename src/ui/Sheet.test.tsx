// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { installDialogs } from "#testing/dialogs.ts";
import { ConfirmDialog } from "./ConfirmDialog.tsx";
import { Sheet } from "./Sheet.tsx";

beforeAll(installDialogs);
afterEach(cleanup);

function Opener() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button onClick={() => setOpen(true)}>Open</button>
      <Sheet open={open} onClose={() => setOpen(false)} title="Name this symbol">
        <p>Inside</p>
      </Sheet>
    </>
  );
}

it("is a dialog with a name, takes the focus and gives it back", async () => {
  const user = userEvent.setup();
  render(<Opener />);
  await user.click(screen.getByText("Open"));
  const dialog = screen.getByRole("dialog", { name: "Name this symbol" });
  expect(dialog.contains(document.activeElement)).toBe(true);
  await user.click(screen.getByRole("button", { name: "Close" }));
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(document.activeElement).toBe(screen.getByText("Open"));
});

it("closes by Escape and by pressing beside it, not by pressing inside", () => {
  const onClose = vi.fn();
  render(
    <Sheet open onClose={onClose} title="Title">
      <p>Inside</p>
    </Sheet>,
  );
  const dialog = screen.getByRole("dialog");
  fireEvent.pointerDown(screen.getByText("Inside"));
  fireEvent.click(dialog);
  expect(onClose).toHaveBeenCalledTimes(0);
  fireEvent.pointerDown(dialog);
  fireEvent.click(dialog);
  expect(onClose).toHaveBeenCalledTimes(1);
  const escape = new Event("cancel", { cancelable: true });
  fireEvent(screen.getByRole("dialog"), escape);
  expect(onClose).toHaveBeenCalledTimes(2);
  expect(escape.defaultPrevented).toBe(true);
});

it("asks with the harmless answer focused", async () => {
  const onConfirm = vi.fn();
  render(
    <ConfirmDialog
      open
      title="Delete river?"
      confirmLabel="Delete"
      danger
      onConfirm={onConfirm}
      onCancel={() => undefined}
    >
      You can undo this.
    </ConfirmDialog>,
  );
  expect(screen.getByRole("alertdialog")).toBeDefined();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Cancel" }));
  await userEvent.click(screen.getByRole("button", { name: "Delete" }));
  expect(onConfirm).toHaveBeenCalledOnce();
});
