// Every test fails when the browser complains: an error or a warning on the console (a refused
// script, a hydration that did not fit), or an exception that nobody caught.

import { type BrowserContext, test as base, expect } from "@playwright/test";

export interface Options {
  /** Answers that this test expects: browsers log each page that is not a success. */
  expectedStatuses: number[];
}

/** Collects what the pages of a context complain about. */
export function complaintsOf(context: BrowserContext, expectedStatuses: number[] = []): string[] {
  const complaints: string[] = [];
  const expected = expectedStatuses.map((status) => `the server responded with a status of ${status}`);
  context.on("console", (message) => {
    const counts = message.type() === "error" || message.type() === "warning";
    if (counts && !expected.some((text) => message.text().includes(text))) {
      complaints.push(`${message.location().url}: ${message.text()}`);
    }
  });
  context.on("weberror", (error) => complaints.push(String(error.error())));
  return complaints;
}

export const test = base.extend<Options>({
  expectedStatuses: [[], { option: true }],
  context: async ({ context, expectedStatuses }, use) => {
    const complaints = complaintsOf(context, expectedStatuses);
    await use(context);
    expect(complaints, "what the browser complained about").toEqual([]);
  },
});

export { expect };
