import { defineConfig } from "vitest/config";

const common = { environment: "node", restoreMocks: true, testTimeout: 60_000 };

const LOGIC = "src/{core,remote,services,store,testing,workers}/**/*.test.ts";

export default defineConfig({
  test: {
    // As many as there are cores: by itself it would leave one idle, and the linter is done in a third of the time.
    maxWorkers: 2,
    projects: [
      {
        // What keeps nothing in its modules: a fresh process for every file would be a quarter of a second of a core each.
        test: { ...common, name: "logic", include: [LOGIC], isolate: false },
      },
      {
        test: {
          ...common,
          name: "screens and tools",
          include: ["src/**/*.test.{ts,tsx}", "tools/**/*.test.ts"],
          exclude: [LOGIC, "**/node_modules/**"],
        },
      },
    ],
  },
});
