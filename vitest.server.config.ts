import { defineConfig } from "vitest/config";

/** The server's tests need PostgreSQL and start servers, so that they run apart from the unit tests. */
export default defineConfig({
  test: {
    include: ["tools/{server/tests,reminders}/*.spec.ts"],
    environment: "node",
    globalSetup: "tools/server/setUpTests.ts",
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // Each file has a server of its own, and either may be slow to come up.
    maxWorkers: 2,
  },
});
