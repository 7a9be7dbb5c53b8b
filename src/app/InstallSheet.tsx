import { lazy, Suspense } from "react";
import { InstallGuide, type InstallGuideProps } from "#features/install/InstallGuide.tsx";
import { useBackup } from "#features/settings/useBackup.ts";

const BackupSaveSheet = lazy(() =>
  import("#features/settings/BackupSaveSheet.tsx").then((module) => ({
    default: module.BackupSaveSheet,
  })),
);

/** The guide to installing, with the sheet that saves a backup at hand. */
export function InstallSheet(props: Omit<InstallGuideProps, "saveSheet">) {
  const { backup, opensBy } = useBackup();
  return (
    <InstallGuide
      {...props}
      saveSheet={({ onClose }) =>
        backup && (
          <Suspense fallback={null}>
            <BackupSaveSheet {...{ backup, opensBy: opensBy ?? [], onClose }} />
          </Suspense>
        )
      }
    />
  );
}
