import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    restoreMocks: true,
    testTimeout: 60_000,
    // As many as there are cores: by itself it would leave one idle, and the linter is done in a third of the time.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "core",
          include: ["src/core/**/*.test.ts"],
          // Functions of what they are given: a file can leave nothing behind for the next, and all share what was loaded.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "all else",
          include: ["src/**/*.test.{ts,tsx}", "tools/**/*.test.ts"],
          exclude: ["src/core/**"],
        },
      },
    ],
  },
});
