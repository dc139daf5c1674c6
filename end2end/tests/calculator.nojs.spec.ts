// Without JavaScript the calculator asks its own page.

import { expect, test } from "../support/test";

test("a faulty question is answered by links to what is wrong", async ({ page }) => {
  await page.goto("/en/method");
  await page.locator("#offer-lead_time_days").fill("soon");
  await page.locator("#request-state").selectOption("");
  await Promise.all([page.waitForURL(/\/method\?/), page.locator('#calculator button[type="submit"]').click()]);
  const faults = page.locator("#result .error-summary a");
  await expect(faults).toHaveCount(2);
  for (const href of await faults.evaluateAll((links) => links.map((link) => link.getAttribute("href")))) {
    await expect(page.locator(`[id="${href?.slice(1)}"]`)).toHaveCount(1);
  }
  await expect(page.locator("#offer-lead_time_days")).toHaveValue("soon");
});
