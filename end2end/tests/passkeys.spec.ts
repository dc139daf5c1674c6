// A passkey is added, signs its owner in, and is removed, with Chromium's virtual authenticator.

import type { Page } from "@playwright/test";

import { formTo, PASSWORD, PEOPLE, send, signIn } from "../support/people";
import { expect, test } from "../support/test";

/** Puts an authenticator into the browser that knows its owner. */
async function plugIn(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { session, authenticatorId };
}

for (const language of ["en", "ar"]) {
  test(`a passkey is added, used and removed (${language})`, async ({ page }) => {
    const { session, authenticatorId } = await plugIn(page);
    await signIn(page, PEOPLE.typist, language);
    await page.goto(`/${language}/account/passkeys`);
    const add = formTo(page, "accounts/begin-passkey");
    await add.locator('[name="name"]').fill("My laptop");
    await add.locator('[name="password"]').fill(PASSWORD);
    await add.locator("button").click();
    await expect(page.getByRole("status").first()).toBeVisible();
    await expect(page.getByRole("rowheader", { name: "My laptop" })).toBeVisible();
    const { credentials } = await session.send("WebAuthn.getCredentials", { authenticatorId });
    expect(credentials.map((one) => one.rpId)).toEqual(["localhost"]);

    await page.goto(`/${language}/account`);
    await send(page, "accounts/sign-out");
    await page.goto(`/${language}/sign-in?next=%2F${language}%2Fmatches`);
    await formTo(page, "accounts/begin-passkey-sign-in").locator("button").click();
    await page.waitForURL(`**/${language}/matches`);

    await page.goto(`/${language}/account/passkeys`);
    await send(page, "accounts/remove-passkey", { password: PASSWORD });
    await expect(page.getByRole("rowheader", { name: "My laptop" })).toHaveCount(0);
  });
}

test.describe("where it does not work", () => {
  test.use({ expectedStatuses: [409] });

  test("the page says what came of it", async ({ page }) => {
    await plugIn(page);
    await signIn(page, PEOPLE.typist, "en");
    await page.goto("/en/account/passkeys");
    const add = formTo(page, "accounts/begin-passkey");
    await add.locator('[name="name"]').fill("My laptop");
    await add.locator('[name="password"]').fill("not the password");
    await add.locator("button").click();
    await expect(page.getByRole("alert")).toContainText("That is not your password");
    await page.goto("/en/sign-in");
    const enter = formTo(page, "accounts/begin-passkey-sign-in");
    await enter.locator("button").click();
    await expect(enter.getByRole("status")).toContainText("Nothing came of it");
  });
});
