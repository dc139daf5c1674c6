// A State comes in: its organisation and first account, a mandate by two reviewers, a deputy whose
// mandate has ended, and who leaves. In an installation as an operator begins it.

import type { Page } from "@playwright/test";

import { fillRequest } from "./journey";
import { linkTo } from "./mailbox";
import { PASSWORD, People, formTo, referenceIn, send, sendWith } from "./people";
import { expect, test } from "./test";

/** What says how to get a mandate, and how to get another link. */
const SAID = {
  en: { note: "note verbale", another: "for a new invitation" },
  ar: { note: "مذكرة شفوية", another: "اطلبوا دعوة جديدة" },
} as const;
const REVIEWERS = ["first@secretariat.example", "second@secretariat.example"] as const;
/** Pages that say that one may not, that there is nothing, or that a link is used. */
export const TOLD_OFF = [403, 404, 410];

/** Registers the journey in a language, for a State that nobody speaks for yet. */
export function mandates(language: keyof typeof SAID, state: string) {
  test(`a State comes in, acts by its mandate, and lets a deputy go (${language})`, async ({ browser }) => {
    test.setTimeout(180_000);
    const people = new People(browser, language, TOLD_OFF);
    const [first, second] = [await people.signedIn(REVIEWERS[0]), await people.signedIn(REVIEWERS[1])];
    const domain = `${state.toLowerCase()}.example`;
    const [ana, bo] = [`ana@${domain}`, `bo@${domain}`];

    await first.goto(`/${language}/organisations`);
    const office = `Ministry ${state}`;
    await send(first, "organisations/create", { name: office, state, email: ana, language });
    await expect(first).toHaveURL(/\/organisations\/[0-9a-f-]{36}\?done=/);
    const organisation = new URL(first.url()).pathname;
    await expect(first.locator("main")).toContainText(ana);

    const anas = await people.stranger();
    const link = await accept(anas, ana, "Ana");
    await expect(anas.locator(".account-organisation")).toContainText(office);
    await expect(anas.locator(".account-organisation")).toContainText(SAID[language].note);
    await expectNoMandate(anas, language);

    await record(first, organisation, "NV 14", "2099-12-31");
    await expect(formTo(first, "organisations/confirm-mandate")).toHaveCount(0);
    await expectNoMandate(anas, language);
    await confirm(second, organisation);
    const request = await begin(anas, language);

    await anas.goto(organisation);
    await send(anas, "organisations/invite", { email: bo, language });
    const bos = await people.stranger();
    await accept(bos, bo, "Bo");
    const edit = `/${language}/requests/${request}/edit`;
    await workOn(bos, edit, { reviewers: [first, second], organisation, note: SAID[language].note });

    await bos.goto(edit);
    await anas.goto(organisation);
    await end(anas, bo);
    // The form stood open.
    await sendWith(bos, "records/submit");
    await expect(bos.locator("#title")).toHaveCount(0);
    for (const gone of [edit, `/${language}/requests/${request}`, organisation]) {
      expect((await bos.goto(gone))?.status(), `${gone} to whom it is no more`).toBe(404);
    }
    await bos.goto(`/${language}/account`);
    await expect(bos.locator(".account-organisation")).toHaveCount(0);

    await expectGone(await people.stranger(), link, SAID[language].another, office);
    expect(people.complaints(), "what a browser complained about").toEqual([]);
  });
}

/** Comes in by the link of an invitation, which is answered. */
async function accept(page: Page, email: string, name: string): Promise<string> {
  const link = await linkTo(email);
  await page.goto(link);
  await expect(page.locator("main")).toContainText(email);
  await send(page, "accounts/accept-invitation", { name, password: PASSWORD });
  await expect(page).toHaveURL(/\/account(\?.*)?$/);
  return link;
}

/** Nothing can be begun, and the page says what that takes. */
async function expectNoMandate(page: Page, language: keyof typeof SAID) {
  expect((await page.goto(`/${language}/requests/new`))?.status()).toBe(403);
  await expect(page.locator("main")).toContainText(SAID[language].note);
  await expect(formTo(page, "records/create")).toHaveCount(0);
}

/** Records a mandate of whoever came last, from long ago until a day. */
async function record(page: Page, organisation: string, papers: string, until: string, name = "Ana") {
  await page.goto(organisation);
  const person = formTo(page, "organisations/record-mandate").locator("#person");
  const whose = await person.locator("option", { hasText: name }).getAttribute("value");
  const values = { person: whose ?? "", papers, from_on: "2020-01-01", until_on: until };
  await send(page, "organisations/record-mandate", values);
  await expect(page.locator("main")).toContainText(papers);
}

async function confirm(page: Page, organisation: string) {
  await page.goto(organisation);
  await send(page, "organisations/confirm-mandate");
  await expect(formTo(page, "organisations/confirm-mandate")).toHaveCount(0);
}

/** Begins a request and saves what there is of it; answers its reference. */
async function begin(page: Page, language: string): Promise<string> {
  await page.goto(`/${language}/requests/new`);
  await send(page, "records/create");
  await page.locator("#title").fill("Begun by Ana");
  await sendWith(page, "records/save");
  await expect(page.locator("#title")).toHaveValue("Begun by Ana");
  return referenceIn(page);
}

interface Renewal {
  reviewers: [Page, Page];
  organisation: string;
  note: string;
}

/** A deputy whose mandate has ended works on a draft, which is kept, and hands it in once it is renewed. */
async function workOn(page: Page, edit: string, { reviewers: [first, second], organisation, note }: Renewal) {
  await record(first, organisation, "NV 15", "2020-12-31", "Bo");
  await confirm(second, organisation);
  await page.goto(edit);
  await fillRequest(page);
  await page.locator("#title").fill("Finished by Bo");
  await sendWith(page, "records/submit");
  await expect(page.locator("main")).toContainText(note);
  await expect(page.locator("#title")).toHaveValue("Finished by Bo");
  await page.goto(edit);
  await expect(page.locator("#title"), "the draft is kept").toHaveValue("Finished by Bo");

  await record(second, organisation, "NV 16", "2099-12-31", "Bo");
  await confirm(first, organisation);
  await page.goto(edit);
  await sendWith(page, "records/submit");
  await expect(page).toHaveURL(/\/requests\/R-[^/]*$/);
}

/** Ends somebody's role, in the row that has their address. */
async function end(page: Page, email: string) {
  const row = page.locator("tr", { hasText: email });
  await row.locator("summary").click();
  const button = row.locator('form[action$="/api/organisations/end-membership"] button');
  await Promise.all([page.waitForEvent("load"), button.click()]);
  await expect(row).toHaveCount(0);
}

/** A link that was used says so, how to get another, and not whose it was. */
async function expectGone(page: Page, link: string, another: string, office: string) {
  expect((await page.goto(link))?.status()).toBe(410);
  const main = page.locator("main");
  await expect(main).toContainText(another);
  await expect(main).not.toContainText(office);
  await expect(main.locator('a[href$="/forgotten"]')).toBeVisible();
  await expect(formTo(page, "accounts/accept-invitation")).toHaveCount(0);
}
