#!/usr/bin/env bash
# Makes sure of a browser for the browser tests: one named by E2E_CHROMIUM, one on the path, the
# system's package, or Playwright's own download, in this order (end2end/support/chromium.ts looks
# in the same places).
source "$(dirname "$0")/common.sh"

found() {
  [[ -n ${E2E_CHROMIUM:-} ]] || have chromium || have chromium-browser || have google-chrome \
    || [[ -e $(cd "$root/end2end" && node --print 'require("@playwright/test").chromium.executablePath()') ]]
}

if found; then exit 0; fi
apt_install chromium || (cd "$root/end2end" && say "fetching Chromium (a minute)" && npx playwright install chromium >&2) || true
found || missing "Chromium" "install your system's package of it, or name one: E2E_CHROMIUM=/path/to/chromium make test"
