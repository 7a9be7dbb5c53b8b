// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { turnPage } from "./turnPage.ts";

let went: string[];
/** What the browser was asked to blend; it calls back when it has a picture of what was there. */
let blended: (() => Promise<void>)[];
let ready: Promise<void>;
let finish: () => void;

const navigate = (to: string) => {
  went.push(to);
  history.pushState(null, "", to);
};

beforeEach(() => {
  [went, blended, ready] = [[], [], Promise.resolve()];
  history.replaceState(null, "", "/packs");
  const screen = document.createElement("main");
  screen.append(document.createElement("h1"));
  document.body.replaceChildren(screen);
  Object.assign(document, {
    startViewTransition: (update: () => Promise<void>) => {
      const { promise: finished, resolve } = Promise.withResolvers<undefined>();
      blended.push(update);
      finish = () => resolve(undefined);
      return { ready, finished };
    },
  });
  Element.prototype.checkVisibility = function () {
    return !(this as HTMLElement).hidden;
  };
  still(false);
});

afterEach(async () => {
  vi.useRealTimers();
  // No step is left waiting for the next test.
  for (const update of blended) await update();
  Reflect.deleteProperty(document, "startViewTransition");
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("from one screen to the next", () => {
  it("is blended, and goes there when the browser has seen the screen before", async () => {
    turnPage(navigate, "/symbols");
    expect(went).toEqual([]);
    await blended[0]?.();
    expect(went).toEqual(["/symbols"]);
  });

  it("holds the screen before until the next one has a title, but not for ever", async () => {
    vi.useFakeTimers();
    const title = document.querySelector("h1");
    title?.setAttribute("hidden", "");
    const done: string[] = [];
    turnPage(navigate, "/symbols");
    void blended[0]?.().then(() => done.push("symbols"));
    await vi.advanceTimersByTimeAsync(100);
    expect(done).toEqual([]);
    title?.removeAttribute("hidden");
    await vi.advanceTimersByTimeAsync(0);
    expect(done).toEqual(["symbols"]);
    title?.setAttribute("hidden", "");
    turnPage(navigate, "/insights");
    void blended[1]?.().then(() => done.push("insights"));
    await vi.advanceTimersByTimeAsync(300);
    expect(done).toEqual(["symbols", "insights"]);
  });

  it("takes two steps in their order when the second comes before the picture of the first", async () => {
    for (const to of ["/symbols", "/packs", "/"]) turnPage(navigate, to);
    for (const update of blended) await update();
    await painted();
    expect(went).toEqual(["/symbols", "/packs", "/"]);
  });

  it("takes a tap that came meanwhile as meant for what is there then, once", async () => {
    const link = document.createElement("a");
    const clicked = vi.fn();
    link.addEventListener("click", clicked);
    document.body.append(link);
    document.elementFromPoint = () => link;
    const tap = () => document.documentElement.click();
    turnPage(navigate, "/symbols");
    tap();
    expect(clicked).not.toHaveBeenCalled();
    await blended[0]?.();
    expect(clicked).not.toHaveBeenCalled();
    finish();
    await new Promise((resolve) => setTimeout(resolve));
    expect(clicked).toHaveBeenCalledTimes(1);
    tap();
    await new Promise((resolve) => setTimeout(resolve));
    expect(clicked).toHaveBeenCalledTimes(1);
  });

  it("is not an error when it gives way to the next one", async () => {
    ready = Promise.reject(new DOMException("skipped", "AbortError"));
    const unhandled = vi.fn();
    process.on("unhandledRejection", unhandled);
    turnPage(navigate, "/symbols");
    await new Promise((resolve) => setTimeout(resolve));
    process.off("unhandledRejection", unhandled);
    expect(blended).toHaveLength(1);
    expect(unhandled).not.toHaveBeenCalled();
  });
});

describe("without blending, once the tap was answered", () => {
  it("goes whoever wants less motion", async () => {
    still(true);
    turnPage(navigate, "/symbols");
    expect(went).toEqual([]);
    await painted();
    expect([went, blended]).toEqual([["/symbols"], []]);
  });

  it.each(["/", "/practise/session", "/symbols/a/test"])(
    "goes to where one draws, and from there: %s",
    async (pad) => {
      turnPage(navigate, pad);
      await painted();
      turnPage(navigate, "/insights");
      await painted();
      expect([went, blended]).toEqual([[pad, "/insights"], []]);
    },
  );

  it("goes a browser that cannot blend", async () => {
    Reflect.deleteProperty(document, "startViewTransition");
    turnPage(navigate, "/symbols");
    await painted();
    expect(went).toEqual(["/symbols"]);
  });

  it("goes each step in its order, and once", async () => {
    for (const to of ["/", "/symbols", "/"]) turnPage(navigate, to);
    await painted();
    for (const update of blended) await update();
    expect(went).toEqual(["/", "/symbols", "/"]);
  });
});

describe("at once", () => {
  it("goes what stays on the screen, and what only takes an address's place", () => {
    turnPage(navigate, "/packs?q=water");
    turnPage(navigate, "/symbols", { replace: true });
    expect([went, blended]).toEqual([["/packs?q=water", "/symbols"], []]);
  });

  it("goes what nobody sees", () => {
    vi.spyOn(document, "hidden", "get").mockReturnValue(true);
    turnPage(navigate, "/");
    expect(went).toEqual(["/"]);
  });
});

/** The next picture was painted. */
async function painted(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

function still(isWanted: boolean): void {
  vi.stubGlobal("matchMedia", () => ({ matches: isWanted }));
}
