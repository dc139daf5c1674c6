// Both sides of a match have their pages open: each sees what the other does, as it happens, in either's
// language, without loading anything anew.

import type { Page } from "@playwright/test";
import { postRequest, proposeBest, providerOn } from "../support/journey";
import { PEOPLE, People, referenceIn, send, sendWith } from "../support/people";
import { expect, test } from "../support/test";

/** How soon an open page has to show what happened elsewhere. */
const SOON = { timeout: 2_000 };

for (const language of ["en", "fr", "ar"] as const) {
  test(`two windows follow each other from the review to the first report (${language})`, async ({ browser }) => {
    test.setTimeout(240_000);
    const people = new People(browser, language);
    const focal = await people.signedIn(PEOPLE.focalPoint);
    const reviewer = await people.signedIn(PEOPLE.reviewer);
    const request = await postRequest(focal, language, `Two windows ${language} ${Date.now()}`);
    await reviewer.goto(`/${language}/requests/${request}`);
    await sendWith(reviewer, "records/step", { act: "authenticate" });
    const match = await proposeBest(focal, language, request);
    await reviewer.goto(`/${language}/matches/${match}`);
    // The reviewer's page names other candidates too; the State's, the two sides alone.
    const provider = await people.signedIn(await providerOn(focal));

    // The provider's inbox is open when the reviewer endorses, and so is the State's page of the match.
    await follows(provider, `/${language}/inbox`);
    await follows(focal, `/${language}/matches/${match}`);
    const state = focal.locator("#match-state");
    const before = await state.innerText();
    await send(reviewer, "matches/endorse");
    await expect(provider.locator("#inbox")).toContainText(match, SOON);
    await expect(state).not.toHaveText(before, { ...SOON, useInnerText: true });

    // With the provider's yes the contacts stand on the State's page, which nobody touched.
    await expect(focal.locator("main").getByText("@demo.example")).toHaveCount(0);
    await provider.goto(`/${language}/matches/${match}`);
    await send(provider, "matches/accept");
    await expect(state.getByText("@demo.example").first()).toBeVisible(SOON);

    await send(provider, "matches/open-project");
    const project = `/${language}/projects/${referenceIn(provider)}`;
    await follows(focal, project);
    await send(provider, "projects/confirm-start", { starts_on: "2027-02-01" });
    await expect(focal.locator("#project-state")).toContainText(/2027/, SOON);
    await send(focal, "projects/confirm-start", { starts_on: "2027-02-01" });
    await follows(provider, project);
    await reports(focal, provider, `Rooms are booked, ${Date.now()}.`);
    await follows(focal, project);
    await reports(provider, focal, `Trainers are booked, ${Date.now()}.`);

    await expect(focal.locator("html")).toHaveAttribute("dir", language === "ar" ? "rtl" : "ltr");
    expect(people.complaints(), "what a browser complained about").toEqual([]);
  });
}

/** Opens a page, which begins to listen. */
async function follows(page: Page, address: string) {
  const opened = page.waitForResponse((answer) => answer.url().includes("/live?"));
  await page.goto(address);
  await expect(page.locator("[data-live]").first()).toBeVisible();
  await opened;
}

/** One side reports; the other's open page shows it. */
async function reports(writes: Page, reads: Page, text: string) {
  await send(writes, "projects/add-update", { text });
  await expect(reads.locator("#project-updates")).toContainText(text, SOON);
}
