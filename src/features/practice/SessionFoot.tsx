import type { ReactNode } from "react";

/** What is done next: at the foot of the screen, within reach of the thumb however much stands above it. */
export function SessionFoot({ children }: { readonly children: ReactNode }) {
  return (
    <div className="sticky bottom-0 -mx-5 mt-auto -mb-[max(20px,env(safe-area-inset-bottom))] flex flex-col gap-2 bg-paper px-5 pt-2 pb-[max(20px,env(safe-area-inset-bottom))] wide:static wide:mx-0 wide:mt-0 wide:mb-0 wide:px-0 wide:pb-0">
      {children}
    </div>
  );
}
