// How soon an open page shows what was written on another: from the sending of a form in one browser until
// the text stands on the page of another, a hundred times; beside that, how long one plain look at the same
// page takes. Prints milliseconds. Run by scripts/bench.sh with the demonstration served.

import { chromium } from "@playwright/test";

const [origin, password, writer, reader, executablePath] = process.argv.slice(2);
const TIMES = 100;
/** Which run this is: what an earlier one wrote is on the page already. */
const RUN = Date.now();

const flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const browser = await chromium.launch({ executablePath, args: flags });

async function signedIn(email) {
  const page = await (await browser.newContext({ baseURL: origin })).newPage();
  await page.goto("/en/sign-in");
  await page.fill("#email", email);
  await page.fill("#password", password);
  const left = page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
  await Promise.all([left, page.click("form:has(#password) button[type=submit]")]);
  return page;
}

/** The first project on which somebody may report. */
async function reportable(page) {
  await page.goto("/en/projects");
  const links = await page.locator('main a[href*="/projects/P-"]').all();
  for (const href of await Promise.all(links.map((link) => link.getAttribute("href")))) {
    await page.goto(href);
    if (await page.locator('form[action$="/api/projects/add-update"]').count()) return href;
  }
  throw new Error(`${writer} reports on no project`);
}

/** The middle and the 99th of a hundred, in milliseconds. */
function figures(taken) {
  const sorted = taken.toSorted((one, other) => one - other);
  return [sorted[Math.floor(TIMES / 2)], sorted[TIMES - 1]];
}

const writing = await signedIn(writer);
const project = await reportable(writing);
const form = writing.locator('form[action$="/api/projects/add-update"]');
const action = await form.getAttribute("action");
const hidden = await form.evaluate((one) => Object.fromEntries(new FormData(one)));
const reading = await signedIn(reader);
const seen = new Map();
await reading.exposeFunction("isShown", (text) => seen.get(text)?.(performance.now()));
const opened = reading.waitForResponse((answer) => answer.url().includes("/live?"));
await reading.goto(project);
await opened;
await reading.evaluate(() => {
  const told = new Set();
  new MutationObserver(() => {
    for (const [text] of document.querySelector("#project-updates")?.textContent.matchAll(/Delay \d+\./g) ?? []) {
      if (!told.has(text)) window.isShown(text);
      told.add(text);
    }
  }).observe(document, { childList: true, subtree: true, characterData: true });
});

const [delays, looks] = [[], []];
for (let number = 0; number < TIMES; number++) {
  const text = `Delay ${RUN + number}.`;
  const shown = new Promise((tell) => seen.set(text, tell));
  const begun = performance.now();
  const headers = { Accept: "text/html", Origin: origin };
  const answer = await writing.request.post(action, { form: { ...hidden, text }, headers, maxRedirects: 0 });
  if (Math.floor(answer.status() / 100) !== 3) throw new Error(`the form was answered with ${answer.status()}`);
  delays.push((await shown) - begun);
  const looked = performance.now();
  await reading.request.get(project);
  looks.push(performance.now() - looked);
}
await browser.close();

const [half, last] = figures(delays);
const [look, slowest] = figures(looks);
const row = (name, ...values) => console.log(name.padEnd(34), ...values.map((value) => value.toFixed(1).padStart(10)));
console.log(`\n${"milliseconds".padEnd(34)} ${"p50".padStart(10)} ${"p99".padStart(10)}`);
row("the project page, looked at", look, slowest);
row("an update, until another shows it", half, last);
console.log(`${"  of a look".padEnd(34)} ${(half / look).toFixed(1).padStart(9)}x ${(last / slowest).toFixed(1).padStart(9)}x`);
