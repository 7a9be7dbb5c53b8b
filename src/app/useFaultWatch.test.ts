// @vitest-environment jsdom
import { renderHook } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { installPage } from "#testing/renderScreen.tsx";
import { faults } from "./faults.ts";
import { useFaultWatch } from "./useFaultWatch.ts";

beforeEach(() => {
  installPage();
  faults.clear();
});

it("counts a bug of the page, and not what the browser puts off to its next frame", () => {
  renderHook(useFaultWatch);
  const message = "ResizeObserver loop completed with undelivered notifications.";
  window.dispatchEvent(new ErrorEvent("error", { message }));
  expect(faults.noted()).toEqual([]);
  const error = new TypeError("broken on purpose");
  window.dispatchEvent(new ErrorEvent("error", { message: error.message, error }));
  expect(faults.noted()).toMatchObject([{ kind: "page", name: "TypeError", count: 1 }]);
});
