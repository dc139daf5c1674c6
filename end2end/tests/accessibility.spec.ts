// Every page, with all that is folded away, as each kind of reader, in light and dark: axe finds
// nothing. Light is looked at in English and dark in Arabic, so that both directions are.

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { READERS, TOLD_OFF, pagesOf, visit } from "../support/pages";
import { expect, test } from "../support/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const SCHEMES = [
  ["light", "en"],
  ["dark", "ar"],
] as const;

async function faults(page: Page, language: string, path: string) {
  await visit(page, language, path);
  const emptied = await page.locator("nav:not(:has(a))").count();
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const found = violations.map((one) => `${path}: ${one.id} at ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`);
  return emptied ? [...found, `${path}: a navigation without links`] : found;
}

test.use({ expectedStatuses: TOLD_OFF });

for (const [colorScheme, language] of SCHEMES) {
  for (const reader of READERS) {
    test(`axe finds nothing on the pages of ${reader.name} (${colorScheme}, ${language})`, async ({ page }) => {
      test.setTimeout(300_000);
      await page.emulateMedia({ colorScheme });
      const found = [];
      for (const path of await pagesOf(reader, page)) found.push(...(await faults(page, language, path)));
      expect(found).toEqual([]);
    });
  }
}

test("axe finds nothing on the first pages in French", async ({ page }) => {
  test.setTimeout(120_000);
  const found = [];
  for (const path of ["/", "/requests", "/method"]) found.push(...(await faults(page, "fr", path)));
  expect(found).toEqual([]);
});
