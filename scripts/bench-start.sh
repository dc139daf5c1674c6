#!/usr/bin/env bash
# Measures a start with 100,000 published records (or BENCH_RECORDS), on SQLite and on PostgreSQL: from
# the command to the answer that the server is ready, which it is with its index, three times each;
# and the memory that it holds then.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

address=127.0.0.1:3022
records=${BENCH_RECORDS:-100000}
server="$root/target/release/counterpart"
fill="$root/target/release/examples/fill"
work=$(mktemp -d)
running=

finish() {
  [[ -z $running ]] || kill "$running" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

now() { echo $(($(date +%s%N) / 1000000)); }

# Starts a server, and prints the milliseconds until it is ready and the megabytes it holds.
start() {
  local begun kilobytes
  begun=$(now)
  (cd "$work" && DATABASE_URL=$1 LEPTOS_SITE_ADDR=$address COUNTERPART_PUBLIC_URL="http://$address" \
    exec "$server" serve >"$work/log" 2>&1) &
  running=$!
  until curl --silent --fail --output /dev/null "http://$address/readyz"; do
    kill -0 "$running" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
    read -r -t 0.1 <> <(:) || true # each look takes of what is measured
  done
  printf '%8s ms' $(($(now) - begun))
  kilobytes=$(awk '/VmRSS/ { print $2 }' "/proc/$running/status")
  printf ' %6s MB' $((kilobytes / 1024))
  kill "$running"
  wait "$running" 2>/dev/null || true
  running=
}

measure() {
  "$fill" "$2" "$records"
  printf '%-34s' "ready with $records records, $1"
  for _ in 1 2 3; do start "$2"; done
  echo
}

measure SQLite "sqlite://$work/many.db?mode=rwc"
[[ -z ${COUNTERPART_TEST_POSTGRES:-} ]] || measure PostgreSQL "$COUNTERPART_TEST_POSTGRES"
