import { go, press, seesSheet, type State } from "./walk.ts";

/** What tells of the device it is on, and so never looks quite the same twice. */
export const device: readonly State[] = [
  {
    name: "diagnostics",
    needs: "world",
    open: async (page) => {
      await go(page, "/settings/diagnostics");
      await page
        .getByRole("button", { name: "Check again" })
        .and(page.locator(":enabled"))
        .waitFor();
    },
  },
  {
    name: "install-guide",
    needs: "world",
    open: async (page) => {
      await go(page, "/settings");
      await press(page, "How to install");
      await seesSheet(page, /install/i);
    },
  },
];
