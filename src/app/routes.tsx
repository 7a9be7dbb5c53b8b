import { lazy } from "react";
import { Route, Switch } from "wouter";
import { DrawScreen } from "#features/draw/DrawScreen.tsx";
import { HeaderTools } from "./HeaderTools.tsx";
import { NotFound } from "./NotFound.tsx";

const SymbolsScreen = lazy(() =>
  import("#features/dictionary/SymbolsScreen.tsx").then((m) => ({ default: m.SymbolsScreen })),
);
const TestYourselfScreen = lazy(() =>
  import("#features/dictionary/TestYourselfScreen.tsx").then((m) => ({
    default: m.TestYourselfScreen,
  })),
);
const PacksScreen = lazy(() =>
  import("#features/packs/PacksScreen.tsx").then((m) => ({ default: m.PacksScreen })),
);
const SettingsScreen = lazy(() =>
  import("#features/settings/SettingsScreen.tsx").then((m) => ({ default: m.SettingsScreen })),
);

/** Which screen answers which address. */
export function Routes() {
  const tools = <HeaderTools />;
  return (
    <Switch>
      <Route path="/">
        <DrawScreen tools={tools} />
      </Route>
      {/* One screen for both: where there is room, the list stays beside the symbol and keeps its place. */}
      <Route path="/symbols/:id?">
        <SymbolsScreen tools={tools} />
      </Route>
      <Route path="/symbols/:id/test">
        <TestYourselfScreen />
      </Route>
      <Route path="/packs">
        <PacksScreen tools={tools} />
      </Route>
      <Route path="/settings">
        <SettingsScreen tools={tools} />
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
