// Every page as those see it who come there: whose pages they are, and where each is.

import { expect, type Page } from "@playwright/test";

import { PASSWORD, PEOPLE, formTo, goTo, send, sendWith, signIn } from "./people";

/**
 * Statuses of the pages that say that there is nothing, or nothing for this reader; of a draft that
 * was saved elsewhere meanwhile; and of a link that was used.
 */
export const TOLD_OFF = [401, 403, 404, 409, 410];

/** An address without its language: the pages of one kind of reader are the same in each. */
type Path = string;

export interface Reader {
  readonly name: string;
  /** Who it is; nobody: the public. */
  readonly email?: string;
  /** The addresses, some of which are found, or made, with a page that is signed in. */
  pages(page: Page): Promise<Path[]>;
}

/** A question to the calculator that cannot be answered. */
const FAULTY = "record[request][state]=XYZ&record[offer][lead_time_days]=soon";

export const READERS: readonly Reader[] = [
  {
    name: "the public",
    pages: async (page) => [
      "/",
      "/requests",
      "/requests?page=2",
      "/requests?q=nothing+is+called+so",
      "/offers?theme=T04",
      "/projects",
      "/coverage",
      "/coverage?count=unmet",
      "/report",
      "/report?from=soon&area=nowhere",
      "/method",
      `/method?${FAULTY}`,
      "/sign-in",
      "/forgotten",
      "/invitation?token=used", // 410
      "/sign-in/code", // 410
      "/nowhere", // 404
      "/matches", // 401
      await first(page, "/requests", "/requests/R-"),
      await first(page, "/offers", "/offers/O-"),
      await first(page, "/projects", "/projects/P-"),
    ],
  },
  {
    name: "a focal point",
    email: PEOPLE.focalPoint,
    pages: async (page) => {
      const own = await first(page, "/requests?show=own", "/requests/R-", ".record-card:has(.tag-going)");
      const draft = (await begun(page)).replace(/\/edit$/, "");
      const app = "/account/authenticator";
      await page.goto(`/en${app}`);
      // Its key is shown for a quarter of an hour.
      const isBegun = (await formTo(page, "accounts/begin-authenticator").count()) === 0;
      if (!isBegun) await send(page, "accounts/begin-authenticator", { password: PASSWORD });
      return [
        "/account",
        app,
        "/account/passkeys",
        "/account/recovery-codes",
        await first(page, "/account", "/organisations/"),
        "/requests?show=own",
        "/offers?show=own", // none
        "/requests/new",
        "/review", // 403
        own,
        `${own}?as=state`,
        `${own}/edit`,
        `${own}/matches`,
        `${draft}/edit?check=1`,
        `${draft}/matches`,
        await inConflict(page),
        "/matches",
        await first(page, "/matches", "/matches/M-"),
        await first(page, "/projects", "/projects/P-"),
      ];
    },
  },
  {
    name: "a provider",
    email: PEOPLE.provider,
    pages: async (page) => {
      const own = await first(page, "/offers?show=own", "/offers/O-");
      const asked = await first(page, "/matches", "/matches/M-");
      await page.goto(`/en${asked}`);
      await expect(page.locator('form[action$="/api/matches/accept"]'), "asked for an answer").toHaveCount(1);
      return ["/offers/new", own, `${own}/edit`, `${own}/matches`, "/matches", asked];
    },
  },
  {
    name: "a State that shares",
    email: PEOPLE.repeats,
    pages: async (page) => {
      const found = async (list: Path, start: string, wanted: string) => {
        await goTo(page, `/en${list}`, start, wanted);
        return withoutLanguage(new URL(page.url()).pathname);
      };
      const twin = await found("/requests?show=own", "/requests/R-", 'form[action$="/api/records/answer-merge"]');
      const inBundle = await found("/matches", "/matches/M-", 'main a[href*="/bundles/B-"]');
      return [twin, await first(page, inBundle, "/bundles/B-")];
    },
  },
  {
    name: "a provider that shares",
    email: PEOPLE.shares,
    pages: async (page) => {
      await goTo(page, "/en/projects", "/projects/P-", 'form[action$="/api/projects/answer-join"]');
      return [withoutLanguage(new URL(page.url()).pathname)];
    },
  },
  {
    name: "a reviewer",
    email: PEOPLE.reviewer,
    pages: async (page) => {
      const records = ["/requests/R-", "/offers/O-", "/matches/M-"];
      const kinds = ["authenticate", "verify", "endorse"];
      const waiting = [];
      for (const [place, kind] of kinds.entries()) {
        waiting.push(await first(page, `/review?kind=${kind}`, records[place] ?? ""));
        await page.goto(`/en${waiting.at(-1)}`);
        await expect(page.locator(".decide form").first(), "a decision").toBeAttached();
      }
      const people = ["/organisations", await first(page, "/organisations", "/organisations/")];
      return ["/review", "/report?basis=reviewers", "/report/neutrality", "/review/plans", "/report/neutrality?theme=25&geography=25", "/review?kind=verify", "/review/outbox", "/review/audit", "/matches", ...people, ...waiting];
    },
  },
];

/** Signs a reader in, who then finds the pages. */
export async function pagesOf(reader: Reader, page: Page, language = "en"): Promise<Path[]> {
  if (reader.email) await signIn(page, reader.email, language);
  return reader.pages(page);
}

/** Opens a page in a language, with all that is folded away. */
export async function visit(page: Page, language: string, path: Path) {
  await page.goto(path === "/" ? `/${language}` : `/${language}${path}`);
  await page.evaluate(() => {
    for (const part of document.querySelectorAll("details")) part.open = true;
  });
}

/**
 * The first record that a list, or a part of it, leads to. There has to be one: what is not found is
 * not tested.
 */
async function first(page: Page, list: Path, start: string, part = "main"): Promise<Path> {
  await page.goto(`/en${list}`);
  const links = page.locator(`${part} a[href*="${start}"]`);
  expect(await links.count(), `links to ${start}… on ${list}`).toBeGreaterThan(0);
  return withoutLanguage((await links.first().getAttribute("href")) ?? "");
}

function withoutLanguage(path: string): Path {
  return path.replace(/^\/[a-z]{2}(?=\/)/, "");
}

/** Begins a request, which lacks all that is needed; answers where it is edited. */
async function begun(page: Page): Promise<Path> {
  await page.goto("/en/requests/new");
  await send(page, "records/create");
  return withoutLanguage(new URL(page.url()).pathname);
}

/** Saves a draft in one window and then, otherwise, in another: both versions are shown. */
async function inConflict(page: Page): Promise<Path> {
  const path = await begun(page);
  const other = await page.context().newPage();
  await other.goto(`/en${path}`);
  await page.goto(`/en${path}`);
  await page.locator("#title").fill("As it was saved first");
  await sendWith(page, "records/save");
  await other.locator("#title").fill("As it was saved by another");
  await sendWith(other, "records/save");
  await expect(other.locator(".compare")).toBeVisible();
  await other.close();
  return path;
}
