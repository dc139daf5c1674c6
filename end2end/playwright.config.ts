// Journeys through the real program, with demonstration data and the wasm that is shipped.

import { defineConfig, devices } from "@playwright/test";

import { findChromium } from "./support/chromium";
import { PASSWORD } from "./support/password";
import { NEW_PORT, PORT } from "./support/port";

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
  webServer: [
    // Loads the demonstration data first.
    served("support/serve.sh", PORT, {}),
    served("support/serve-new.sh", NEW_PORT, { PASSWORD }),
  ],
});

/** A program that a script serves at a port. */
function served(command: string, port: number, env: Record<string, string>) {
  return {
    command,
    env: { PORT: String(port), ...env },
    url: `http://localhost:${port}/readyz`,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 } as const,
    timeout: 180_000,
  };
}
