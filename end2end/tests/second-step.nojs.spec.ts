// An authenticator app is set up, asked for and taken away, without JavaScript.

import { createHmac } from "node:crypto";

import { formTo, PASSWORD, PEOPLE, send, signIn } from "../support/people";
import { expect, test } from "../support/test";

const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** What an authenticator app shows for a key in a step of thirty seconds (RFC 6238). */
function code(key: string, step: number): string {
  const bits = [...key].map((sign) => SIGNS.indexOf(sign).toString(2).padStart(5, "0")).join("");
  const bytes = bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [];
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", Buffer.from(bytes)).update(counter).digest();
  const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

for (const [language, email] of [["en", PEOPLE.declines], ["ar", PEOPLE.declinesToGive]] as const) {
  test(`the code of an app is asked for after the password (${language})`, async ({ page }) => {
    await signIn(page, email, language);
    await page.goto(`/${language}/account/authenticator`);
    await send(page, "accounts/begin-authenticator", { password: PASSWORD });
    const key = (await page.locator(".secret code").innerText()).replaceAll(" ", "");
    // A code holds in its own step and in those beside it: this step's now, the next one's at sign-in,
    // so that neither is out of date where a step ends in between.
    const step = Math.floor(Date.now() / 30_000);
    await send(page, "accounts/confirm-authenticator", { code: code(key, step) });
    await expect(page.locator(".recovery-codes li")).toHaveCount(10);
    const recovery = await page.locator(".recovery-codes code").first().innerText();

    for (const given of [code(key, step + 1), recovery]) {
      await page.goto(`/${language}/account`);
      await send(page, "accounts/sign-out");
      await signIn(page, email, language);
      await expect(page).toHaveURL(new RegExp(`/${language}/sign-in/code`));
      const form = formTo(page, "accounts/second-step");
      if (given === recovery) {
        await page.locator("details summary").last().click();
        await form.last().locator('[name="code"]').fill(given);
        await form.last().locator("button").click();
      } else {
        await send(page, "accounts/second-step", { code: given });
      }
      await expect(page).toHaveURL(new RegExp(`/${language}/account$`));
    }

    await page.goto(`/${language}/account/authenticator`);
    await send(page, "accounts/remove-authenticator", { password: PASSWORD });
    await expect(formTo(page, "accounts/begin-authenticator")).toBeVisible();
  });
}
