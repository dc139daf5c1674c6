#!/usr/bin/env bash
# Runs the suites of outside input and the differential and property suites of the matcher for long.
# At FUZZ_CASES=10000 that is 1,012,000 inputs of files, forms, addresses, cookies, languages and server
# functions, then 5 million pairs against the naive reading of the rule, and more than 10,000 plans
# against exhaustive search and the certificate checker.
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

# Tests of outside input, so many cases each. What reads records is quick and takes most of them, in the
# shipping profile; what needs the server runs as it is tested, with overflow checked.
inputs=0
outside() {
  local what=$1 cases=$2 tests=$3 status=0
  shift 3
  PROPTEST_CASES=$cases timeout --signal INT "${minutes}m" \
    scripts/with-tools.sh cargo test --quiet "$@" || status=$?
  [ "$status" -ne 124 ] || echo "fuzz: $what not through after $minutes minutes; FUZZ_MINUTES allows more" >&2
  [ "$status" -eq 0 ] || return "$status"
  inputs=$((inputs + cases * tests))
  echo "fuzz: $((cases * tests)) inputs: $what"
}

# Four tests each of records and of files, two of the router.
outside "records and codes" "$((cases * 20))" 4 --release --package domain --test outside_input
outside "tables and JSON" "$((cases * 5))" 4 --profile ci --package server --lib outside_input
outside "pages and functions" "$((cases * 6 / 10))" 2 --profile ci --package server --test site outside_input
echo "fuzz: $inputs inputs from outside, without a panic or a 500"

run "$cases" reference rule plan certificate
# A case of the index is a population and a sequence of changes, worth some fifty of the others.
run "$((cases / 50 + 1))" index
