// A State keeps its name back: what it is told while it writes, what others read, and how it ends.

import type { Page } from "@playwright/test";

import { fillRequest } from "./journey";
import { PEOPLE, formTo, referenceIn, send, sendWith, signIn } from "./people";
import { expect, test } from "./test";

/** What the State of the demonstration's focal point is called. */
const NAMES = { en: "Lomavua", ar: "لومافوا" } as const;

/** Registers the journey in a language. */
export function masking(language: keyof typeof NAMES) {
  const name = NAMES[language];

  test(`a State keeps its name back and releases it (${language})`, async ({ page, browser }) => {
    test.setTimeout(120_000);
    const opened = async (email: string) => {
      const other = await (await browser.newContext()).newPage();
      await signIn(other, email, language);
      return other;
    };
    await signIn(page, PEOPLE.focalPoint, language);
    const title = `Masked ${language} ${Date.now()}`;
    const request = await handIn(page, language, title, name);
    const path = `/${language}/requests/${request}`;

    const reviewer = await opened(PEOPLE.reviewer);
    await reviewer.goto(path);
    await expect(owner(reviewer)).toHaveText(name);
    await sendWith(reviewer, "records/step", { act: "authenticate" });

    const state = await opened(PEOPLE.declines);
    await state.goto(path);
    const described = await owner(state).innerText();
    expect(described).not.toContain(name);
    await expect(state.locator("main")).not.toContainText(name);
    const provider = await opened(PEOPLE.provider);
    const list = `/${language}/requests?q=${encodeURIComponent(title)}`;
    await provider.goto(list);
    await expect(provider.locator(".record-card")).toHaveCount(0);

    await page.goto(`${path}?as=state`);
    await expect(owner(page)).toHaveText(described);
    await page.goto(`${path}?as=provider`);
    await expect(page.locator(".record-owner")).toHaveCount(0);

    await page.goto(path);
    await send(page, "records/unmask");
    await expect(formTo(page, "records/unmask")).toHaveCount(0);
    await provider.goto(list);
    await expect(provider.locator(".record-card")).toContainText(name);
    for (const other of [reviewer, state, provider]) await other.context().close();
  });
}

const owner = (page: Page) => page.locator(".record-owner strong");

/** Hands in a request that is masked, first with a text that names the State; answers its reference. */
async function handIn(page: Page, language: string, title: string, name: string): Promise<string> {
  await page.goto(`/${language}/requests/new`);
  await send(page, "records/create");
  await fillRequest(page);
  await page.locator("#title").fill(title);
  await page.locator("#background").fill(`(${name})`);
  await page.locator("#visibility-masked").check();
  await sendWith(page, "records/submit");
  const fault = page.locator('.error-summary a[href="#background"]');
  await expect(fault).toContainText(name);
  await expect(page.locator("#visibility-masked")).toBeChecked();
  await page.locator("#background").fill("");
  await sendWith(page, "records/submit");
  await expect(page).toHaveURL(/\/requests\/R-[^/]*$/);
  return referenceIn(page);
}
