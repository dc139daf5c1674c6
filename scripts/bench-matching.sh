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
work=target/bench
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
ours=$work/plans.ours theirs=$work/plans.theirs
: >"$ours"
: >"$theirs"
for plan_side in $plan_sides; do
  one_core "$with" cargo bench --quiet --package matcher --bench plan -- "$plan_side" --write "$instances" >>"$ours"
done
if python=$(python_with_ortools); then
  one_core "$python" scripts/bench/ortools_plan.py --widest "$instances"/*.txt >"$theirs"
else
  say "OR-Tools cannot be installed here: its rows are left out"
fi

# The same objective on both sides, or the row does not count. Theirs is the better of two models.
{
  echo
  echo "Plans: the solve alone, building excluded for both; OR-Tools SimpleMinCostFlow, the better of two models."
  echo
  echo "| instance | policy | pairs | OR-Tools | ours, median of 3 | ratio | objectives |"
  echo "|---|---|---|---|---|---|---|"
  awk '
    NR == FNR { best = $4; if (NF > 4 && $5 < best) best = $5; time[$1 $2] = best; value[$1 $2] = $3; next }
    {
      key = $1 $2; theirs = key in time ? time[key] " s" : "left out"; ratio = "-"; same = "-"
      if (key in time) {
        ratio = sprintf("%.1fx", time[key] / $8)
        same = $2 == "widest" ? "see the tests" : (value[key] == $6 ? "equal" : "NOT EQUAL")
      }
      printf "| %s | %s | %s | %s | %s s | %s | %s |\n", $1, $2, $4, theirs, $8, ratio, same
    }' "$theirs" "$ours"
} >>"$report"
cat "$report"
