// The calculator asks the matcher in the browser, and gives what the server gives.

import { complaintsOf, expect, test } from "../support/test";

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

test("a calculator that could not be loaded says so, and is loaded at the next change", async ({ browser }) => {
  const context = await browser.newContext();
  const complaints = complaintsOf(context);
  const page = await context.newPage();
  await page.goto("/en/method");
  await context.route("**/calculator_bg*", (route) => route.abort());
  const days = page.locator('[name="record[offer][lead_time_days]"]');
  await days.fill("20");
  const live = page.locator("[data-live-result] [data-score]");
  await expect(live).toContainText("could not be loaded");

  await context.unroute("**/calculator_bg*");
  await days.fill("30");
  await expect(live).toHaveText(/\d/);
  expect(complaints.filter((text) => !text.includes("net::ERR_"))).toEqual([]);
});
