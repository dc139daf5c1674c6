// Pages that are open in two browsers follow each other, and the tabs of one browser share a stream.

import type { Browser, BrowserContext, Page } from "@playwright/test";
import { Gateway } from "../support/gateway";
import { accounts, PEOPLE, formTo, send, signIn } from "../support/people";
import { PORT } from "../support/port";
import { complaintsOf, expect, test } from "../support/test";

/** How soon an open page has to show what happened elsewhere. */
const SOON = { timeout: 2_000 };
/** How soon after the server could not be reached. */
const AGAIN = { timeout: 20_000 };
const TABS = 8;

test.describe.configure({ timeout: 120_000 });

test("a project page follows what another browser does, in eight tabs over one stream", async ({ browser }) => {
  const { watching, streams, acting, complaints } = await browsers(browser);
  const { project } = await reportable(acting);
  await signIn(watching, PEOPLE.reviewer, "en");
  const tabs = [watching];
  while (tabs.length < TABS) tabs.push(await watching.context().newPage());
  for (const tab of tabs) await follows(tab, project);

  await reports(acting, project, tabs, "Seen in eight tabs");
  expect(streams.length).toBe(1);

  // The tab that holds the stream goes away: another takes over, from where it was.
  await watching.close();
  await reports(acting, project, tabs.slice(1), "Seen after one was closed");
  expect(streams.length).toBe(2);
  expect(complaints()).toEqual([]);
});

test("a match page follows, for whoever signs in while a tab of the public has its stream", async ({ browser }) => {
  const { watching, streams, acting, complaints } = await browsers(browser);
  await watching.goto("/en/projects");
  const link = watching.locator('main a[href*="/projects/P-"]').first();
  await follows(watching, (await link.getAttribute("href")) ?? "");
  await expect.poll(() => streams.length).toBe(1);
  expect(streams[0]).toContain("for=public");

  await signIn(acting, PEOPLE.reviewer, "en");
  const match = await endorsable(acting);
  const second = await watching.context().newPage();
  await signIn(second, "reviewer.2@demo.example", "en");
  await follows(second, match);
  // Both tabs are the reviewer's now, and share one stream.
  await expect.poll(() => streams.filter((url) => !url.includes("for=public")).length).toBe(1);
  const state = second.locator("#match-state");
  const before = await state.innerText();
  await send(acting, "matches/endorse");
  await expect(state).not.toHaveText(before, { ...SOON, useInnerText: true });
  expect(complaints()).toEqual([]);
});

test("a page of somebody who signs out in another tab goes on with the public's stream", async ({ browser }) => {
  const { watching, streams, acting, complaints } = await browsers(browser);
  await watching.goto("/en/projects");
  const project = (await watching.locator('main a[href*="/projects/P-"]').first().getAttribute("href")) ?? "";
  await signIn(watching, PEOPLE.reviewer, "en");
  await follows(watching, project);
  await expect.poll(() => streams.length).toBe(1);
  const second = await watching.context().newPage();
  await second.goto("/en/account");
  await send(second, "accounts/sign-out");
  // Whatever happens next ends the stream of a session that is over.
  const other = await reportable(acting);
  await reports(acting, other.project, [], "Heard by nobody");
  await expect.poll(() => streams.at(-1), AGAIN).toContain("for=public");
  expect(complaints()).toEqual([]);
});

test("a page that was refused the stream follows again by itself", async ({ browser }) => {
  const { watching, acting, complaints } = await browsers(browser);
  const { project } = await reportable(acting);
  await signIn(watching, PEOPLE.reviewer, "en");
  const context = watching.context();
  await context.route("**/live?*", (route) => route.fulfill({ status: 503 }));
  const refused = watching.waitForResponse((answer) => answer.status() === 503);
  await watching.goto(project);
  await refused;
  await context.unroute("**/live?*");
  await reports(acting, project, [watching], "Seen after a refusal", AGAIN);
  await reports(acting, project, [watching], "Seen at once again");
  expect(complaints([/status of 503/])).toEqual([]);
});

test("a page whose server went away shows what happened meanwhile once it is back", async ({ browser }) => {
  const { watching, acting, complaints } = await browsers(browser);
  const { project } = await reportable(acting);
  await signIn(watching, PEOPLE.reviewer, "en"); // the cookie holds for every port of this machine
  const server = await Gateway.open(PORT);
  const opened = watching.waitForResponse((answer) => answer.url().includes("/live?"));
  await follows(watching, server.address + project);
  await opened;

  await server.close();
  await reports(acting, project, [], "Written while it was away");
  await server.reopen();
  await expect(watching.getByText("Written while it was away").first()).toBeVisible(AGAIN);
  await reports(acting, project, [watching], "Seen at once again");
  await server.close();
  expect(complaints([/net::ERR_/])).toEqual([]);
});

test("what is being typed stays when the page is brought up to date", async ({ browser }) => {
  const { watching, acting, complaints } = await browsers(browser);
  const { project, email } = await reportable(acting);
  await signIn(watching, email, "en");
  await follows(watching, project);
  const form = formTo(watching, "projects/add-update").first();
  await watching.locator("details", { has: form }).locator("> summary").click();
  await form.locator('[name="text"]').fill("Not sent yet");
  await watching.locator("h1").click(); // the focus is elsewhere

  const title = `Milestone ${Date.now()}`;
  await send(acting, "projects/set-milestone", { title, planned_on: "2027-06-01" });
  await expect(watching.locator("#project-milestones")).toContainText(title, SOON);
  await expect(form.locator('[name="text"]')).toHaveValue("Not sent yet");
  await expect(form.locator('[name="text"]')).toBeVisible();
  // What waited is put in once nothing of the reader's is there any more, and stays unfolded.
  const actions = watching.locator("#project-actions");
  await expect(actions).not.toContainText(title);
  await form.locator('[name="text"]').fill("");
  await form.locator('[name="text"]').blur();
  await expect(actions).toContainText(title, SOON);
  await expect(form.locator('[name="text"]')).toBeVisible();
  expect(complaints()).toEqual([]);
});

/** Two browsers; the streams that the first opens, and what both complain about. */
async function browsers(browser: Browser) {
  const [one, other] = [await browser.newContext(), await browser.newContext()];
  const found = [complaintsOf(one), complaintsOf(other)];
  const complaints = (expected: RegExp[] = []) =>
    found.flat().filter((text) => !expected.some((pattern) => pattern.test(text)));
  return { watching: await one.newPage(), acting: await other.newPage(), complaints, streams: streamsOf(one) };
}

function streamsOf(context: BrowserContext): string[] {
  const streams: string[] = [];
  context.on("request", (request) => {
    if (new URL(request.url()).pathname === "/live") streams.push(request.url());
  });
  return streams;
}

/** Opens a page, which begins to listen. */
async function follows(tab: Page, page: string) {
  await tab.goto(page);
  await expect(tab.locator("[data-live]").first()).toBeVisible();
}

/** Reports on a project; all tabs have to show it within one time. */
async function reports(page: Page, project: string, tabs: Page[], what: string, within = SOON) {
  const text = `${what}: ${Date.now()}.`;
  await page.goto(project);
  await send(page, "projects/add-update", { text });
  await Promise.all(tabs.map((tab) => expect(tab.getByText(text).first()).toBeVisible(within)));
}

let found: { project: string; email: string } | undefined;

/** Signs in a focal point who may report on a project, after trying some the first time. */
async function reportable(page: Page): Promise<{ project: string; email: string }> {
  if (found) {
    await signIn(page, found.email, "en");
    await page.goto(found.project);
    return found;
  }
  for (const email of accounts("focal.")) {
    await page.context().clearCookies();
    await signIn(page, email, "en");
    await page.goto("/en/projects");
    const links = await page.locator('main a[href*="/projects/P-"]').evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
    for (const project of links.slice(0, 3)) {
      await page.goto(project);
      if (await formTo(page, "projects/add-update").count()) return (found = { project, email });
    }
  }
  throw new Error("no focal point may report on a project");
}

/** Opens a match that a reviewer may endorse. */
async function endorsable(page: Page): Promise<string> {
  await page.goto("/en/review?kind=endorse");
  const links = await page.locator('main a[href*="/matches/M-"]').evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  for (const match of links) {
    await page.goto(match);
    if (await formTo(page, "matches/endorse").count()) return match;
  }
  throw new Error("no match waits for the reviewer");
}
