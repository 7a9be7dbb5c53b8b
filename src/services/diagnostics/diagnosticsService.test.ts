import { describe, expect, it } from "vitest";
import type { PageFacts } from "#core/faults/faultReport.ts";
import { createFaultService } from "#services/faultService.ts";
import type { SyncService } from "#services/sync/syncService.ts";
import { createSyncWithoutServer } from "#services/sync/syncWithoutServer.ts";
import { openTestServices, type TestServices } from "#testing/openTestServices.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import type { ProbedWorker } from "./checkWorkers.ts";
import { createDiagnosticsService, type DiagnosticsInput } from "./diagnosticsService.ts";
import type { CheckId, Finding } from "./finding.ts";

const page: PageFacts = {
  ...{ version: "1.2.3", screen: "/settings/diagnostics", browser: "B", language: "en" },
  ...{ isOnline: true, isInstalled: false },
};

const ink = [
  [
    { x: 10, y: 10, t: 0 },
    { x: 500, y: 600, t: 90 },
  ],
];

describe("what each part says of itself", () => {
  it("is that all is well in a sound app", async () => {
    const services = await openTestServices();
    await services.symbols.save({ ...fields("tulip"), ink });
    const findings = await runAll(diagnose(services));
    expect(Object.fromEntries([...findings].map(([check, { says }]) => [check, says]))).toEqual({
      storage: "storageMayGo",
      log: "logSound",
      vault: "vaultSealed",
      recogniser: "recogniserFinds",
      workers: "workersAnswer",
      sync: "syncNone",
      reminders: "remindersNone",
      app: "appKept",
      clock: "clockRight",
    });
  });

  it("leaves nothing behind", async () => {
    const services = await openTestServices();
    await runAll(diagnose(services));
    expect(await services.database.drafts.count()).toBe(0);
  });

  it("names a row that is not as the record of changes tells, and puts it right", async () => {
    const services = await openTestServices();
    const saved = await services.symbols.save({ ...fields("tulip"), ink });
    expect(saved.ok).toBe(true);
    const [row] = await services.database.records.where("kind").equals("symbol").toArray();
    if (!row) throw new Error("nothing was saved");
    // Seals what waits into the record of changes; until then the row is all there is.
    services.bundler.start();
    await services.bundler.flush();
    await services.database.records.delete(row.id);
    const diagnostics = diagnose(services);
    expect(await diagnostics.run("log")).toMatchObject({ health: "wrong", remedy: "repair" });
    await diagnostics.mend("repair");
    expect(await diagnostics.run("log")).toMatchObject({ says: "logSound" });
  });

  it("tells rows that lie unsealed", async () => {
    const services = await openTestServices();
    const { database } = services;
    // As if the sealing had been forgotten: the row is written around it.
    database.drafts.put = ((row: { key: string; content: unknown }) => {
      const store = database.backendDB().transaction("drafts", "readwrite").objectStore("drafts");
      store.put({ key: row.key, e: 1, b: new TextEncoder().encode(String(row.content)) });
      return Promise.resolve(row.key);
    }) as unknown as typeof database.drafts.put;
    expect((await diagnose(services).run("vault")).health).toBe("wrong");
  });

  it.each<[string, Partial<DiagnosticsInput>, CheckId, Finding["says"]]>([
    [
      "a recogniser that is silent",
      { recogniser: recogniser(undefined) },
      "recogniser",
      "recogniserSilent",
    ],
    [
      "a recogniser that finds others",
      { recogniser: recogniser([]) },
      "recogniser",
      "recogniserMisses",
    ],
    ["a worker that does not start", { workers: [worker("breaks")] }, "workers", "workersSilent"],
    ["files that are missing", { appFiles: appFiles(true, 3) }, "app", "appPartly"],
    ["a page that no worker keeps", { appFiles: appFiles(false, 0) }, "app", "appUnkept"],
    ["a clock that is wrong", { serverClock: () => Promise.resolve(1) }, "clock", "clockWrong"],
    [
      "a server that cannot be asked",
      { serverClock: () => Promise.resolve(undefined) },
      "clock",
      "clockUnchecked",
    ],
    ["a sync that is stuck", { sync: () => Promise.resolve(stuckSync()) }, "sync", "syncStuck"],
  ])("names %s", async (_what, broken, check, says) => {
    const services = await openTestServices();
    await services.symbols.save({ ...fields("tulip"), ink });
    expect(await diagnose(services, broken).run(check)).toMatchObject({ says });
  });

  it("is told of a check that breaks, and the bug is counted", async () => {
    const services = await openTestServices();
    const diagnostics = diagnose(services, {
      history: () => Promise.reject(new TypeError("tulip is not a function")),
    });
    expect(await diagnostics.run("log")).toEqual({ health: "wrong", says: "crashed" });
    expect(diagnostics.faults.noted()).toMatchObject([{ name: "TypeError" }]);
  });
});

it("a report holds what was found and nothing that anybody wrote", async () => {
  const services = await openTestServices();
  await services.symbols.save({ ...fields("tulip"), ink });
  const diagnostics = diagnose(services);
  diagnostics.faults.note("page", new Error("tulip"));
  const report = diagnostics.report(await runAll(diagnostics));
  expect(report).toContain("Glyphary 1.2.3");
  expect(report).toContain("vault: healthy, vaultSealed");
  expect(report).toContain("Error (page): (message left out)");
  expect(report).not.toContain("tulip");
});

function fields(name: string) {
  return {
    name,
    text: "",
    reading: "",
    meaning: "",
    notes: "",
    tags: [],
    level: "private" as const,
  };
}

function diagnose(services: TestServices, broken: Partial<DiagnosticsInput> = {}) {
  const { database, dictionary, storage, history, clock } = services;
  let kept: string | null = null;
  const [symbol] = dictionary.snapshot().symbols;
  return createDiagnosticsService({
    ...{ database, dictionary, storage, history, clock },
    recogniser: recogniser(symbol ? [symbol.id] : []),
    sync: () => Promise.resolve(undefined),
    reminders: () => Promise.resolve(undefined),
    workers: [worker("answers"), worker("answers")],
    appFiles: appFiles(true, 0),
    serverClock: () => Promise.resolve(clock.nowMs()),
    randomBytes: seededBytes(7),
    faults: createFaultService({
      clock,
      store: { read: () => kept, write: (text) => (kept = text) },
      page: () => page,
    }),
    page: () => page,
    ...broken,
  });
}

async function runAll(diagnostics: ReturnType<typeof diagnose>) {
  const findings = new Map<CheckId, Finding>();
  for (const check of diagnostics.checks) findings.set(check, await diagnostics.run(check));
  return findings;
}

/** One that answers every question with these ids. */
function recogniser(ids: readonly string[] | undefined): DiagnosticsInput["recogniser"] {
  const answer = ids && { candidates: ids.map((id) => ({ id, score: 1 })), known: 1 };
  const recognise = () => Promise.resolve(answer);
  return { recognise } as unknown as DiagnosticsInput["recogniser"];
}

function worker(does: "answers" | "breaks"): () => ProbedWorker {
  return () => {
    const probed: ProbedWorker = {
      onmessage: null,
      onerror: null,
      terminate: () => undefined,
      postMessage: () => {
        if (does === "answers") probed.onmessage?.(new MessageEvent("message", { data: {} }));
        else probed.onerror?.({} as ErrorEvent);
      },
    };
    return probed;
  };
}

function appFiles(isServed: boolean, missing: number): DiagnosticsInput["appFiles"] {
  return {
    state: () =>
      Promise.resolve({ isServed, isNewerWaiting: false, files: { count: 300, missing } }),
    renew: () => Promise.resolve(),
  };
}

function stuckSync(): SyncService {
  const none = createSyncWithoutServer();
  const snapshot = { ...none.snapshot(), phase: "stuck" as const, stuck: "SignedOut" as const };
  return { ...none, snapshot: () => snapshot };
}
