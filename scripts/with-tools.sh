#!/usr/bin/env bash
# Runs a command with the tools that set-up put into .tools, and with the Rust toolchain it chose.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

export PATH="$root/.tools/bin:$PATH"
# Written by scripts/setup/toolchain.sh, only where the default toolchain cannot build for the browser.
if [[ -s "$root/.tools/toolchain" ]]; then
  RUSTUP_TOOLCHAIN=$(<"$root/.tools/toolchain")
  export RUSTUP_TOOLCHAIN
fi
exec "$@"
