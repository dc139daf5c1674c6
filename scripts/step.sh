#!/usr/bin/env bash
# Runs a command as a named step, and says so: step.sh NAME HOW-LONG COMMAND [ARGUMENT…]. What may
# take minutes names them, so that nobody wonders. Where STEP_TIMES names a file, the step's name,
# its seconds and its exit code are noted there.
set -uo pipefail
name=$1 takes=$2
shift 2
printf '\n== %s%s\n' "$name" "${takes:+ ($takes)}" >&2
from=$SECONDS
"$@"
code=$?
[[ -z ${STEP_TIMES:-} ]] || printf '%s\t%s\t%s\n' "$name" "$((SECONDS - from))" "$code" >>"$STEP_TIMES"
((code == 0)) || printf 'step failed: %s\n' "$name" >&2
exit "$code"
