import { complaintsOf, expect, test } from "../support/test";

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
