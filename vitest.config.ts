import { defineConfig } from "vitest/config";

/** Their files take what they work with as arguments. */
const WITHOUT_SCREENS = [
  "src/{core,remote,services,store,sw,testing,workers}/**/*.test.ts",
  "tools/**/*.test.ts",
];

export default defineConfig({
  test: {
    restoreMocks: true,
    unstubGlobals: true,
    setupFiles: ["src/testing/eachFile.ts"],
    // The database of tests (fake-indexeddb) runs on setImmediate: several turns of it at once end transactions beneath whoever works in them.
    fakeTimers: {
      toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date", "performance"],
    },
    testTimeout: 60_000,
    // As many as there are cores: by itself it would leave one idle, and the linter is done in a third of the time.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "without screens",
          include: WITHOUT_SCREENS,
          // A file leaves nothing behind for the next, and all share what was loaded.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "screens",
          include: ["src/**/*.test.{ts,tsx}"],
          exclude: WITHOUT_SCREENS,
        },
      },
    ],
  },
});
