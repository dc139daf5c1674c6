// Who takes part: the demonstration's accounts, and what every one of them does to sign in.

import { readFileSync } from "node:fs";
import type { Browser, Locator, Page } from "@playwright/test";

import { PASSWORD } from "./password";
import { complaintsOf } from "./test";

export { PASSWORD };

export const PEOPLE = {
  focalPoint: "focal.xav@demo.example",
  /** Has a published request that several offers fit, and takes no part in the journeys. */
  typist: "focal.xat@demo.example",
  /** Has offers, and a match that waits for its answer. */
  provider: "provider.24@demo.example",
  /** Its answer is awaited to an offer that a provider proposed; it says no. */
  declines: "focal.xae@demo.example",
  /** Its answer is awaited to a request of which the State said yes; it says no. */
  declinesToGive: "provider.16@demo.example",
  reviewer: "reviewer.1@demo.example",
  /** Asks for the same in two requests, and has a bundle. */
  repeats: "focal.xad@demo.example",
  /** Asks to join a project of this provider with this State. */
  joins: "focal.xaa@demo.example",
  shares: "provider.26@demo.example",
  hosts: "focal.xar@demo.example",
  /** Is asked for a later last day. */
  waits: "focal.xaq@demo.example",
} as const;

/** The demonstration's accounts whose address begins so, as support/serve.sh keeps what was said of them. */
export function accounts(prefix: string): string[] {
  const said = readFileSync(new URL("../../target/end2end/accounts.txt", import.meta.url), "utf8");
  return [...said.matchAll(/^ *(\S+@\S+)/gm)].map(([, email]) => email ?? "").filter((email) => email.startsWith(prefix));
}

/** The form that leads to an action, by the action's fixed address. */
export function formTo(page: Page, action: string) {
  return page.locator(`form[action$="/api/${action}"]`);
}

/** Signs somebody in, in a language. */
export async function signIn(page: Page, email: string, language: string) {
  await page.goto(`/${language}/sign-in`);
  const form = formTo(page, "accounts/sign-in");
  await form.locator("#email").fill(email);
  await form.locator("#password").fill(PASSWORD);
  await Promise.all([page.waitForURL((url) => !url.pathname.endsWith("/sign-in")), form.locator("button").click()]);
}

/** Sends the first form that leads to an action, and waits for the page that answers. */
export async function send(page: Page, action: string, values: Record<string, string> = {}) {
  const form = formTo(page, action).first();
  await open(form);
  for (const [name, value] of Object.entries(values)) await give(form.locator(`[name="${name}"]`), value);
  await answered(page, form.locator('button[type="submit"]').last());
}

/** Types into an input, or takes one of its choices. */
async function give(input: Locator, value: string) {
  const isChoice = (await input.and(input.page().locator("select")).count()) > 0;
  await (isChoice ? input.selectOption(value) : input.fill(value));
}

/** Presses the button that sends its form to an action with certain hidden values. */
export async function sendWith(page: Page, action: string, hidden: Record<string, string> = {}) {
  let form = page.locator(`form:has([formaction$="/api/${action}"]), form[action$="/api/${action}"]`);
  for (const [name, value] of Object.entries(hidden)) {
    form = form.filter({ has: page.locator(`input[name="${name}"][value="${value}"]`) });
  }
  await open(form.first());
  const own = form.first().locator(`button[formaction$="/api/${action}"]`);
  await answered(page, (await own.count()) ? own.first() : form.first().locator('button[type="submit"]').last());
}

/** Opens the part of the page that a form is folded away in. */
async function open(form: Locator) {
  const folded = form.locator("xpath=ancestor::details[not(@open)]");
  for (let left = await folded.count(); left > 0; left--) await folded.first().locator("> summary").click();
}

async function answered(page: Page, button: Locator) {
  await Promise.all([page.waitForEvent("load"), button.click()]);
}

/** Goes to the first page among those that a list leads to which has something. */
export async function goTo(page: Page, list: string, start: string, wanted: string) {
  await page.goto(list);
  const links = await page.locator(`main a[href*="${start}"]`).all();
  const hrefs = await Promise.all(links.map((link) => link.getAttribute("href")));
  for (const href of new Set(hrefs)) {
    await page.goto(href ?? "");
    if (await page.locator(wanted).count()) return;
  }
  throw new Error(`nothing that ${list} leads to has ${wanted}`);
}

/** The citable reference at the end of a page's address. */
export function referenceIn(page: Page): string {
  const found = /[BROMP]-[0-9A-Z]{4}-[0-9A-Z]{2}/.exec(page.url());
  if (!found) throw new Error(`no reference in ${page.url()}`);
  return found[0];
}

/** Lets people in, each in a browser of their own, and keeps what those browsers complain about. */
export class People {
  readonly #found: string[][] = [];
  constructor(
    readonly browser: Browser,
    readonly language: string,
    readonly expectedStatuses: number[] = [],
  ) {}

  /** Somebody who is not signed in. */
  async stranger(): Promise<Page> {
    const context = await this.browser.newContext();
    this.#found.push(complaintsOf(context, this.expectedStatuses));
    return context.newPage();
  }

  async signedIn(email: string): Promise<Page> {
    const page = await this.stranger();
    await signIn(page, email, this.language);
    return page;
  }

  /** What any of the browsers has complained about so far. */
  complaints(): string[] {
    return this.#found.flat();
  }
}
