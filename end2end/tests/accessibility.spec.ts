// Every page, in light and dark, as the public and as those who act: axe finds nothing.

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/test";
import { PEOPLE, signIn } from "../support/people";

const PUBLIC = ["/", "/requests", "/offers", "/projects", "/coverage", "/method", "/sign-in", "/nowhere"];
const FOCAL_POINT = ["/", "/requests?show=own", "/requests/new", "/matches", "/projects", "/account"];
const LISTS = [
  ["/requests?show=own", "/requests/R-"],
  ["/offers", "/offers/O-"],
  ["/matches", "/matches/M-"],
  ["/projects", "/projects/P-"],
] as const;
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function faults(page: Page, path: string) {
  await page.goto(path);
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.map((one) => `${path}: ${one.id} at ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

/** The first record of each kind that a list leads to, with the pages that belong to it. */
async function records(page: Page) {
  const found: string[] = [];
  for (const [list, pattern] of LISTS) {
    await page.goto(list);
    const links = page.locator(`main a[href*="${pattern}"]`);
    if (await links.count()) found.push((await links.first().getAttribute("href")) ?? "");
  }
  const request = found.find((path) => path.includes("/requests/R-"));
  return request ? [...found, `${request}/edit`, `${request}/matches`] : found;
}

// One of the pages is the one that says that there is none.
test.use({ expectedStatuses: [404] });

for (const scheme of ["light", "dark"] as const) {
  test(`axe finds nothing on the public's pages (${scheme})`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme: scheme });
    const found = [];
    for (const path of PUBLIC) found.push(...(await faults(page, path)));
    for (const path of ["/ar", "/ar/offers", "/fr/method"]) found.push(...(await faults(page, path)));
    expect(found).toEqual([]);
  });

  test(`axe finds nothing on a focal point's and a reviewer's pages (${scheme})`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme: scheme });
    await signIn(page, PEOPLE.focalPoint, "en");
    const found = [];
    for (const path of [...FOCAL_POINT, ...(await records(page))]) found.push(...(await faults(page, path)));
    await page.context().clearCookies();
    await signIn(page, PEOPLE.reviewer, "en");
    found.push(...(await faults(page, "/review")));
    expect(found).toEqual([]);
  });
}
