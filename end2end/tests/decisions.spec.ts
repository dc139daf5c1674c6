// Who may not come in, and what is said no to.

import { PEOPLE, formTo, send, sendWith, signIn } from "../support/people";
import { expect, test } from "../support/test";

test("a wrong password is told at the form, and nothing of it is kept", async ({ page }) => {
  await page.goto("/en/sign-in");
  const form = formTo(page, "accounts/sign-in");
  await form.locator("#email").fill(PEOPLE.focalPoint);
  await form.locator("#password").fill("not-the-password");
  await Promise.all([page.waitForEvent("load"), form.locator("button").click()]);
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page).toHaveURL(/\/sign-in/);
  expect(page.url()).not.toContain("password");
  await expect(page.locator("#password")).toHaveValue("");
});

test("a side declines with a reason, and that is the end of it", async ({ page }) => {
  await signIn(page, PEOPLE.declines, "en");
  await page.goto("/en/matches");
  await page.locator('.ranked a[href*="/matches/M-"]').first().click();
  await choose(page, "matches/decline");
  await send(page, "matches/decline", { note: "Our calendar is full." });
  await expect(page.locator(".state .tag")).toHaveText("Declined by the requester");
  await expect(formTo(page, "matches/decline")).toHaveCount(0);
  await expect(page.locator(".history")).toContainText("Our calendar is full.");
});

test("a reviewer dismisses a match for a reason of the list", async ({ page }) => {
  await signIn(page, PEOPLE.reviewer, "en");
  await page.goto("/en/review?kind=endorse");
  await page.locator('main a[href*="/matches/M-"]').last().click();
  await choose(page, "matches/dismiss");
  await sendWith(page, "matches/dismiss");
  await expect(page.locator(".state .tag")).toHaveText("Dismissed");
  await expect(formTo(page, "matches/endorse")).toHaveCount(0);
});

/** Chooses the first reason that a form offers. */
async function choose(page: import("@playwright/test").Page, action: string) {
  const form = formTo(page, action).first();
  await form.locator("xpath=ancestor::details").locator("> summary").click();
  await form.locator('select[name="reason"]').selectOption({ index: 1 });
}
