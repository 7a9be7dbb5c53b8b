import type { IForbiddenRuleType } from "dependency-cruiser";
import { rooms, type Room } from "./rooms.ts";

/** Tests sit beside what they test and may use the testing room and the test runner. */
const TESTS = "\\.test\\.tsx?$";

/** Every rule of the house, each named after what it guards. */
export const rules: IForbiddenRuleType[] = [
  ...rooms.flatMap(roomRules),
  {
    name: "features-stay-apart",
    comment: "What two features share moves down to ui, hooks or core.",
    severity: "error",
    from: { path: "^src/features/([^/]+)/" },
    to: { path: "^src/features/", pathNot: "^src/features/$1/" },
  },
  {
    name: "testing-stays-out-of-the-product",
    comment: "Fakes and factories are for tests and tools only.",
    severity: "error",
    from: { path: "^src/", pathNot: [TESTS, "^src/testing/"] },
    to: { path: "^(src/testing|tools|e2e)/" },
  },
  {
    name: "every-file-has-a-room",
    comment: "A folder under src that is no room has no rules, so nothing may reach into it.",
    severity: "error",
    from: { path: "^src/" },
    to: {
      path: "^src/",
      pathNot: [`^src/(${rooms.map((room) => room.name).join("|")}|testing)/`],
    },
  },
  {
    name: "no-cycles",
    comment: "Imports point down, so no file can reach itself.",
    severity: "error",
    from: {},
    to: { circular: true },
  },
  {
    name: "everything-resolves",
    comment: "An import that leads nowhere would escape every other rule.",
    severity: "error",
    from: { path: "^(src|tools)/" },
    to: { couldNotResolve: true, pathNot: "^virtual:" },
  },
];

function roomRules(room: Room): IForbiddenRuleType[] {
  const from = { path: `^src/${room.name}/`, pathNot: TESTS };
  const types = (room.types ?? []).map((name) => `^src/${name}/`);
  const allowed = [
    `^src/${room.name}/`,
    ...room.rooms.map((name) => `^src/${name}(/|\\.)`),
    ...types,
    ...room.packages.flatMap(packagePatterns),
    ...(room.name === "app" || room.name === "sw" ? ["^virtual:"] : []),
  ];
  const imports: IForbiddenRuleType = {
    name: `${room.name}-imports`,
    comment: `${room.name} may import only what tools/rooms/rooms.ts lists for it.`,
    severity: "error",
    from,
    to: { pathNot: allowed },
  };
  if (types.length === 0) return [imports];
  return [
    imports,
    {
      name: `${room.name}-types-only`,
      comment: `${room.name} may import types, not code, of ${(room.types ?? []).join(", ")}.`,
      severity: "error",
      from,
      to: { path: types, dependencyTypesNot: ["type-only"] },
    },
  ];
}

/** A package by its name, unresolved or resolved; a name ending in "/" or "-" stands for a family. */
function packagePatterns(name: string): string[] {
  const end = /[/-]$/.test(name) ? "" : "(/|$)";
  return [`^${name}${end}`, `node_modules/(@types/)?${name}${end}`];
}
