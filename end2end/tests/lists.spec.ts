// A list is searched, narrowed and leafed through, by addresses that can be shared.

import { expect, test } from "../support/test";

test("a list is searched by words", async ({ page }) => {
  await page.goto("/en/offers");
  const whole = await page.locator(".results-count").innerText();
  await page.locator("#q").fill("forensics");
  await Promise.all([page.waitForURL(/[?&]q=forensics/), page.keyboard.press("Enter")]);
  await expect(page.locator("#q")).toHaveValue("forensics");
  await expect(page.locator(".record-card").first()).toBeVisible();
  expect(await page.locator(".results-count").innerText()).not.toBe(whole);
  await page.locator('nav a[href$="/offers"]').last().click();
  await expect(page.locator(".results-count")).toHaveText(whole);
});

test("a facet says how many there are, and leads to so many", async ({ page }) => {
  await page.goto("/en/offers");
  const facet = page.locator(".facet").first();
  await facet.locator("> summary").click();
  const choice = facet.locator("li").first();
  const count = await choice.locator(".facet-count").innerText();
  await choice.locator("a").click();
  await expect(page.locator(".results-count")).toHaveText(new RegExp(`^${count} `));
  const chosen = page.locator('.facet a[aria-current="true"]');
  await expect(chosen).toBeVisible();
  await chosen.click();
  await expect(page).toHaveURL(/\/offers$/);
});

test("a long list is leafed through, and each page has a title of its own", async ({ page }) => {
  await page.goto("/en/offers");
  const titles = [await page.title()];
  const first = await page.locator(".record-card .reference").first().innerText();
  await page.locator('.pager a[rel="next"]').click();
  await expect(page).toHaveURL(/[?&]page=2$/);
  titles.push(await page.title());
  await expect(page.locator(".record-card .reference").first()).not.toHaveText(first);
  await page.locator('.pager a[rel="prev"]').click();
  await expect(page.locator(".record-card .reference").first()).toHaveText(first);
  expect(new Set(titles).size).toBe(2);
});
