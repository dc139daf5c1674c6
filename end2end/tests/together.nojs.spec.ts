// What several share is asked and answered without JavaScript: requests that become one, a State that joins a
// project, a later last day, a bundle that ends.

import { postRequest } from "../support/journey";
import { PEOPLE, People, formTo, goTo, referenceIn, send, sendWith, signIn } from "../support/people";
import { expect, test } from "../support/test";

const formsOf = (action: string) => `form[action$="/api/${action}"]`;

test("two requests become one, once their author says yes, and lead to each other (en)", async ({ page }) => {
  await signIn(page, PEOPLE.repeats, "en");
  await goTo(page, "/en/requests?show=own", "/requests/R-", formsOf("records/answer-merge"));
  await sendWith(page, "records/answer-merge", { answer: "yes" });
  await expect(page.getByRole("status").first()).toContainText("Your answer is kept");
  const here = referenceIn(page);
  await page.locator(`#merging a[href*="/requests/R-"]`).first().click();
  await expect(page.locator(`main a[href$="/requests/${here}"]`).first()).toBeVisible();
  await expect(page.locator(formsOf("records/answer-merge"))).toHaveCount(0);
});

test("whoever wrote two requests makes one of them at once (ar)", async ({ browser }) => {
  const people = new People(browser, "ar");
  const [focal, reviewer] = [await people.signedIn(PEOPLE.focalPoint), await people.signedIn(PEOPLE.reviewer)];
  const requests = [];
  for (const title of ["Once", "Once more"]) {
    requests.push(await postRequest(focal, "ar", `${title} ${Date.now()}`));
    await reviewer.goto(`/ar/requests/${requests.at(-1)}`);
    await sendWith(reviewer, "records/step", { act: "authenticate" });
  }
  const [kept, other] = requests;
  await focal.goto(`/ar/requests/${kept}`);
  const form = formTo(focal, "records/ask-to-merge").filter({ has: focal.locator(`input[value="${other}"]`) });
  await focal.locator("#merging details", { has: form }).locator("> summary").click();
  await Promise.all([focal.waitForEvent("load"), form.locator('button[value="this"]').click()]);
  await focal.goto(`/ar/requests/${other}`);
  await expect(focal.locator(`.notice a[href$="/requests/${kept}"]`)).toBeVisible();
});

test("a State joins a project once both its sides say yes", async ({ browser }) => {
  let project = "";
  for (const party of [PEOPLE.shares, PEOPLE.hosts]) {
    const page = await browser.newPage();
    await signIn(page, party, "en");
    await goTo(page, "/en/projects", "/projects/P-", formsOf("projects/answer-join"));
    project = referenceIn(page);
    await sendWith(page, "projects/answer-join", { answer: "yes" });
    await expect(page.locator(formsOf("projects/answer-join"))).toHaveCount(0);
    await page.close();
  }
  const page = await browser.newPage();
  await signIn(page, PEOPLE.joins, "en");
  await page.goto(`/en/projects/${project}`);
  await send(page, "projects/add-update", { text: "Our participants are named." });
  await expect(page.locator("#project-updates")).toContainText("Our participants are named.");
});

test("a later last day is confirmed by the side that is asked", async ({ page }) => {
  await signIn(page, PEOPLE.waits, "en");
  await goTo(page, "/en/projects", "/projects/P-", formsOf("projects/answer-end"));
  await sendWith(page, "projects/answer-end", { answer: "confirmed" });
  await expect(page.locator(formsOf("projects/answer-end"))).toHaveCount(0);
  await expect(page.getByText("not confirmed yet")).toHaveCount(0);
});

test("a bundle is ended by the State that asked for it", async ({ page }) => {
  await signIn(page, PEOPLE.repeats, "en");
  await goTo(page, "/en/matches", "/matches/M-", 'main a[href*="/bundles/B-"]');
  await page.locator('main a[href*="/bundles/B-"]').first().click();
  await send(page, "bundles/end", { reason: "timing" });
  await expect(page.locator(formsOf("bundles/end"))).toHaveCount(0);
});
