import { expect, test } from "../support/test";

for (const [path, language, direction] of [
  ["/", "en", "ltr"],
  ["/fr", "fr", "ltr"],
  ["/ar", "ar", "rtl"],
] as const) {
  test(`${path} opens in its language and direction`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.locator("html")).toHaveAttribute("dir", direction);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
}

test.describe("an address without a page", () => {
  test.use({ expectedStatuses: [404] });

  test("says so and leads back", async ({ page }) => {
    const answer = await page.goto("/no-such-page");
    expect(answer?.status()).toBe(404);
    await page.getByRole("main").getByRole("link").last().click();
    await expect(page).toHaveURL("/");
  });
});
