// Other terms of a plan, tried in the browser: which pairs would come and go, and that the page which
// the link makes of them has just those.

import type { Page } from "@playwright/test";

import { PEOPLE, signIn } from "../support/people";
import { expect, test } from "../support/test";

const said = (page: Page) => page.locator("#what-if [data-said]");
const figure = (page: Page, name: string) => page.locator(`#what-if [data-figure="${name}"]`);
const listed = (page: Page, name: string) => page.locator(`#what-if [data-pairs="${name}"] > li`);

/** A figure of the page as a number, however it is grouped. */
async function count(page: Page, name: string): Promise<number> {
  return Number(((await figure(page, name).textContent()) ?? "").replaceAll(/\D/g, ""));
}

test("a higher least score loses pairs, and the plan made of it has those that are left", async ({ page }) => {
  await signIn(page, PEOPLE.reviewer, "en");
  await page.goto("/en/review/plan");
  await expect(page.locator("#pairs .ranked details[open]")).toHaveCount(0);
  await expect(page.locator("#what-if [data-figures]")).toBeHidden();

  await page.locator("#try-floor").fill("85");
  await expect(figure(page, "lost")).not.toHaveText("0");
  await expect(figure(page, "lost")).toHaveText(/^\d/);
  const lost = await count(page, "lost");
  await expect(listed(page, "lost")).toHaveCount(lost);
  expect(await count(page, "requests_served_after")).toBeLessThan(await count(page, "requests_served_before"));
  const served = await count(page, "requests_served_after");

  // By keyboard, down to what is shown: nothing comes or goes.
  await page.locator('#what-if button[type="reset"]').click();
  await expect(figure(page, "lost")).toHaveText("0");
  await expect(figure(page, "won")).toHaveText("0");

  await page.locator("#try-floor").fill("85");
  await expect(listed(page, "lost")).toHaveCount(lost);
  await page.locator("#what-if a[data-make]").click();
  await expect(page).toHaveURL(/floor=85/);
  await page.locator("#try-floor").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await expect(figure(page, "lost")).toHaveText("0");
  expect(await count(page, "requests_served_before")).toBe(served);
});

test("weights that do not make 100 plan nothing until they do", async ({ page }) => {
  await signIn(page, PEOPLE.reviewer, "en");
  await page.goto("/en/review/plan");
  await page.locator("#try-theme").fill("0");
  await expect(said(page)).toContainText("Points still to give");
  await expect(page.locator("#what-if a[data-make]")).toBeHidden();
  await page.locator("#try-openness").fill("40");
  await expect(said(page)).toHaveText("Together 100 points.");
  await expect(page.locator("#what-if a[data-make]")).toBeVisible();
  await expect(figure(page, "won")).toHaveText(/^[1-9]/);
});
