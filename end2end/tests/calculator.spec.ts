// The calculator asks the matcher in the browser, and gives what the server gives.

import { expect, test } from "../support/test";

test("the answer follows the form, without asking the server", async ({ page }) => {
  await page.goto("/en/method");
  await expect(page.locator("#result .score-total")).toHaveText("69 of 100");
  const asked: string[] = [];
  page.on("request", (request) => {
    if (!new URL(request.url()).pathname.startsWith("/assets/")) asked.push(request.url());
  });
  const live = page.locator(".live-result .score-total");
  await page.locator("#offer-seats_left").fill("20");
  await expect(live).toHaveText("71 of 100");
  await page.locator("#offer-conditions").check();
  await expect(live).toHaveText("70 of 100");
  expect(asked).toEqual([]);

  await Promise.all([page.waitForURL(/\/method\?/), page.locator('#calculator button[type="submit"]').click()]);
  await expect(page.locator("#result .score-total")).toHaveText("70 of 100");
  await expect(page.locator("#offer-conditions")).toBeChecked();
});
