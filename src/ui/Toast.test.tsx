// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ToastProvider, useToast } from "./Toast.tsx";
import type { ToastMessage } from "./Toast.tsx";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function Trigger({ message }: { readonly message: ToastMessage }) {
  const toast = useToast();
  return <button onClick={() => toast(message)}>Show</button>;
}

function show(message: ToastMessage) {
  render(
    <ToastProvider>
      <Trigger message={message} />
    </ToastProvider>,
  );
  fireEvent.click(screen.getByText("Show"));
}

function pass(ms: number) {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
}

it("is announced politely, stays at least six seconds and goes", () => {
  show({ text: "river is deleted" });
  const region = screen.getByRole("region", { name: "Messages" });
  expect(region.getAttribute("aria-live")).toBe("polite");
  pass(6000);
  expect(region.textContent).toContain("river is deleted");
  pass(2000);
  expect(region.textContent).toBe("");
});

it("waits while it is focused or pointed at", () => {
  show({ text: "river is deleted", action: { label: "Undo", onAction: () => undefined } });
  act(() => screen.getByText("Undo").focus());
  pass(60_000);
  expect(screen.getByText("Undo")).toBeDefined();
  act(() => screen.getByText("Undo").blur());
  pass(8000);
  expect(screen.queryByText("Undo")).toBeNull();
});

it("does its action once and goes", () => {
  const onAction = vi.fn();
  show({ text: "river is deleted", action: { label: "Undo", onAction } });
  fireEvent.click(screen.getByText("Undo"));
  expect(onAction).toHaveBeenCalledOnce();
  expect(screen.queryByText("Undo")).toBeNull();
});

it("gives way to a newer message", () => {
  show({ text: "Saved" });
  fireEvent.click(screen.getByText("Show"));
  fireEvent.click(screen.getByText("Show"));
  expect(screen.getAllByText("Saved")).toHaveLength(1);
});
