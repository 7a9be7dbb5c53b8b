import type { ReactNode } from "react";

export interface AskLayoutProps {
  /** What is asked. */
  readonly prompt: ReactNode;
  /** The square: a pad or a picture. */
  readonly picture: ReactNode;
  /** What there is to say and to do. */
  readonly children: ReactNode;
}

/** A question about one symbol: on a phone from above to below, on a wide screen the square beside the words. */
export function AskLayout({ prompt, picture, children }: AskLayoutProps) {
  return (
    <div className="flex flex-1 flex-col gap-4 wide:mx-auto wide:grid wide:w-full wide:max-w-5xl wide:flex-none wide:grid-cols-[minmax(0,1fr)_minmax(0,360px)] wide:grid-rows-[auto_1fr] wide:gap-x-12">
      <div className="wide:col-start-2 wide:pt-8">{prompt}</div>
      <div className="wide:col-start-1 wide:row-span-2 wide:row-start-1">{picture}</div>
      <div className="flex flex-1 flex-col gap-4 wide:col-start-2">{children}</div>
    </div>
  );
}
