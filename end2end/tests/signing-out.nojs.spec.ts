// Signing out from any page, on a small telephone and without JavaScript.

import { PEOPLE, formTo, signIn } from "../support/people";
import { expect, test } from "../support/test";

test.use({ viewport: { width: 360, height: 640 }, expectedStatuses: [401] });

for (const [language, name] of [["en", "Sign out"], ["fr", "Se déconnecter"], ["ar", "تسجيل الخروج"]] as const) {
  test(`one signs out from the head of a page (${language})`, async ({ page }) => {
    await signIn(page, PEOPLE.typist, language);
    await page.goto(`/${language}/requests`);
    const button = page.getByRole("banner").getByRole("button", { name, exact: true });
    await expect(button).toBeInViewport({ ratio: 1 });
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(24); // WCAG 2.2, 2.5.8
    await button.click();
    await expect(page).toHaveURL(new RegExp(`/${language}/?$`));
    await expect(formTo(page, "accounts/sign-out")).toHaveCount(0);
    const account = await page.goto(`/${language}/account`);
    expect(account?.status()).toBe(401);
  });
}
