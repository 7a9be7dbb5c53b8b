import { startTransition, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { assert } from "#core/shared/assert.ts";
import { followSystemTheme, readPreferences } from "#platform/preferences.ts";
import { activateLanguage } from "#ui/i18n/i18n.ts";
import "#ui/theme.css";
import { App } from "./App.tsx";
import { compose } from "./compose.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { keepFocus } from "./keepFocus.ts";

const root = document.getElementById("root");
assert(root !== null, "the page has no #root");

const opening = compose().then(
  (outcome) => () => outcome,
  // A bug goes to the error boundary like any other.
  (bug: unknown) => () => {
    throw bug;
  },
);
followSystemTheme();
// Until then the built page shows the first screen; one that changes under the reader's eyes is worse than one a moment later.
const [opened] = await Promise.all([opening, activateLanguage(readPreferences().language)]);
keepFocus(root);
const page = createRoot(root);
// In slices: a tap on the page's first picture is heard in between.
startTransition(() =>
  page.render(
    <StrictMode>
      <ErrorBoundary>
        <App opened={opened} />
      </ErrorBoundary>
    </StrictMode>,
  ),
);
