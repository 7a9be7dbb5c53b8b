import { lazy, Suspense, useEffect, useLayoutEffect, useState, type ReactNode } from "react";
import { Router, useLocation } from "wouter";
import type { Result } from "#core/shared/result.ts";
import { afterPaint } from "#hooks/afterPaint.ts";
import { useDueCount } from "#hooks/useDueCount.ts";
import { ServicesProvider } from "#hooks/useServices.tsx";
import { keepHistory } from "#ui/sheetHistory.ts";
import { ToastProvider } from "#ui/Toast.tsx";
import { lazyPart } from "#ui/i18n/lazyPart.ts";
import type { Composed, Locked, StartError } from "./compose.ts";
import { noteEarlyKeys } from "./earlyKeys.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { MainNav } from "./MainNav.tsx";
import { PlainTrouble } from "./PlainTrouble.tsx";
import { Routes } from "./routes.tsx";
import { turnPage } from "./turnPage.ts";
import { useTitleFocus } from "./useTitleFocus.ts";

const LockScreen = lazyPart(() =>
  import("#features/vault/LockScreen.tsx").then((m) => m.LockScreen),
);

const Trouble = lazyPart(() => import("./Trouble.tsx").then((m) => m.Trouble));

const ReminderNote = lazy(() =>
  import("./ReminderNote.tsx").then((module) => ({ default: module.ReminderNote })),
);

const Later = lazyPart(() => import("./Later.tsx").then((m) => m.Later));

interface AppProps {
  /** Answers the services over the open database, or its lock; throws what a bug threw at opening. */
  readonly opened: () => Result<Composed | Locked, StartError>;
}

/** The whole app: navigation around the screen of the address. */
export function App({ opened }: AppProps) {
  return (
    <ToastProvider>
      <Opened opened={opened} />
    </ToastProvider>
  );
}

function Opened({ opened }: AppProps) {
  useStarted();
  useEffect(keepHistory, []);
  const outcome = opened();
  const [unlocked, setUnlocked] = useState<Composed>();
  if (!outcome.ok) return <InTheWay error={outcome.error} />;
  const { value } = outcome;
  if (value.type === "Composed") return <Begun composed={value} />;
  if (unlocked) return <Begun composed={unlocked} />;
  return (
    <Suspense fallback={null}>
      <LockScreen gate={value.gate} onOpen={() => setUnlocked(value.proceed())} />
    </Suspense>
  );
}

interface BegunProps {
  readonly composed: Composed;
}

function Begun({ composed }: BegunProps) {
  const trouble = useBeginning(composed);
  useEffect(noteEarlyKeys, []);
  if (trouble !== undefined) return <InTheWay error={trouble} />;
  return (
    <ServicesProvider value={composed.services}>
      <Router aroundNav={turnPage}>
        <CountingNav>
          <Beside>
            <ReminderNote />
          </Beside>
          <Screen />
          <Beside>
            <Later />
          </Beside>
        </CountingNav>
      </Router>
    </ServicesProvider>
  );
}

/** The screen of the address. One that breaks leaves the others as they are. */
function Screen() {
  const [path] = useLocation();
  useTitleFocus();
  return (
    <ErrorBoundary at={path}>
      <Suspense fallback={null}>
        <Routes />
      </Suspense>
    </ErrorBoundary>
  );
}

/** What stands beside the screens: after the first picture, since asking for code takes time too; they do without it when it fails. */
function Beside({ children }: { readonly children: ReactNode }) {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => afterPaint(() => setPainted(true)), []);
  if (!isPainted) return null;
  return (
    <ErrorBoundary otherwise={null}>
      <Suspense fallback={null}>{children}</Suspense>
    </ErrorBoundary>
  );
}

/** The navigation, with what is due on its tab. */
function CountingNav({ children }: { readonly children: ReactNode }) {
  return <MainNav due={useDueCount() ?? 0}>{children}</MainNav>;
}

function InTheWay({ error }: { readonly error: StartError }) {
  return (
    <MainNav>
      <ErrorBoundary otherwise={<PlainTrouble />}>
        <Suspense fallback={null}>
          <Trouble {...error} />
        </Suspense>
      </ErrorBoundary>
    </MainNav>
  );
}

/** For public/boot.js, which takes a start without it for one that failed, and for keepFocus.ts. */
function useStarted(): void {
  // In the commit itself: no key may come between the change of pictures and this.
  useLayoutEffect(() => {
    dispatchEvent(new Event("started"));
  }, []);
}

/** The dictionary is read when the first screen stands, so that the pad never waits for it. */
function useBeginning({ begin }: Composed): StartError | undefined {
  const [trouble, setTrouble] = useState<StartError>();
  useEffect(() => {
    // A bug goes to the error boundary like any other.
    const fail = (bug: unknown) =>
      setTrouble(() => {
        throw bug;
      });
    afterPaint(() => {
      void begin().then(setTrouble, fail);
    });
  }, [begin]);
  return trouble;
}
