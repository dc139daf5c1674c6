// Journeys through the real program, with demonstration data and the wasm that is shipped.

import { defineConfig, devices } from "@playwright/test";

import { findChromium } from "./support/chromium";
import { PORT } from "./support/port";

export default defineConfig({
  testDir: "tests",
  forbidOnly: true,
  retries: 0,
  // One program, one database: the journeys take turns.
  workers: 1,
  reporter: [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: `http://localhost:${PORT}`,
    locale: "en",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: findChromium(),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "chromium", testIgnore: /\.nojs\.spec\.ts$/ },
    { name: "nojs", testMatch: /\.nojs\.spec\.ts$/, use: { javaScriptEnabled: false } },
  ],
  webServer: {
    command: "support/serve.sh",
    env: { PORT: String(PORT) },
    url: `http://localhost:${PORT}/readyz`,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    timeout: 180_000, // loads the demonstration data first
  },
});
