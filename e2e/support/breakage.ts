import type { Page } from "@playwright/test";

declare global {
  interface Window {
    /** What writing to the database meets. */
    storageBreakage: "none" | "full";
    /** Closes every open connection as a browser does to a tab that slept. */
    loseConnections: () => void;
    /** Ends every worker as a crash does. */
    crashWorkers: () => void;
    /** Whether every new worker crashes before it can answer. */
    workersAreBroken: boolean;
    /** What the screen of insights throws; nothing while it is undefined. */
    brokenWith: string | undefined;
  }
}

/** Lets the test fill the disk and cut connections, beneath the app and its libraries. */
export async function breakableDatabase(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.storageBreakage = "none";
    const connections: IDBDatabase[] = [];
    for (const method of ["put", "add"] as const) {
      const real: IDBObjectStore["put"] = Reflect.get(IDBObjectStore.prototype, method);
      IDBObjectStore.prototype[method] = function (this: IDBObjectStore, ...args) {
        if (window.storageBreakage === "full" && this.name === "outbox") {
          throw new DOMException("The disk is full", "QuotaExceededError");
        }
        return real.apply(this, args);
      };
    }
    const open: IDBFactory["open"] = Reflect.get(IDBFactory.prototype, "open");
    IDBFactory.prototype.open = function (this: IDBFactory, ...args) {
      const request = open.apply(this, args);
      request.addEventListener("success", () => connections.push(request.result));
      return request;
    };
    window.loseConnections = () => {
      for (const connection of connections.splice(0)) {
        connection.close();
        connection.dispatchEvent(new Event("close"));
      }
    };
  });
}

/** Makes the symbols unreadable, as a damaged file does, in a database that opens all the same. */
export async function unreadableSymbols(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const real: IDBObjectStore["getAll"] = Reflect.get(IDBObjectStore.prototype, "getAll");
    IDBObjectStore.prototype.getAll = function (this: IDBObjectStore, ...args) {
      if (this.name === "records") throw new DOMException("The file is damaged", "UnknownError");
      return real.apply(this, args);
    };
  });
}

/** Lets the test crash the recogniser's worker. */
export async function breakableWorker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const workers: Worker[] = [];
    window.Worker = new Proxy(Worker, {
      construct(target, args: ConstructorParameters<typeof Worker>) {
        const worker = new target(...args);
        workers.push(worker);
        if (window.workersAreBroken) setTimeout(window.crashWorkers);
        return worker;
      },
    });
    window.crashWorkers = () => {
      for (const worker of workers.splice(0)) {
        worker.terminate();
        worker.dispatchEvent(new ErrorEvent("error", { message: "crashed", cancelable: true }));
      }
    };
  });
}

/** Any address of the origin that runs no app. */
export async function leaveApp(page: Page): Promise<void> {
  await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
  await page.goto("/icons/icon.svg");
}

/** Turns bits of what is sealed in every row of a table, as a failing disk does. */
export async function damage(page: Page, table: "records" | "vault"): Promise<void> {
  await leaveApp(page);
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open("glyphary-1");
        request.onerror = () => reject(new Error("no database"));
        request.onsuccess = () => {
          const writing = request.result.transaction(name, "readwrite");
          const reading = writing.objectStore(name).getAll();
          const turn = (value: unknown) => {
            if (value instanceof Uint8Array)
              value[value.length >> 1] = 255 ^ (value[value.length >> 1] ?? 0);
            else if (typeof value === "object" && value !== null)
              Object.values(value).forEach(turn);
          };
          reading.onsuccess = () => {
            for (const row of reading.result) {
              turn(row);
              writing.objectStore(name).put(row);
            }
          };
          writing.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    table,
  );
}

/** Insights break when they name the page, in an effect of React's. */
export async function breakableInsights(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const getter = Object.getOwnPropertyDescriptor(Document.prototype, "title");
    Object.defineProperty(document, "title", {
      configurable: true,
      get: () => getter?.get?.call(document) as string,
      set: (title: string) => {
        getter?.set?.call(document, title);
        if (window.brokenWith !== undefined && title.startsWith("Insights"))
          throw new TypeError(window.brokenWith);
      },
    });
  });
}
