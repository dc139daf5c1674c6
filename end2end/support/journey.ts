// The main job, end to end: a State's request finds its offers, people decide, and a project shows
// its progress.

import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

import { PEOPLE, People, formTo, referenceIn, send, sendWith } from "./people";
import { expect, test } from "./test";

/** What `counterpart seed --demo` said about its accounts, kept by support/serve.sh. */
const ACCOUNTS = new URL("../../target/end2end/accounts.txt", import.meta.url);

/** Registers the journey in a language. */
export function journey(language: "en" | "fr" | "ar") {
  test(`a request finds its offer and becomes a project (${language})`, async ({ browser }) => {
    test.setTimeout(180_000);
    const people = new People(browser, language);
    const focal = await people.signedIn(PEOPLE.focalPoint);
    const reviewer = await people.signedIn(PEOPLE.reviewer);

    const title = `Journey ${language} ${Date.now()}`;
    const request = await postRequest(focal, language, title);
    await reviewer.goto(`/${language}/review`);
    await reviewer.locator(`a[href$="/requests/${request}"]`).first().click();
    await sendWith(reviewer, "records/step", { act: "authenticate" });

    const match = await proposeBest(focal, language, request);
    await reviewer.goto(`/${language}/matches/${match}`);
    await send(reviewer, "matches/endorse");
    const provider = await people.signedIn(await providerOn(reviewer));
    const project = await accept(provider, language, match);
    await deliver(focal, provider, `/${language}/projects/${project}`);
    await expect(focal.locator("html")).toHaveAttribute("dir", language === "ar" ? "rtl" : "ltr");
    expect(people.complaints(), "what a browser complained about").toEqual([]);
  });
}

/** Begins a request, hands it in with most of it missing, then whole; answers its reference. */
export async function postRequest(page: Page, language: string, title: string): Promise<string> {
  await page.goto(`/${language}/requests/new`);
  await send(page, "records/create");
  await expect(page).toHaveURL(/\/requests\/R-.*\/edit/);
  const reference = referenceIn(page);

  await page.locator("#title").fill(title);
  await page.locator("#background").fill("What was done so far.");
  await page.locator("#themes-0-code").selectOption("T04.1");
  await page.locator("#themes-0-share").fill("60");
  await check(page, "audiences", ["technical"]);
  await sendWith(page, "records/submit");
  await expectKept(page, title);
  expect(page.url()).not.toContain("Journey");
  const faults = page.locator(".error-summary a");
  await expect(faults.first()).toBeVisible();
  for (const href of await faults.evaluateAll((links) => links.map((link) => link.getAttribute("href")))) {
    await expect(page.locator(`[id="${href?.slice(1)}"]`)).toHaveCount(1);
  }

  await fillRequest(page);
  await sendWith(page, "records/submit");
  await expect(page).toHaveURL(new RegExp(`/requests/${reference}$`));
  return reference;
}

/** A refused form holds all that was typed, with a message at each field that has to be mended. */
async function expectKept(page: Page, title: string) {
  await expect(page.locator("#title")).toHaveValue(title);
  await expect(page.locator("#background")).toHaveValue("What was done so far.");
  await expect(page.locator("#themes-0-code")).toHaveValue("T04.1");
  await expect(page.locator("#themes-0-share")).toHaveValue("60");
  await expect(page.locator('[name="record[audiences][]"][value="technical"]')).toBeChecked();
  for (const field of ["need", "modalities_wanted", "languages"]) {
    const message = page.locator(`.field-faulty:has([id="${field}"]) > .field-message, [id="${field}"].field-faulty .field-message`);
    await expect(message.first(), `a message at ${field}`).toBeVisible();
  }
  await expect(page.locator("#need")).toHaveAttribute("aria-invalid", "true");
}

/** Fills in what many of the demonstration's offers fit. */
export async function fillRequest(page: Page) {
  await page.locator("#need").fill("Forty analysts who can answer an incident within one day by the end of next year");
  await page.locator("#themes-0-code").selectOption("T04.1");
  await page.locator("#themes-0-share").fill("60");
  await page.locator("#themes-1-code").selectOption("T08.4");
  await page.locator("#themes-1-share").fill("40");
  await check(page, "modalities_wanted", ["training_course", "workshop", "technical_assistance", "mentorship"]);
  await check(page, "audiences", ["technical"]);
  await page.locator('[name="record[level_wanted]"][value="intermediate"]').check();
  await check(page, "languages", ["en"]);
}

async function check(page: Page, name: string, values: string[]) {
  for (const value of values) await page.locator(`[name="record[${name}][]"][value="${value}"]`).check();
}

export async function proposeBest(page: Page, language: string, request: string): Promise<string> {
  await page.goto(`/${language}/requests/${request}/matches`);
  await expect(formTo(page, "matches/propose").first()).toBeVisible();
  await expectReasons(page);
  await send(page, "matches/propose");
  await expect(page).toHaveURL(/\/matches\/M-/);
  return referenceIn(page);
}

/** The best offer's card: a total, and a row for each of the eight factors with its reasons. */
async function expectReasons(page: Page) {
  const card = page.locator(".ranked .score-card").first();
  await expect(card.locator(".score-total")).toHaveText(/\d/);
  await card.locator("summary").click();
  const rows = card.locator(".factors tbody tr");
  await expect(rows).toHaveCount(8);
  for (const row of await rows.all()) await expect(row.locator("td").last()).toHaveText(/\S/);
}

/** The account of the provider whose offer a match page shows. */
export async function providerOn(page: Page): Promise<string> {
  const shown = await page.locator("main").innerText();
  const lines = readFileSync(ACCOUNTS, "utf8").split("\n").filter((line) => line.includes("provider."));
  const line = lines.find((one) => shown.includes(one.split(/\s{2,}/).at(-1) ?? one));
  const email = line && /\S+@\S+/.exec(line)?.[0];
  if (!email) throw new Error(`no provider's account for ${page.url()}`);
  return email;
}

/** The provider says yes, sees the contacts that were not there before, and opens the project. */
async function accept(page: Page, language: string, match: string): Promise<string> {
  await page.goto(`/${language}/matches/${match}`);
  const contacts = page.locator("main").getByText("@demo.example");
  await expect(contacts).toHaveCount(0);
  await send(page, "matches/accept");
  await expect(contacts.first()).toBeVisible();
  await send(page, "matches/open-project");
  await expect(page).toHaveURL(/\/projects\/P-/);
  return referenceIn(page);
}

/** Both confirm the start; one sets a milestone, the other reports. */
async function deliver(focal: Page, provider: Page, path: string) {
  await send(provider, "projects/confirm-start", { starts_on: "2027-02-01" });
  await focal.goto(path);
  await send(focal, "projects/confirm-start", { starts_on: "2027-02-01" });
  await send(focal, "projects/set-milestone", { title: "First course held", planned_on: "2027-03-01" });
  await provider.goto(path);
  await expect(provider.getByText("First course held").first()).toBeVisible();
  await send(provider, "projects/add-update", { text: "Rooms and trainers are booked." });
  await focal.goto(path);
  await expect(focal.getByText("Rooms and trainers are booked.")).toBeVisible();
}
