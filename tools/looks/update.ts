// Makes the pictures anew that e2e/looks.spec.ts and e2e/states.spec.ts compare the built app with. Look at each one that git says
// is changed before committing it: from then on it is how the app looks.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";

rmSync("e2e/looks", { recursive: true, force: true });
const { status } = spawnSync("playwright", ["test", "--project", "looks*"], {
  stdio: "inherit",
  env: { ...process.env, LOOKS: "update" },
});
process.exit(status ?? 1);
