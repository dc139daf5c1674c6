// Without JavaScript the page says what it needs, and which command does the same.

import { expect, test } from "../support/test";

test("other weights are left to the command", async ({ page }) => {
  await page.goto("/en/method");
  const section = page.locator("#what-if");
  await expect(section).toContainText("This needs JavaScript");
  await expect(section.locator("code")).toContainText("counterpart match");
  await expect(section.locator("form")).toBeHidden();
});
