import { lazy } from "react";
import { Route, Switch } from "wouter";
import { DrawScreen } from "#features/draw/DrawScreen.tsx";
import { HeaderTools } from "./HeaderTools.tsx";
import { NotFound } from "./NotFound.tsx";

const SymbolsScreen = lazy(() =>
  import("#features/dictionary/SymbolsScreen.tsx").then((m) => ({ default: m.SymbolsScreen })),
);
const SymbolScreen = lazy(() =>
  import("#features/dictionary/SymbolScreen.tsx").then((m) => ({ default: m.SymbolScreen })),
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
      <Route path="/symbols">
        <SymbolsScreen tools={tools} />
      </Route>
      <Route path="/symbols/:id">
        <SymbolScreen tools={tools} />
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
