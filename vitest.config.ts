import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "tools/**/*.test.ts"],
    environment: "node",
    restoreMocks: true,
    testTimeout: 60_000,
    // As many as there are cores: by itself it would leave one idle, and the linter is done in a third of the time.
    maxWorkers: 2,
  },
});
