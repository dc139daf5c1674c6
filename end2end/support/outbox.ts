// A provider comes in to the demonstration, whose reviewers read the messages that nobody else gets.

import type { Page } from "@playwright/test";

import { PASSWORD, PEOPLE, People, send } from "./people";
import { expect, test } from "./test";

/** Registers the journey in a language. */
export function outbox(language: "en" | "ar") {
  test(`an invitation is followed from the outbox (${language})`, async ({ browser }) => {
    const people = new People(browser, language);
    const reviewer = await people.signedIn(PEOPLE.reviewer);
    const name = `Fund ${language} ${Date.now()}`;
    const email = `fund.${language}.${Date.now()}@demo.example`;
    await reviewer.goto(`/${language}/organisations`);
    await send(reviewer, "organisations/create", { name, provider_type: "foundation", email, language });

    const link = await linkIn(reviewer, `/${language}/review/outbox`, email);
    const page = await people.stranger();
    await page.goto(link);
    await expect(page.locator("main")).toContainText(name);
    await send(page, "accounts/accept-invitation", { name: "Fen", password: PASSWORD });
    await expect(page.locator(".account-organisation")).toContainText(name);
    await page.goto(`/${language}/offers/new`);
    await send(page, "records/create");
    await expect(page).toHaveURL(/\/offers\/O-.*\/edit/);
    expect(people.complaints(), "what a browser complained about").toEqual([]);
  });
}

/** The address in the message to somebody; waits until it is sent. */
async function linkIn(page: Page, outbox: string, email: string): Promise<string> {
  const message = page.locator("tr", { hasText: email });
  const sent = async () => {
    await page.goto(outbox);
    return message.locator(".letter a").count();
  };
  await expect.poll(sent, { message: "a link in the message", timeout: 30_000 }).toBe(1);
  await message.locator("summary").click();
  const link = message.locator(".letter a");
  await expect(link).toBeVisible();
  return (await link.getAttribute("href")) ?? "";
}
