// Pages that are open in two browsers follow each other, and the tabs of one browser share a stream.

import { readFileSync } from "node:fs";
import { PEOPLE, PASSWORD, formTo, send, signIn } from "../support/people";
import { complaintsOf, expect, test } from "../support/test";

/** How soon an open page has to show what happened elsewhere. */
const SOON = { timeout: 2_000 };
const TABS = 8;

test("a project page follows what another browser does, in eight tabs over one stream", async ({ browser }) => {
  test.setTimeout(120_000);
  const watching = await browser.newContext();
  const acting = await browser.newContext();
  const complaints = [complaintsOf(watching), complaintsOf(acting)];
  const first = await watching.newPage();
  const streams: string[] = [];
  watching.on("request", (request) => {
    if (new URL(request.url()).pathname === "/live") streams.push(request.url());
  });
  await signIn(first, PEOPLE.reviewer, "en");

  // A project on which a focal point can report.
  const actor = await acting.newPage();
  const project = await reportable(actor);
  const tabs = [first, ...(await Promise.all(Array.from({ length: TABS - 1 }, () => watching.newPage())))];
  for (const tab of tabs) {
    await tab.goto(project);
    await expect(tab.locator("[data-live]").first()).toBeVisible();
  }
  await expect.poll(() => streams.length).toBeGreaterThan(0);

  const note = `Seen from another browser at ${Date.now()}.`;
  await actor.goto(project);
  await send(actor, "projects/add-update", { text: note });
  for (const tab of tabs) await expect(tab.getByText(note).first()).toBeVisible(SOON);
  expect(new Set(streams).size).toBe(1);
  expect(streams.length).toBe(1);
  expect(complaints.flat()).toEqual([]);
});

/** Signs focal points in until one of them may report on a project; answers that project's address. */
async function reportable(page: import("@playwright/test").Page): Promise<string> {
  const accounts = readFileSync(new URL("../../target/end2end/accounts.txt", import.meta.url), "utf8");
  for (const [email] of accounts.matchAll(/focal\.\S+/g)) {
    await page.context().clearCookies();
    await signIn(page, email, "en");
    await page.goto("/en/projects");
    const links = await page.locator('main a[href*="/projects/P-"]').evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
    for (const link of links.slice(0, 3)) {
      await page.goto(link);
      if (await formTo(page, "projects/add-update").count()) return link;
    }
  }
  throw new Error(`no focal point may report on a project (password ${PASSWORD})`);
}
