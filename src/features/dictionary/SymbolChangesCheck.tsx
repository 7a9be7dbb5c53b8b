import { useState } from "react";
import { ShieldCheck } from "lucide-react";
import type { HistoryService } from "#services/vault/historyService.ts";
import type { VerifyReport } from "#services/vault/verify.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { useToast } from "#ui/Toast.tsx";
import { faultsFound } from "./checkFindings.ts";

type Check =
  | { readonly type: "open" | "running" | "failed" }
  | { readonly type: "done"; readonly report: VerifyReport };

/** Asks whether the record of all changes is whole, and tells in plain words what is not and what helps. */
export function SymbolChangesCheck({ history }: { readonly history: HistoryService }) {
  const t = useT();
  const show = useToast();
  const [check, setCheck] = useState<Check>({ type: "open" });

  const run = async () => {
    setCheck({ type: "running" });
    const report = await history.verify();
    setCheck(report.ok ? { type: "done", report: report.value } : { type: "failed" });
  };
  const repair = async (report: VerifyReport) => {
    setCheck({ type: "running" });
    const repaired = await history.repair(report);
    if (repaired.ok) show({ text: t("check.repaired", { count: repaired.value }) });
    await run();
  };
  return (
    <section className="flex flex-col items-start gap-2 border-t border-line pt-3.5">
      {check.type === "done" && <Findings report={check.report} onRepair={repair} />}
      {check.type === "failed" && <Banner tone="warn">{t("changes.failed")}</Banner>}
      <Button icon={ShieldCheck} disabled={check.type === "running"} onClick={() => void run()}>
        {t(check.type === "running" ? "check.running" : "check.run")}
      </Button>
      <p className="text-13 text-ink-2">{t("check.hint")}</p>
    </section>
  );
}

interface FindingsProps {
  readonly report: VerifyReport;
  readonly onRepair: (report: VerifyReport) => Promise<void>;
}

function Findings({ report, onRepair }: FindingsProps) {
  const t = useT();
  const faults = faultsFound(report);
  if (faults.length === 0)
    return (
      <p role="status" className="text-14">
        {t("check.sound", { count: report.ops + report.waiting })}
      </p>
    );
  return (
    <div className="w-full">
      <Banner
        tone="warn"
        {...(report.differences.length > 0 && {
          action: <Button onClick={() => void onRepair(report)}>{t("check.repair")}</Button>,
        })}
      >
        <ul className="flex flex-col gap-2">
          {faults.map(({ id, count }) => (
            <li key={id}>{t(id, { count })}</li>
          ))}
        </ul>
      </Banner>
    </div>
  );
}
