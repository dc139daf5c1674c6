// On paper: a request, an offer, a match and the coverage are whole, open, and without controls.

import type { Page } from "@playwright/test";
import { READERS, TOLD_OFF, pagesOf } from "../support/pages";
import { PEOPLE, signIn } from "../support/people";
import { expect, test } from "../support/test";

/** Inside the margins of an A4 sheet at 96 pixels an inch, upright and across. */
const UPRIGHT = { width: 672, height: 987 };
const ACROSS = { width: 1001, height: 658 };

test.use({ expectedStatuses: TOLD_OFF });

async function onPaper(page: Page, path: string, sheet = UPRIGHT) {
  await page.setViewportSize(sheet);
  await page.goto(path);
  await page.emulateMedia({ media: "print" });
  const cut = await page.evaluate((isUpright) => {
    const seen = [...document.querySelectorAll("html, main *")].filter((one) => one.checkVisibility());
    // What has a sheet across of its own is not on the upright one.
    const isAcross = (one: Element | null): boolean =>
      one !== null && (getComputedStyle(one).getPropertyValue("page") === "across" || isAcross(one.parentElement));
    const boxes = seen.filter((one) => !isUpright || !isAcross(one));
    const wide = boxes.filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1);
    const scrolls = boxes.filter((one) => getComputedStyle(one).overflowX === "auto");
    return [...wide, ...scrolls].map((one) => `${one.tagName} ${one.className}`);
  }, sheet === UPRIGHT);
  expect(cut, `${path} is cut off on paper`).toEqual([]);
  await expect(page.locator("form:visible, button:visible, nav:visible, .decide:visible")).toHaveCount(0);
  expect((await page.pdf({ preferCSSPageSize: true, format: "A4" })).byteLength).toBeGreaterThan(10_000);
}

test("a record, a match and the coverage are whole on paper", async ({ page }) => {
  await signIn(page, PEOPLE.provider, "en");
  const provider = READERS.find((reader) => reader.email === PEOPLE.provider);
  const paths = (await provider?.pages(page)) ?? [];
  const offer = paths.find((path) => /offers\/O-[^/]*$/.test(path));
  const match = paths.find((path) => path.includes("/matches/M-"));
  for (const path of [offer, match]) await onPaper(page, `/en${path}`);
  await expect(page.locator(".factors")).toBeVisible();
  await expect(page.locator(".history tbody tr").first()).toBeVisible();
  await onPaper(page, "/en/coverage", ACROSS);
  await onPaper(page, "/en/report");
  await onPaper(page, "/en/report", ACROSS);
});

test("a record that waits for a decision prints without what decides", async ({ page }) => {
  const reviewer = READERS.find((reader) => reader.email === PEOPLE.reviewer);
  if (!reviewer) throw new Error("no reviewer");
  const paths = await pagesOf(reviewer, page);
  const request = paths.find((path) => path.includes("/requests/R-"));
  await onPaper(page, `/en${request}`);
  await expect(page.locator(".acts")).toBeHidden();
});
