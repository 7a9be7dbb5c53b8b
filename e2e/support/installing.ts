import type { Page } from "@playwright/test";

/** What Chromium's own question is answered with. */
export type InstallAnswer = "accepted" | "dismissed";

declare global {
  interface Window {
    /** How often the browser's question was shown. */
    timesAsked?: number;
  }
}

/** The event that a browser with nobody's profile never sends; the answer stands in for the browser's dialog. */
export function offerInstall(page: Page, outcome: InstallAnswer): Promise<void> {
  return page.evaluate((answer) => {
    const event = new Event("beforeinstallprompt", { cancelable: true });
    Object.assign(event, {
      prompt: () => {
        window.timesAsked = (window.timesAsked ?? 0) + 1;
        return Promise.resolve();
      },
      userChoice: Promise.resolve({ outcome: answer }),
    });
    window.dispatchEvent(event);
  }, outcome);
}

/** An iPhone as far as installing goes: its name, and that its browser says whether it is a tab. */
export const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1";

export const FIREFOX_PHONE = "Mozilla/5.0 (Android 16; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0";

export const FIREFOX_COMPUTER =
  "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0";

/** What an installed app's window answers to media queries; the rest is asked of the browser. */
export async function asInstalled(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "standalone", { value: true });
  });
}

export interface SharedParts {
  readonly title?: string;
  readonly text?: string;
  readonly url?: string;
  readonly picture?: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };
  /** In the place of a picture: a file of so many bytes. */
  readonly bytes?: number;
}

/**
 * Shares as the system does: by a form that no page of the app posts. The form stands on a page of another origin; the
 * service worker takes it from there.
 */
export async function share(page: Page, origin: string, parts: SharedParts): Promise<void> {
  const { picture, bytes, ...texts } = parts;
  await page.goto("about:blank");
  await page.setContent(
    `<form method="post" enctype="multipart/form-data" action="${origin}/share">
       ${["title", "text", "url"].map((name) => `<textarea name="${name}"></textarea>`).join("")}
       <input type="file" name="pictures" /><button>Share</button></form>`,
  );
  for (const [name, value] of Object.entries(texts))
    await page.locator(`[name="${name}"]`).fill(value);
  if (picture) await page.locator('[name="pictures"]').setInputFiles(picture);
  if (bytes !== undefined)
    await page.locator('[name="pictures"]').evaluate((input: HTMLInputElement, size) => {
      const files = new DataTransfer();
      files.items.add(new File([new Uint8Array(size)], "a.png", { type: "image/png" }));
      input.files = files.files;
    }, bytes);
  await page.getByRole("button", { name: "Share" }).click();
}

/** Opens a file with the app as the system's file manager does: through the queue that the browser fills. */
export async function fileLauncher(page: Page): Promise<void> {
  await page.addInitScript(() => {
    type Consume = (params: { files: { name: string; getFile: () => Promise<File> }[] }) => void;
    let consume: Consume | undefined;
    const waiting: File[] = [];
    const hand = (file: File) =>
      consume?.({ files: [{ name: file.name, getFile: () => Promise.resolve(file) }] });
    Object.defineProperty(window, "launchQueue", {
      value: {
        setConsumer: (given: Consume) => {
          consume = given;
          for (const file of waiting.splice(0)) hand(file);
        },
      },
    });
    Object.assign(window, {
      launchFile: (name: string, bytes: readonly number[]) => {
        const file = new File([new Uint8Array(bytes)], name);
        if (consume) hand(file);
        else waiting.push(file);
      },
    });
  });
}

export function launchFile(page: Page, name: string, content: Buffer): Promise<void> {
  return page.evaluate(
    ([given, bytes]) =>
      (
        window as unknown as { launchFile: (name: string, bytes: readonly number[]) => void }
      ).launchFile(given, bytes),
    [name, [...content]] as const,
  );
}
