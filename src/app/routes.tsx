import { Route, Switch } from "wouter";
import { DrawScreen } from "#features/draw/DrawScreen.tsx";
import { lazyPart } from "#ui/i18n/lazyPart.ts";
import { HeaderTools } from "./HeaderTools.tsx";

const SymbolsScreen = lazyPart(() =>
  import("#features/dictionary/SymbolsScreen.tsx").then((m) => m.SymbolsScreen),
);
const TestYourselfScreen = lazyPart(() =>
  import("#features/dictionary/TestYourselfScreen.tsx").then((m) => m.TestYourselfScreen),
);
const SymbolChangesScreen = lazyPart(() =>
  import("#features/dictionary/SymbolChangesScreen.tsx").then((m) => m.SymbolChangesScreen),
);
const PracticeScreen = lazyPart(() =>
  import("#features/practice/PracticeScreen.tsx").then((m) => m.PracticeScreen),
);
const SessionScreen = lazyPart(() =>
  import("#features/practice/SessionScreen.tsx").then((m) => m.SessionScreen),
);
const InsightsScreen = lazyPart(() =>
  import("#features/insights/InsightsScreen.tsx").then((m) => m.InsightsScreen),
);
const PacksScreen = lazyPart(() =>
  import("#features/packs/PacksScreen.tsx").then((m) => m.PacksScreen),
);
const SettingsScreen = lazyPart(() =>
  import("#features/settings/SettingsScreen.tsx").then((m) => m.SettingsScreen),
);
const PracticeSettingsScreen = lazyPart(() =>
  import("#features/settings/PracticeSettingsScreen.tsx").then((m) => m.PracticeSettingsScreen),
);
const RemindersScreen = lazyPart(() =>
  import("#features/reminders/RemindersScreen.tsx").then((m) => m.RemindersScreen),
);
const SafetyScreen = lazyPart(() =>
  import("#features/vault/SafetyScreen.tsx").then((m) => m.SafetyScreen),
);
const AccountScreen = lazyPart(() =>
  import("#features/account/AccountScreen.tsx").then((m) => m.AccountScreen),
);
const DiagnosticsScreen = lazyPart(() =>
  import("#features/diagnostics/DiagnosticsScreen.tsx").then((m) => m.DiagnosticsScreen),
);
const NotFound = lazyPart(() => import("./NotFound.tsx").then((m) => m.NotFound));

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
      <Route path="/symbols/:id/history">
        <SymbolChangesScreen />
      </Route>
      <Route path="/practise">
        <PracticeScreen tools={tools} />
      </Route>
      <Route path="/practise/session">
        <SessionScreen />
      </Route>
      <Route path="/insights">
        <InsightsScreen tools={tools} />
      </Route>
      <Route path="/packs">
        <PacksScreen tools={tools} />
      </Route>
      <Route path="/settings">
        <SettingsScreen tools={tools} />
      </Route>
      <Route path="/settings/safety">
        <SafetyScreen tools={tools} />
      </Route>
      <Route path="/settings/sync">
        <AccountScreen tools={tools} />
      </Route>
      <Route path="/settings/reminders">
        <RemindersScreen tools={tools} />
      </Route>
      <Route path="/settings/diagnostics">
        <DiagnosticsScreen tools={tools} />
      </Route>
      <Route path="/settings/practice">
        <PracticeSettingsScreen tools={tools} />
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
