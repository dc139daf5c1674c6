#!/usr/bin/env bash
# Runs a command as a named step. Where STEP_TIMES names a file, its name and seconds are noted there.
set -uo pipefail
name=$1
shift
[[ -z ${STEP_TIMES:-} ]] || printf '\n== %s\n' "$name"
from=$SECONDS
"$@"
code=$?
[[ -z ${STEP_TIMES:-} ]] || printf '%s\t%s\t%s\n' "$name" "$((SECONDS - from))" "$code" >>"$STEP_TIMES"
((code == 0)) || printf 'step failed: %s\n' "$name" >&2
exit "$code"
