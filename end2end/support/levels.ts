// A State shows single fields to fewer than its request: chosen in the form, previewed as each kind of
// reader, and read by each.

import type { Page } from "@playwright/test";

import { fillRequest } from "./journey";
import { PEOPLE, referenceIn, send, sendWith, signIn } from "./people";
import { expect, test } from "./test";

/** The levels, by their numbers. */
const REVIEWERS = "1";
const STATES = "3";

/** Registers the journey in a language. */
export function levels(language: "en" | "ar") {
  test(`a State shows a field to fewer than its request (${language})`, async ({ page, browser }) => {
    test.setTimeout(120_000);
    const opened = async (email: string) => {
      const other = await (await browser.newContext()).newPage();
      await signIn(other, email, language);
      return other;
    };
    await signIn(page, PEOPLE.focalPoint, language);
    const request = await handIn(page, language);
    const path = `/${language}/requests/${request}`;
    await page.goto(`${path}/edit`);
    await expect(page.locator("#visibility-background")).toHaveValue(STATES);

    const states = ["For States."];
    const seen = { provider: [], state: states, party: states, reviewer: [...states, "For reviewers."] };
    // Accounts alone see a request at first.
    await page.goto(`${path}?as=public`);
    await expect(page.locator(".record-section")).toHaveCount(0);
    for (const [who, texts] of Object.entries<string[]>(seen)) {
      await page.goto(`${path}?as=${who}`);
      await expectRead(page, texts);
    }

    const reviewer = await opened(PEOPLE.reviewer);
    await reviewer.goto(path);
    await sendWith(reviewer, "records/step", { act: "authenticate" });
    await reviewer.goto(path);
    await expectRead(reviewer, seen.reviewer);
    const others = { state: await opened(PEOPLE.declines), provider: await opened(PEOPLE.provider) };
    for (const [who, other] of Object.entries(others)) {
      await other.goto(path);
      await expectRead(other, seen[who as keyof typeof others]);
    }
    for (const other of [reviewer, ...Object.values(others)]) await other.context().close();
  });
}

/** That a record says these of its two kept texts, and tells of the others that they are not open. */
async function expectRead(page: Page, texts: string[]) {
  for (const text of ["For States.", "For reviewers."]) {
    await expect(page.getByText(text, { exact: true })).toHaveCount(texts.includes(text) ? 1 : 0);
  }
  // Money is with the reviewers from the start.
  const hidden = 2 - texts.length + (texts.includes("For reviewers.") ? 0 : 1);
  await expect(page.locator(".key-values .hint")).toHaveCount(hidden);
}

/** Hands in a request with two texts that are shown to fewer; answers its reference. */
async function handIn(page: Page, language: string): Promise<string> {
  await page.goto(`/${language}/requests/new`);
  await send(page, "records/create");
  await fillRequest(page);
  await page.locator("#title").fill(`Levels ${language} ${Date.now()}`);
  for (const [field, text, level] of [
    ["background", "For States.", STATES],
    ["own_contribution", "For reviewers.", REVIEWERS],
  ] as const) {
    await page.locator(`#${field}`).fill(text);
    const select = page.locator(`#visibility-${field}`);
    await expect(select, "goes where the request goes at first").toHaveValue("");
    const label = await page.locator(`label[for="${field}"]`).innerText();
    await expect(select).toHaveAccessibleName(new RegExp(label.split(/\s/)[0] ?? ""));
    await expect(select).toHaveAccessibleDescription(/\S/);
    await select.selectOption(level);
  }
  await sendWith(page, "records/submit");
  await expect(page).toHaveURL(/\/requests\/R-[^/]*$/);
  return referenceIn(page);
}
