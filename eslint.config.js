import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const HOUSE_STYLE = [
  { selector: "ExportDefaultDeclaration", message: "Name what you export." },
  { selector: "TSEnumDeclaration", message: "Use an `as const` union." },
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: "Markup never comes from strings.",
  },
  {
    selector: "AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]",
    message: "Markup never comes from strings.",
  },
];
const NO_CLASSES = { selector: "ClassDeclaration, ClassExpression", message: "Use functions." };
const OUTSIDE_WORLD = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: "Time comes in as an argument.",
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "Time comes in as an argument.",
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "Chance comes in as an argument.",
  },
];

export default tseslint.config(
  {
    ignores: [
      "dist",
      "coverage",
      "public",
      "tools/rooms/fixtures",
      "node_modules",
      "test-results",
      "screenshots",
    ],
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-restricted-syntax": ["error", ...HOUSE_STYLE, NO_CLASSES],
      "no-eval": "error",
      eqeqeq: "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // Both forms read well; which one is clearer depends on the sentence.
      "@typescript-eslint/consistent-indexed-object-style": "off",
      "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
    },
  },
  {
    files: ["src/core/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-syntax": ["error", ...HOUSE_STYLE, NO_CLASSES, ...OUTSIDE_WORLD],
      "no-restricted-globals": [
        "error",
        "fetch",
        "window",
        "document",
        "navigator",
        "indexedDB",
        "localStorage",
        "performance",
        "crypto",
      ],
    },
  },
  {
    // Where components and hooks are: its rules compile every function they see.
    files: ["src/**/*.tsx", "src/**/use*.ts"],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    // React knows error boundaries only as classes.
    files: ["src/app/ErrorBoundary.tsx"],
    rules: { "no-restricted-syntax": ["error", ...HOUSE_STYLE] },
  },
  {
    // Configuration files are read by their tools as default exports.
    files: ["*.config.ts", "*.config.js"],
    rules: { "no-restricted-syntax": "off" },
  },
);
