import { expectSafe, newDevice, signIn, signUp, syncNow } from "./support/account.ts";
import { expect, saveSymbol, visit } from "./support/app.ts";
import { river } from "./support/glyphs.ts";
import { addReminder, PUSH, pusher, shown } from "./support/reminders.ts";
import { KEPT_WITH_SERVER, test } from "./support/serverTest.ts";
import { answerWithoutDrawing, learnOwn, question } from "./support/session.ts";

test.use({ permissions: ["notifications"] });

test(
  "what was practised on one device clears the other's notification at its next sync",
  KEPT_WITH_SERVER,
  async ({ page, browser, server }) => {
    test.setTimeout(120_000);
    const email = "reminded@example.org";
    await visit(page);
    await saveSymbol(page, river, "river");
    await learnOwn(page);
    await addReminder(page);
    await signUp(page, email);
    const other = await newDevice(browser, server.origin);
    await other.context().grantPermissions(["notifications"], { origin: server.origin });
    await signIn(other, email);
    await expectSafe(other);
    await other.goto("/practise");
    await expect(other.getByText("1 due")).toBeAttached();
    const push = await pusher(other);
    await push(JSON.stringify(PUSH));
    await expect.poll(() => shown(other)).toEqual(["1 to practise today."]);

    await page.goto("/practise/session");
    await expect(question(page)).toContainText("New: trace it");
    await answerWithoutDrawing(page, "Easy");
    await expect(question(page)).toHaveText("Done for now");
    await syncNow(page);
    expect(await shown(other)).toHaveLength(1);
    await syncNow(other);
    await expect.poll(() => shown(other), { timeout: 15_000 }).toEqual([]);
    await other.context().close();
  },
);
