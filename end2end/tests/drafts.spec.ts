// Of what is typed into the form of a record nothing is lost.

import type { Page } from "@playwright/test";
import { fillRequest } from "../support/journey";
import { PEOPLE, send, signIn } from "../support/people";
import { expect, test } from "../support/test";

const SAVED = "Draft saved.";

/** Begins a request, and opens its form. */
async function begin(page: Page) {
  await signIn(page, PEOPLE.focalPoint, "en");
  await page.goto("/en/requests/new");
  await send(page, "records/create");
  await expect(page).toHaveURL(/\/requests\/R-.*\/edit/);
}

const status = (page: Page) => page.locator("#draft-status");

test("a draft saves itself, says how many offers it reaches, and is there again", async ({ page }) => {
  await begin(page);
  const reach = page.locator(".reach");
  const unknown = await reach.innerText();
  await page.locator("#title").fill("A title that was typed");
  await expect(status(page)).toHaveText(SAVED);
  await fillRequest(page);
  await page.locator("#title").fill("A title that was typed twice");
  await expect(reach).not.toHaveText(unknown);
  await expect(reach).toHaveText(/\d/);
  await page.reload();
  await expect(page.locator("#title")).toHaveValue("A title that was typed twice");
  await expect(page.locator('[name="record[languages][]"][value="en"]')).toBeChecked();
});

test("what is typed just before the page goes away is saved", async ({ page }) => {
  await begin(page);
  const form = page.url();
  await page.locator("#title").fill("Typed in the last moment");
  await page.goto("/en/requests");
  await page.goto(form);
  await expect(page.locator("#title")).toHaveValue("Typed in the last moment");
});

test.describe("somebody else saves", () => {
  test.use({ expectedStatuses: [409] });

  test("both versions are shown and nothing is overwritten", async ({ page, browser }) => {
    await begin(page);
    const other = await (await browser.newContext()).newPage();
    await signIn(other, PEOPLE.focalPoint, "en");
    await other.goto(page.url());
    await other.locator("#title").fill("The other's title");
    await expect(status(other)).toHaveText(SAVED);

    await page.locator("#title").fill("My own title");
    await expect(status(page)).toContainText("Somebody else saved");
    await status(page).getByRole("link").click();
    await expect(page.locator("#compare")).toContainText("The other's title");
    await expect(page.locator("#compare")).toContainText("My own title");
    await other.context().close();
  });
});

test.describe("the session ends in another tab", () => {
  test.use({ expectedStatuses: [401] });

  test("what is typed stays, and is saved once one is signed in again", async ({ page }) => {
    await begin(page);
    const form = page.url();
    const second = await page.context().newPage();
    await second.goto("/en/account");
    await send(second, "accounts/sign-out");

    await page.locator("#title").fill("Typed after the session");
    await expect(status(page)).toContainText("You are signed out");
    await page.locator('form button[type="submit"]').filter({ hasText: "Save" }).first().click();
    await expect(page.locator("#title")).toHaveValue("Typed after the session");
    expect(page.url()).toBe(form);

    const [signingIn] = await Promise.all([page.waitForEvent("popup"), status(page).getByRole("link").click()]);
    await signIn(signingIn, PEOPLE.focalPoint, "en");
    await signingIn.close();
    // The browser of the tests shows all tabs at once, so it does not tell of a change.
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await expect(status(page)).toHaveText(SAVED);
    await page.reload();
    await expect(page.locator("#title")).toHaveValue("Typed after the session");
  });
});
