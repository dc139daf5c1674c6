// The main steps by keyboard alone, and what has the focus is seen at every one of them.

import type { Locator, Page } from "@playwright/test";
import { PASSWORD, PEOPLE } from "../support/people";
import { expect, test } from "../support/test";

/** More presses than any way on these pages takes. */
const ENOUGH = 120;

/** Presses Tab until something has the focus; whatever has it on the way is seen to have it. */
async function tabTo(page: Page, target: Locator) {
  const aim = await target.first().elementHandle();
  for (let press = 0; press < ENOUGH; press++) {
    await page.keyboard.press("Tab");
    const [arrived, seen, what] = await page.evaluate((wanted) => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return [false, true, ""] as const;
      const style = getComputedStyle(focused);
      const box = focused.getBoundingClientRect();
      const ring = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
      const inView = box.bottom > 0 && box.top < innerHeight && box.width > 0;
      return [focused === wanted, ring && inView, focused.outerHTML.slice(0, 120)] as const;
    }, aim);
    expect(seen, `the focus is seen on ${what}`).toBe(true);
    if (arrived) return;
  }
  throw new Error(`no way by Tab to ${target}`);
}

async function enter(page: Page) {
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
}

test("from the first page to a proposed match by keyboard alone", async ({ page }) => {
  // What moves is on its way when it is looked at.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/en");
  await tabTo(page, page.locator(".skip-link"));
  await tabTo(page, page.locator('.site-nav a[href$="/sign-in"]'));
  await enter(page);
  await tabTo(page, page.locator("#email"));
  await page.keyboard.type(PEOPLE.typist);
  await tabTo(page, page.locator("#password"));
  await page.keyboard.type(PASSWORD);
  await enter(page);

  await tabTo(page, page.locator('main a[href$="/requests?show=own"]'));
  await enter(page);
  await tabTo(page, page.locator('.record-list a[href*="/requests/R-"]'));
  await enter(page);
  await tabTo(page, page.locator('main a[href$="/matches"]'));
  await enter(page);
  const card = page.locator(".ranked .score-card summary").first();
  await tabTo(page, card);
  await page.keyboard.press("Enter");
  await expect(page.locator(".ranked .factors").first()).toBeVisible();
  await tabTo(page, page.locator('form[action$="/api/matches/propose"] button'));
  await enter(page);
  await expect(page).toHaveURL(/\/matches\/M-/);
});

test("the skip link leads past what every page repeats", async ({ page }) => {
  await page.goto("/en/requests");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.locator("main :focus")).toHaveCount(1);
});
