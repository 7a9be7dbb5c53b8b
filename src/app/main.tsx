import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { assert } from "#core/shared/assert.ts";
import { followSystemTheme, readPreferences } from "#platform/preferences.ts";
import { activateLanguage } from "#ui/i18n/i18n.ts";
import "#ui/theme.css";
import { App } from "./App.tsx";
import { compose } from "./compose.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { createUpdates } from "./updates.ts";

const root = document.getElementById("root");
assert(root !== null, "the page has no #root");

const opening = compose();
const updates = createUpdates();
followSystemTheme();
// The words come first: a page that changes its language under the reader's eyes is worse than one a moment later.
await activateLanguage(readPreferences().language);
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <App opening={opening} updates={updates} />
    </ErrorBoundary>
  </StrictMode>,
);
