import { expect, test } from "../support/test";

test("/ leads to the search, and is a letter like others while one types", async ({ page }) => {
  await page.goto("/en/requests");
  const search = page.getByRole("searchbox");
  await expect(search).toHaveAttribute("aria-keyshortcuts", "/");
  await page.keyboard.press("/");
  await expect(search).toBeFocused();
  await expect(search).toHaveValue("");
  await page.keyboard.type("a/b");
  await expect(search).toHaveValue("a/b");
});
