import { Suspense, use, useEffect, useState, type ReactNode } from "react";
import type { Result } from "#core/shared/result.ts";
import { useDueCount } from "#hooks/useDueCount.ts";
import { ServicesProvider } from "#hooks/useServices.tsx";
import { ToastProvider } from "#ui/Toast.tsx";
import { afterPaint } from "./afterPaint.ts";
import type { Composed, StartError } from "./compose.ts";
import { MainNav } from "./MainNav.tsx";
import { Routes } from "./routes.tsx";
import { Trouble } from "./Trouble.tsx";
import { UndoKeys } from "./HeaderTools.tsx";
import { UpdatePrompt } from "./UpdatePrompt.tsx";
import type { Updates } from "./updates.ts";

interface AppProps {
  /** The database being opened and the services over it; a value, never a rejection. */
  readonly opening: Promise<Result<Composed, StartError>>;
  readonly updates: Updates;
}

/** The whole app: navigation around the screen of the address. */
export function App({ opening, updates }: AppProps) {
  return (
    <ToastProvider>
      <Suspense fallback={<MainNav />}>
        <Opened opening={opening} updates={updates} />
      </Suspense>
    </ToastProvider>
  );
}

function Opened({ opening, updates }: AppProps) {
  const outcome = use(opening);
  const trouble = useBeginning(outcome);
  if (!outcome.ok) return <InTheWay error={outcome.error} />;
  if (trouble !== undefined) return <InTheWay error={trouble} />;
  return (
    <ServicesProvider value={outcome.value.services}>
      <CountingNav>
        <Suspense fallback={null}>
          <Routes />
        </Suspense>
        <UndoKeys />
        <UpdatePrompt updates={updates} />
      </CountingNav>
    </ServicesProvider>
  );
}

/** The navigation, with what is due on its tab. */
function CountingNav({ children }: { readonly children: ReactNode }) {
  return <MainNav due={useDueCount() ?? 0}>{children}</MainNav>;
}

function InTheWay({ error }: { readonly error: StartError }) {
  return (
    <MainNav>
      <Trouble {...error} />
    </MainNav>
  );
}

/** The dictionary is read when the first screen stands, so that the pad never waits for it. */
function useBeginning(outcome: Result<Composed, StartError>): StartError | undefined {
  const [trouble, setTrouble] = useState<StartError>();
  useEffect(() => {
    if (outcome.ok) afterPaint(() => void outcome.value.begin().then(setTrouble));
  }, [outcome]);
  return trouble;
}
