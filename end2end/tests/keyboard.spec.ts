// The main steps by keyboard alone, and what has the focus is seen at every one of them.

import type { ElementHandle, Locator, Page } from "@playwright/test";
import { PASSWORD, PEOPLE, formTo, goTo, signIn } from "../support/people";
import { expect, test } from "../support/test";

type Handle = ElementHandle | null;

/** More presses than any way on these pages takes. */
const ENOUGH = 120;

/** Presses Tab; whether something has the focus then, and that is what is aimed at. It is seen to have it. */
async function tab(page: Page, aim: Handle = null) {
  await page.keyboard.press("Tab");
  const { focused, arrived, seen, what } = await page.evaluate((wanted) => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return { focused: false, arrived: false, seen: true, what: "" };
    focused.setAttribute("data-reached", "");
    const style = getComputedStyle(focused);
    const box = focused.getBoundingClientRect();
    const ring = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
    const above = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 20));
    const panel = above?.closest(".draft-panel");
    const covered = panel !== null && panel !== undefined && !panel.contains(focused);
    const inView = box.bottom > 0 && box.top < innerHeight && box.width > 0 && !covered;
    return { focused: true, arrived: focused === wanted, seen: ring && inView, what: focused.outerHTML.slice(0, 120) };
  }, aim);
  expect(seen, `the focus is seen on ${what}`).toBe(true);
  return { focused, arrived };
}

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, target: Locator) {
  const aim = await target.first().elementHandle();
  for (let press = 0; press < ENOUGH; press++) if ((await tab(page, aim)).arrived) return;
  throw new Error(`no way by Tab to ${target}`);
}

/** Presses Tab from the first to the last of a page, and answers which of its controls that never came to. */
async function unreached(page: Page): Promise<string[]> {
  while ((await tab(page)).focused);
  return page.evaluate(() => {
    const controls = document.querySelectorAll("a[href], button, summary, select, textarea, input:not([type=hidden], [type=radio])");
    const left = [...controls].filter((one) => one.checkVisibility() && !one.hasAttribute("data-reached"));
    return left.map((one) => one.outerHTML.slice(0, 120));
  });
}

async function enter(page: Page) {
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
}

test("from the first page to a proposed match by keyboard alone", async ({ page }) => {
  // What moves is on its way when it is looked at.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/en");
  await tabTo(page, page.locator(".skip-link"));
  await tabTo(page, page.locator('.site-nav a[href$="/sign-in"]'));
  await enter(page);
  await tabTo(page, page.locator("#email"));
  await page.keyboard.type(PEOPLE.typist);
  await tabTo(page, page.locator("#password"));
  await page.keyboard.type(PASSWORD);
  await enter(page);

  await tabTo(page, page.locator('main a[href$="/requests?show=own"]'));
  await enter(page);
  await tabTo(page, page.locator('.record-list a[href*="/requests/R-"]'));
  await enter(page);
  await tabTo(page, page.locator('main a[href$="/matches"]'));
  await enter(page);
  const card = page.locator(".ranked .score-card summary").first();
  await tabTo(page, card);
  await page.keyboard.press("Enter");
  await expect(page.locator(".ranked .factors").first()).toBeVisible();
  await tabTo(page, page.locator('form[action$="/api/matches/propose"] button'));
  await enter(page);
  await expect(page).toHaveURL(/\/matches\/M-/);
});

test("the skip link leads past what every page repeats", async ({ page }) => {
  await page.goto("/en/requests");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.locator("main :focus")).toHaveCount(1);
});

/** The pages of people and the forms, as those see them who use them; some by the first link that leads there. */
const PAGES: readonly [string | null, readonly Place[]][] = [
  [null, [{ at: "/sign-in" }, { at: "/forgotten" }]],
  [
    PEOPLE.typist,
    [
      { at: "/account" },
      { at: "/account/passkeys" },
      { at: "/account/authenticator" },
      { at: "/account", to: "/organisations/" },
      { at: "/requests?show=own", to: "/requests/R-", end: "?as=state" },
      { at: "/requests?show=own", to: "/requests/R-", end: "/edit" },
    ],
  ],
  [PEOPLE.provider, [{ at: "/offers?show=own", to: "/offers/O-", end: "/edit" }]],
  [PEOPLE.repeats, [{ at: "/requests?show=own", to: "/requests/R-", having: formsOf("records/answer-merge") }]],
  [PEOPLE.shares, [{ at: "/projects", to: "/projects/P-", having: formsOf("projects/answer-join") }]],
  [
    PEOPLE.reviewer,
    [
      { at: "/organisations" },
      { at: "/organisations", to: "/organisations/" },
      { at: "/review/plan" },
      { at: "/review/plans" },
      { at: "/report" },
      { at: "/report/neutrality" },
      { at: "/inbox" },
    ],
  ],
];

function formsOf(action: string) {
  return `form[action$="/api/${action}"]`;
}

interface Place {
  at: string;
  to?: string;
  end?: string;
  /** What a page has that is looked for among those that links lead to. */
  having?: string;
}

for (const [email, places] of PAGES) {
  test(`Tab comes to every control of the pages of ${email ?? "the public"}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ reducedMotion: "reduce" });
    if (email) await signIn(page, email, "en");
    for (const { at, to, end, having } of places) {
      await page.goto(`/en${at}`);
      if (to && having) {
        await goTo(page, `/en${at}`, to, having);
      } else if (to) {
        const link = page.locator(`main a[href*="${to}"]`).first();
        await page.goto(`${await link.getAttribute("href")}${end ?? ""}`);
      }
      await page.evaluate(() => document.querySelectorAll("main details").forEach((part) => part.setAttribute("open", "")));
      expect(await unreached(page), page.url()).toEqual([]);
    }
  });
}

test("a mandate is recorded, and a refused form mended, by keyboard alone", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await signIn(page, PEOPLE.reviewer, "en");
  await page.goto("/en/organisations");
  await tabTo(page, page.locator('main a[href*="/organisations/"]'));
  await enter(page);
  const form = formTo(page, "organisations/record-mandate");
  await tabTo(page, page.locator("details:has(#papers) > summary"));
  await page.keyboard.press("Space");
  await tabTo(page, form.locator("#papers"));
  await page.keyboard.type("NV 14/2026");
  await tabTo(page, form.locator("#until_on"));
  await page.keyboard.type("01012020");
  await enter(page);

  await expect(page.locator(".error-summary")).toBeFocused();
  await tabTo(page, page.locator(".error-summary a"));
  await page.keyboard.press("Enter");
  await tabTo(page, form.locator("#until_on"));
  await expect(form.locator("#until_on")).toHaveValue("2020-01-01");
  await page.keyboard.type("12312099");
  await enter(page);
  await expect(page.getByRole("status").first()).toBeFocused();
  await expect(page.getByRole("rowheader").locator("..").filter({ hasText: "NV 14/2026" })).toHaveCount(1);
});

test("a wrong password says so where the focus is", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await signIn(page, PEOPLE.typist, "en");
  await page.goto("/en/account");
  await tabTo(page, page.locator("details:has(#erase-password) > summary"));
  await page.keyboard.press("Enter");
  await tabTo(page, page.locator("#erase-password"));
  await page.keyboard.type("not the password");
  await enter(page);
  await expect(page.locator(".error-summary")).toBeFocused();
});

test("on a telephone nothing that has the focus is behind the panel of the form", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await signIn(page, PEOPLE.typist, "en");
  await page.goto("/en/requests?show=own");
  const request = await page.locator('.record-list a[href*="/requests/R-"]').first().getAttribute("href");
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${request}/edit`);
  await expect(page.locator(".draft-panel")).toBeVisible();
  expect(await unreached(page)).toEqual([]);
});
