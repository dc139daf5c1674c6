#!/usr/bin/env bash
# Runs the differential and property suites of the matcher for long, in the shipping profile: at
# FUZZ_CASES=10000 that is 5 million pairs against the naive reading of the rule, and more than
# 10,000 plans against exhaustive search and the certificate checker.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

export MATCHER_CASES=${FUZZ_CASES:-10000}
export PROPTEST_CASES=$MATCHER_CASES
# A bound on the time: what has not failed by then has not been shown to.
minutes=${FUZZ_MINUTES:-60}

scripts/with-tools.sh cargo test --quiet --release --package matcher --tests --no-run
timeout --signal INT "${minutes}m" scripts/with-tools.sh cargo test --release --package matcher --tests || {
  status=$?
  [ "$status" -ne 124 ] || echo "fuzz: not through after $minutes minutes; FUZZ_MINUTES allows more" >&2
  exit "$status"
}
