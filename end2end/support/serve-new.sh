#!/usr/bin/env bash
# Serves an installation as an operator begins it, in target/end2end-new: nothing but two reviewers.
# Its mail is written into the folder `mail` there.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
binary=${E2E_BINARY:-${CARGO_TARGET_DIR:-$root/target}/ci/counterpart}
folder="$root/target/end2end-new"

rm -rf "$folder"
mkdir -p "$folder"
cd "$folder"
# Nothing but what is said here: settings of whoever runs the tests are not ours.
settings=(
  LEPTOS_SITE_ADDR="127.0.0.1:$PORT"
  COUNTERPART_PUBLIC_URL="http://localhost:$PORT"
  COUNTERPART_LOG_FILTER=warn
)
counterpart() { env --ignore-environment "${settings[@]}" "$binary" "$@"; }

said=$(counterpart user add first@secretariat.example --name "First Reviewer" --role reviewer \
  --new-organisation Secretariat <<<"$PASSWORD")
organisation=$(sed -n 's/^organisation //p' <<<"$said")
counterpart user add second@secretariat.example --name "Second Reviewer" --role reviewer \
  --organisation "$organisation" <<<"$PASSWORD" >/dev/null
exec env --ignore-environment "${settings[@]}" "$binary" serve
