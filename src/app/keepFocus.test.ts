// @vitest-environment jsdom
import { beforeEach, expect, it } from "vitest";
import { keepFocus } from "./keepFocus.ts";

let root: HTMLElement;
let elsewhere: HTMLElement;

beforeEach(() => {
  root = make("div", {});
  elsewhere = make("button", {});
  document.body.replaceChildren(root, elsewhere);
  draw();
});

it.each(["a", "main", "button"])("goes over from a %s to its like", (name) => {
  focus(name);
  keepFocus(root);
  takeItsPlace();
  expect(document.activeElement).toBe(root.querySelector(name));
});

it("goes with whoever walks on until the app is there", () => {
  keepFocus(root);
  focus("a");
  focus("main");
  takeItsPlace();
  expect(document.activeElement).toBe(root.querySelector("main"));
});

it("stays where it is otherwise", () => {
  keepFocus(root);
  takeItsPlace();
  expect(document.activeElement).toBe(document.body);
  focus("a");
  dispatchEvent(new Event("started"));
  expect(document.activeElement).toBe(root.querySelector("a"));
});

it("is not taken from what has it by then", () => {
  focus("a");
  keepFocus(root);
  draw();
  elsewhere.focus();
  dispatchEvent(new Event("started"));
  expect(document.activeElement).toBe(elsewhere);
});

function focus(name: string) {
  root.querySelector<HTMLElement>(name)?.focus();
}

/** As the app does: all new, then its word that it has started. */
function takeItsPlace() {
  draw();
  dispatchEvent(new Event("started"));
}

function draw() {
  const main = make("main", { id: "content", tabindex: "-1" });
  main.append(make("button", { "aria-label": "Clear" }));
  root.replaceChildren(make("a", { href: "#content" }), main);
}

function make(name: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
