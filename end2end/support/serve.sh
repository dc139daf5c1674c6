#!/usr/bin/env bash
# Serves a new database of demonstration records in target/end2end, for the browser tests. E2E_BINARY
# names another build of the program than that of `make test`.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
binary=${E2E_BINARY:-${CARGO_TARGET_DIR:-$root/target}/ci/counterpart}
folder="$root/target/end2end"

rm -rf "$folder"
mkdir -p "$folder"
cd "$folder"
# Nothing but what is said here: settings of whoever runs the tests are not ours.
settings=(
  LEPTOS_SITE_ADDR="127.0.0.1:$PORT"
  COUNTERPART_PUBLIC_URL="http://localhost:$PORT"
  COUNTERPART_LOG_FILTER=warn
)
env --ignore-environment "${settings[@]}" "$binary" seed --demo >accounts.txt
exec env --ignore-environment "${settings[@]}" "$binary" serve
