#!/usr/bin/env bash
# Looks up known vulnerabilities, withdrawn versions and crates without a keeper. What could not be
# looked up is not known to be sound: without the advisory database this fails, and says why.
set -euo pipefail
with="$(dirname "$0")/with-tools.sh"

if ! "$with" cargo deny --log-level error fetch db; then
  echo "audit: NOTHING WAS CHECKED: the advisory database (https://github.com/rustsec/advisory-db) cannot be had here" >&2
  echo "audit: run it where that address answers" >&2
  exit 1
fi
"$with" cargo deny --offline check advisories
