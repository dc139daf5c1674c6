#!/usr/bin/env bash
# Measures pages with the demonstration data beside the framework's own hello page, in one run:
# the server on one core, the load from another. Prints requests per second, p50 and p99, and the
# bytes of a first visit.
#
# BENCH_BEFORE=FILE measures an older build of the server beside this one, page by page in the same
# run, and prints how many requests per second this one keeps of it.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/scripts/setup/common.sh"

ours=127.0.0.1:3020
hello=127.0.0.1:3021
before=127.0.0.1:3022
seconds=${BENCH_SECONDS:-10}
connections=${BENCH_CONNECTIONS:-16}
work=$(mktemp -d)
running=()

finish() {
  ((${#running[@]} == 0)) || kill "${running[@]}" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

need() {
  command -v "$1" >/dev/null && return
  if command -v apt-get >/dev/null && [[ $(id -u) == 0 ]]; then
    echo "bench: installing $1 (10 seconds)" >&2
    apt-get install --yes --no-install-recommends "$1" >/dev/null
  else
    echo "bench: $1 is missing; install it with your system's package manager" >&2
    exit 1
  fi
}

# Starts a server on the first core and waits until it answers.
start() {
  local address=$1
  shift
  (cd "$work" && exec taskset -c 0 "$@" >"$work/${address##*:}.log" 2>&1) &
  running+=($!)
  local tries
  for tries in $(seq 100); do
    curl --silent --output /dev/null "http://$address/" && return
    read -r -t 0.1 <> <(:) || true
  done
  echo "bench: nothing answers on $address after $tries tries" >&2
  cat "$work/${address##*:}.log" >&2
  exit 1
}

# One row: requests per second, p50, p99. Answers that are no success are counted at its end.
row() {
  local name=$1 url=$2
  shift 2
  taskset -c 1 wrk --threads 1 --connections "$connections" --duration "${seconds}s" --latency "$@" "$url" |
    awk -v name="$name" '
      /50%/ { half = $2 } /99%/ { last = $2 } /Requests\/sec/ { rate = $2 } /Non-2xx/ { bad = " (" $0 ")" }
      END { printf "%-34s %10s %10s %10s%s\n", name, rate, half, last, bad }' | tee "$work/row"
}

# One page of ours, and of the older build where there is one: its demonstration may go by other references.
page() {
  local name=$1 path=$2 cookie=${3:-} older_path=${4:-$2} older=${5:-} rate
  row "$name" "http://$ours$path" --header "Cookie: $cookie"
  [[ -n ${BENCH_BEFORE:-} ]] || return 0
  rate=$(awk '{ print $(NF - 2) }' "$work/row")
  row "  before" "http://$before$older_path" --header "Cookie: $older"
  awk -v now="$rate" '{ printf "%-34s %9.2fx\n", "  kept", now / $(NF - 2) }' "$work/row"
}

# The cookies of somebody who signs in at an address.
sign_in() {
  local address=$1 jar="$work/jar-${1##*:}"
  curl --silent --output /dev/null --cookie-jar "$jar" --header "Origin: http://$address" \
    --data-urlencode "email=$account" --data-urlencode "password=$password" "http://$address/api/accounts/sign-in"
  [[ -s $jar ]] || give_up "nobody could sign in"
  sed 's/^#HttpOnly_//' "$jar" | awk '!/^#/ && NF >= 7 { printf "%s%s=%s", sep, $6, $7; sep = "; " }'
}

# The first open request of who has these cookies.
own_request() {
  local found
  found=$(curl --silent --header "Cookie: $2" "http://$1/requests?show=own" |
    grep -oE '/requests/R-[0-9A-Z]{4}-[0-9A-Z]{2}' | head -n 1 || true)
  [[ -n $found ]] || give_up "$account did not sign in at $1, or has no request"
  echo "$found"
}

# The bytes of a first visit of the home page, by part, as a browser that takes brotli gets them:
# the page as it is sent, the rest from the manifest of what is embedded.
first_visit() {
  local page
  page=$(curl --silent --fail --header "Accept-Encoding: br" "http://$ours/" | wc -c)
  node - "$root/target/site/manifest.json" "$page" <<'JS'
const [manifest, page] = process.argv.slice(2);
const files = JSON.parse(require("node:fs").readFileSync(manifest, "utf8"));
const parts = ["main.css", "icon.svg", "islands.js", "frontend.js", "frontend_bg.wasm"];
const rows = [["/ (the page)", Number(page)]];
for (const name of parts) {
  if (!files[name]) throw new Error(`the manifest names no ${name}`);
  rows.push([name, files[name].brotli ?? files[name].bytes]);
}
rows.push(["in all", rows.reduce((sum, [, bytes]) => sum + bytes, 0)]);
console.log(`\n${"first visit of /".padEnd(34)} ${"bytes".padStart(10)}  (brotli)`);
for (const [name, bytes] of rows) console.log(`${name.padEnd(34)} ${String(bytes).padStart(10)}`);
JS
}

# Stops where a figure would be one of something else.
give_up() {
  echo "bench: $1" >&2
  tail -n 5 "$work"/*.log >&2
  exit 1
}

need wrk
need curl
need node
server="$root/target/release/counterpart"
database="sqlite://$work/bench.db?mode=rwc"
serve() {
  COUNTERPART_MAIL_URL="file:$work/mail" LEPTOS_SITE_ADDR=$1 COUNTERPART_PUBLIC_URL="http://$1" start "$@" serve
}
DATABASE_URL=$database "$server" seed --demo >"$work/seed.log"
start "$hello" "$root/target/release/examples/hello" "$hello"
# The load of sign-ins comes from many addresses, as a proxy would say.
DATABASE_URL=$database COUNTERPART_CLIENT_IP_SOURCE=RightmostXForwardedFor serve "$ours" "$server"

# A focal point signs in and opens what fits one of its State's open requests.
account=$(awk '/focal_point/ { for (i = 1; i <= NF; i++) if ($i ~ /@/) { print $i; exit } }' "$work/seed.log")
password=$(awk '/password/ { print $NF; exit }' "$work/seed.log")
cookie=$(sign_in "$ours")
reference=$(own_request "$ours" "$cookie")

older="" older_reference=""
if [[ -n ${BENCH_BEFORE:-} ]]; then
  DATABASE_URL="sqlite://$work/before.db?mode=rwc" "$BENCH_BEFORE" seed --demo >"$work/seed-before.log"
  DATABASE_URL="sqlite://$work/before.db?mode=rwc" LEPTOS_SITE_ADDR=$before \
    COUNTERPART_PUBLIC_URL="http://$before" start "$before" "$BENCH_BEFORE" serve
  older=$(sign_in "$before")
  older_reference=$(own_request "$before" "$older")
fi

printf '%-34s %10s %10s %10s\n' "page, one core, $connections connections" "req/s" "p50" "p99"
row "the framework's hello page" "http://$hello/"
page "/, as the public" /
page "/requests, as the public" /requests
page "/offers, as the public" /offers
page "$reference/matches" "$reference/matches" "$cookie" "$older_reference/matches" "$older"
BENCH_PASSWORD=$password BENCH_ORIGIN="http://$ours" BENCH_ACCOUNTS=$(grep -oE '[a-z.0-9]+@demo.example' "$work/seed.log" | tr '\n' ' ') \
  row "sign-in, by password" "http://$ours/api/accounts/sign-in" --script "$root/scripts/bench/sign_in.lua"
first_visit

# How soon an open page shows what was written on another one.
browser=${E2E_CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
node "$root/end2end/bench/live.mjs" "http://$ours" "$password" focal.xar@demo.example reviewer.1@demo.example "$browser"
