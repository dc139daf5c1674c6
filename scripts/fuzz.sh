#!/usr/bin/env bash
# Runs the differential and property suites of the matcher for long, in the shipping profile: at
# FUZZ_CASES=10000 that is 5 million pairs against the naive reading of the rule, and more than
# 10,000 plans against exhaustive search and the certificate checker.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

cases=${FUZZ_CASES:-10000}
# A bound on the time of each part: what has not failed by then has not been shown to.
minutes=${FUZZ_MINUTES:-30}

# Tests of the matcher by name, so many cases each.
run() {
  local cases=$1 status=0
  shift
  MATCHER_CASES=$cases PROPTEST_CASES=$cases timeout --signal INT "${minutes}m" \
    scripts/with-tools.sh cargo test --quiet --release --package matcher "${@/#/--test=}" || status=$?
  [ "$status" -ne 124 ] || echo "fuzz: $* not through after $minutes minutes; FUZZ_MINUTES allows more" >&2
  return "$status"
}

run "$cases" reference rule plan certificate
# A case of the index is a population and a sequence of changes, worth some fifty of the others.
run "$((cases / 50 + 1))" index
