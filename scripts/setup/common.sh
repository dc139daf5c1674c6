# What the set-up steps share; sourced by each. A step does nothing where its result is there already.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
tools="$root/.tools"
mkdir -p "$tools/bin"
export PATH="$tools/bin:$PATH"

# Says what is being done, with how long it may take.
say() { printf 'setup: %s\n' "$*" >&2; }

# Stops with what is missing and how to get it, a line for each argument.
missing() {
  printf 'setup: missing: %s\n' "$1" >&2
  shift
  if (($#)); then printf 'setup:   %s\n' "$@" >&2; fi
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# Runs a command as root where that is possible without a question being asked.
as_root() {
  if ((EUID == 0)); then
    "$@"
  elif have sudo && sudo --non-interactive true 2>/dev/null; then
    sudo --non-interactive "$@"
  else
    say "not allowed to run as root: $*"
    return 1
  fi
}

# Installs Debian packages; fails where this is no such system or root is out of reach.
apt_install() {
  have apt-get || return 1
  say "installing the packages $* (a minute or so)"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --no-install-recommends "$@" >&2 \
    || { as_root apt-get update --quiet >&2 \
      && as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --no-install-recommends "$@" >&2; }
}

# Builds a command-line tool quickly rather than for speed, into .tools.
cargo_install() {
  CARGO_TARGET_DIR="$tools/build" \
    CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off \
    CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_DEBUG=false \
    "$root/scripts/with-tools.sh" cargo install --quiet --root "$tools" "$@" || return 1
  rm -rf "$tools/build"
}
