#!/usr/bin/env bash
# Measures the matcher beside what one could pick instead, in one run on one core, and writes the
# tables to target/bench/matching.md. Takes 20 minutes; BENCH_SIDE=2000 makes the records fewer.
#
# PostgreSQL is thrown away afterwards. OR-Tools goes into a virtual environment under target/bench;
# where it cannot be installed, its rows are left out with a word.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

side=${BENCH_SIDE:-20000}
plan_sides=${BENCH_PLAN_SIDES:-20000 100000}
work=$root/target/bench
report=$work/matching.md
with=scripts/with-tools.sh
mkdir -p "$work"

say() { echo "bench: $*" >&2; }

one_core() {
  if command -v taskset >/dev/null; then taskset -c 0 "$@"; else "$@"; fi
}

# OR-Tools for Python, installed once.
python_with_ortools() {
  local python=$work/python/bin/python
  if ! "$python" -c 'import numpy, ortools' 2>/dev/null; then
    python3 -m venv "$work/python" >&2 || return 1
    "$work/python/bin/pip" install --quiet 'ortools==9.15.*' numpy >&2 || return 1
  fi
  echo "$python"
}

say "yardsticks of the rankings"
"$with" cargo build --quiet --release --manifest-path benches/Cargo.toml --target-dir "$work"
scripts/with-postgres.sh "$BASH" -c 'taskset -c 0 "$@" || "$@"' _ "$work/release/yardsticks" "$report" "$side"

say "plans"
"$with" cargo build --quiet --release --package matcher --bench plan
instances=$work/plans
rm -rf "$instances" && mkdir -p "$instances"
ours=$work/plans.ours.csv theirs=$work/plans.theirs.csv records=$work/plans.records.csv
: >"$ours"
: >"$theirs"
: >"$records"
bench_plan() { one_core "$with" cargo bench --quiet --package matcher --bench plan -- "$@" --write "$instances" >>"$ours"; }
for plan_side in $plan_sides; do bench_plan "$plan_side"; done
for family in realistic uniform; do bench_plan "$side" records "$family"; done
if python=$(python_with_ortools); then
  one_core "$python" scripts/bench/ortools_plan.py "$instances"/*.txt >"$theirs"
  for pairs in "$instances"/*.pairs; do
    for model in bypass overflow; do
      one_core "$python" scripts/bench/ortools_records.py "$model" "$pairs" >>"$records"
    done
  done
else
  say "OR-Tools cannot be installed here: its rows are left out"
fi
{
  echo
  "$with" node scripts/bench/plan-table.mjs "$ours" "$theirs" "$records"
} >>"$report"
rm -rf "$instances"
cat "$report"
