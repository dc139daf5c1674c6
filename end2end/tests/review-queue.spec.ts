// The review queue: taken, let go, handed on, and read by keys.

import { PEOPLE, formTo, signIn } from "../support/people";
import { expect, test } from "../support/test";

const QUEUE = "/en/review?kind=verify";

test("letters move and lead to the decision, and decide nothing", async ({ page }) => {
  await signIn(page, PEOPLE.reviewer, "en");
  await page.goto(QUEUE);
  const rows = page.locator("a[data-row]");
  await expect(page.locator("[data-review-keys]")).toBeVisible();
  await page.keyboard.press("j");
  await expect(rows.nth(0)).toBeFocused();
  await page.keyboard.press("j");
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press("k");
  await expect(rows.nth(0)).toBeFocused();
  await page.keyboard.press("Control+k");
  await expect(rows.nth(0)).toBeFocused();
  await page.keyboard.press("a");
  await page.waitForURL(/\/offers\/O-[^#]+#decide-yes$/);
  await expect(page.locator("#decide-yes")).toBeFocused();
  await page.keyboard.press("d");
  const reason = page.locator("#decide-no select");
  await expect(reason).toBeFocused();
  const note = page.locator("#decide-no textarea");
  await note.focus();
  await page.keyboard.type("a decided d");
  await expect(note).toHaveValue("a decided d");
  await expect(formTo(page, "records/step").first()).toBeVisible();
});

test("the keys can be turned off, and stay so", async ({ page }) => {
  await signIn(page, PEOPLE.reviewer, "en");
  await page.goto(QUEUE);
  await page.locator("[data-review-keys] input").uncheck();
  await page.reload();
  await expect(page.locator("[data-review-keys] input")).not.toBeChecked();
  await page.keyboard.press("j");
  await expect(page.locator("a[data-row]").first()).not.toBeFocused();
  await page.locator("[data-review-keys] input").check();
});

test("what one takes is theirs, and free again once they let go", async ({ page }) => {
  await signIn(page, PEOPLE.reviewer, "en");
  await page.goto(QUEUE);
  const ticks = page.locator(".tick");
  await ticks.nth(0).check();
  await ticks.nth(1).check();
  const several = page.locator("#several");
  await Promise.all([page.waitForEvent("load"), several.getByRole("button", { name: "Take" }).click()]);
  await expect(page.getByRole("status").first()).toContainText("You have it now");
  await page.goto("/en/review?part=mine");
  await expect(page.locator("a[data-row]")).toHaveCount(2);
  const release = formTo(page, "review/release").first().getByRole("button");
  await Promise.all([page.waitForEvent("load"), release.click()]);
  await expect(page.locator("a[data-row]")).toHaveCount(1);
  await Promise.all([page.waitForEvent("load"), formTo(page, "review/release").first().getByRole("button").click()]);
  await expect(page.locator("a[data-row]")).toHaveCount(0);
});
