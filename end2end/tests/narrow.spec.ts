// On a small telephone no page has to be moved sideways, whatever is unfolded, in every language.

import type { Page } from "@playwright/test";
import { READERS, TOLD_OFF, pagesOf, visit } from "../support/pages";
import { expect, test } from "../support/test";

const WIDTHS = [320, 360];
const LANGUAGES = ["en", "fr", "ar"];

test.use({ expectedStatuses: TOLD_OFF });

for (const reader of READERS) {
  test(`the pages of ${reader.name} fit a small screen`, async ({ page }) => {
    test.setTimeout(300_000);
    const tooWide = [];
    for (const path of await pagesOf(reader, page)) {
      for (const language of LANGUAGES) {
        await visit(page, language, path);
        for (const width of WIDTHS) tooWide.push(...(await overflow(page, width)).map((what) => `${language}${path} at ${width}: ${what}`));
      }
    }
    expect(tooWide).toEqual([]);
  });
}

/** What sticks out of a page so wide, if the page can be moved sideways. */
async function overflow(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 640 });
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const sticksOut = (one: Element) => {
      const { left, right } = one.getBoundingClientRect();
      return (right > clientWidth + 1 || left < -1) && !one.closest(".table-scroll, .visually-hidden, .skip-link");
    };
    const found = [...document.querySelectorAll("main *, header *, footer *")].filter(sticksOut);
    return found.slice(0, 3).map((one) => `${one.tagName.toLowerCase()}.${one.className}`);
  });
}
