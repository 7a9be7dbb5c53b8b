import type { ICruiseOptions } from "dependency-cruiser";
import { rules } from "./rules.ts";

/** How the source is read when it is held against the rules; shared by the check and by the test of its fixtures. */
export const cruiseOptions: ICruiseOptions = {
  validate: true,
  ruleSet: { forbidden: rules },
  tsPreCompilationDeps: true,
  doNotFollow: { path: "node_modules" },
  enhancedResolveOptions: {
    exportsFields: ["exports"],
    conditionNames: ["import", "browser", "default", "types"],
    extensions: [".ts", ".tsx", ".js", ".mjs", ".css"],
  },
};
