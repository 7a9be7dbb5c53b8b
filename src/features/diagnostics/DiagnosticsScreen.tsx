import { useState, type ReactNode } from "react";
import { useLocation } from "wouter";
import { useLoaded } from "#hooks/useLoaded.ts";
import { useServices } from "#hooks/useServices.tsx";
import { goBack } from "#hooks/wayBack.ts";
import type { DiagnosticsService } from "#services/diagnostics/diagnosticsService.ts";
import { Button } from "#ui/Button.tsx";
import { ProgressBar } from "#ui/ProgressBar.tsx";
import { ScreenHeader } from "#ui/ScreenHeader.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { CheckRow } from "./CheckRow.tsx";
import { Faults } from "./Faults.tsx";
import { useChecks } from "./useChecks.ts";
import { useMend } from "./useMend.ts";

/** Whether every part of the app works on this device, and what to do where one does not. */
export function DiagnosticsScreen({ tools }: { readonly tools: ReactNode }) {
  const t = useT();
  const [, navigate] = useLocation();
  const diagnostics = useLoaded(useServices().diagnostics);
  return (
    <>
      <ScreenHeader
        title={t("diagnostics.title")}
        onBack={() => goBack(() => navigate("/settings"))}
        trailing={tools}
      />
      {diagnostics !== undefined && (
        <div className="mx-auto flex w-full max-w-140 flex-col gap-3.5">
          <Checks diagnostics={diagnostics}>
            <Faults faults={diagnostics.faults} />
            <a
              href="/safe.html"
              className="inline-flex min-h-11 items-center self-start rounded-8 text-14 underline underline-offset-4"
            >
              {t("diagnostics.safeMode")}
            </a>
          </Checks>
        </div>
      )}
    </>
  );
}

interface ChecksProps {
  readonly diagnostics: DiagnosticsService;
  /** Comes when the list of parts has its length, so that nothing moves under the eyes. */
  readonly children: ReactNode;
}

function Checks({ diagnostics, children }: ChecksProps) {
  const t = useT();
  const { findings, known, again } = useChecks(diagnostics);
  const mend = useMend(diagnostics, again);
  const all = diagnostics.checks.length;
  const isDone = findings.size === all;
  const isWhole = known.size === all;
  const count = [...findings.values()].filter(({ health }) => health === "wrong").length;
  const said = count === 0 ? t("diagnostics.allWell") : t("diagnostics.notAllWell", { count });
  return (
    <>
      <section className="flex flex-col gap-3 rounded-18 border border-line bg-surface p-4">
        <p role="status" className="font-serif text-16 font-medium">
          {isDone ? said : t("diagnostics.running", { done: findings.size, all })}
        </p>
        <div className={isDone ? "invisible" : undefined}>
          <ProgressBar label={t("diagnostics.title")} done={findings.size / all} />
        </div>
        <p className="text-13 text-ink-2">{t("diagnostics.intro")}</p>
        <ul className="flex flex-col">
          {diagnostics.checks.map((check) => {
            const finding = known.get(check);
            return finding && <CheckRow key={check} {...{ check, finding }} onMend={mend} />;
          })}
        </ul>
        {isWhole && (
          <div className="flex flex-wrap gap-2">
            <Button disabled={!isDone} onClick={again}>
              {t("diagnostics.again")}
            </Button>
            <CopyReport text={() => diagnostics.report(findings)} isReady={isDone} />
          </div>
        )}
      </section>
      {isWhole && children}
    </>
  );
}

interface CopyReportProps {
  readonly text: () => string;
  readonly isReady: boolean;
}

function CopyReport({ text, isReady }: CopyReportProps) {
  const t = useT();
  const { share } = useServices();
  const [copied, setCopied] = useState<"copied" | "copyFailed">();
  const copy = async () => {
    const done = await share.copyText(text());
    setCopied(done.ok ? "copied" : "copyFailed");
  };
  return (
    <>
      <Button disabled={!isReady} onClick={() => void copy()}>
        {t("diagnostics.copy")}
      </Button>
      <p aria-live="polite" className="w-full text-13 text-ink-2 empty:hidden">
        {copied !== undefined && t(`diagnostics.${copied}`)}
      </p>
    </>
  );
}
