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

# Builds a command-line tool quickly rather than for speed, into .tools: cargo_install NAME[@VERSION].
# First as its own lock says; where that names releases that this registry does not have, without it.
# Compiler and cargo are heard only where nothing worked.
cargo_install() {
  local log
  log=$(mktemp)
  if cargo_install_once --locked "$@" 2>"$log"; then
    rm -f "$log"
    return
  fi
  if grep -qE 'failed to select a version|no matching package|candidate versions found|is yanked' "$log"; then
    say "its own lock names a release that this registry does not have; building without it"
  else
    say "that did not work with the versions of its own lock; building without it"
  fi
  if cargo_install_once "$@" 2>>"$log"; then
    rm -f "$log"
    return
  fi
  cat "$log" >&2
  rm -f "$log"
  return 1
}

cargo_install_once() {
  CARGO_TARGET_DIR="$tools/build" \
    CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off \
    CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_DEBUG=false \
    "$root/scripts/with-tools.sh" cargo install --quiet --root "$tools" "$@" || return 1
  rm -rf "$tools/build"
}

# The target that a project names its release for this machine by; fails where it names none.
release_target() {
  case "$(uname -s) $(uname -m)" in
    "Linux x86_64") echo x86_64-unknown-linux-musl ;;
    "Linux aarch64") echo aarch64-unknown-linux-"${1:-musl}" ;;
    "Darwin x86_64") echo x86_64-apple-darwin ;;
    "Darwin arm64") echo aarch64-apple-darwin ;;
    *) return 1 ;;
  esac
}

# Fetches a project's own archive (.tar.gz), checks it by the checksum that the project publishes
# beside it, and puts the named programs of it into .tools: fetch_release ADDRESS CHECKSUM-END PROGRAM…
# Fails within seconds where the address is out of reach, which says nothing against this machine.
fetch_release() {
  local address=$1 sum=$1$2 work program found
  shift 2
  have curl && have tar && have sha256sum || return 1
  work=$(mktemp -d)
  # The connection gets few seconds; a slow line may take as long as it goes on.
  local get=(curl --silent --fail --location --proto '=https' --connect-timeout 4
    --speed-limit 1024 --speed-time 10)
  if ! { "${get[@]}" --output "$work/sum" "$sum" && "${get[@]}" --output "$work/archive" "$address"; }; then
    say "the project's own archive is out of reach"
    rm -rf "$work"
    return 1
  fi
  if [[ $(grep -oE '[0-9a-f]{64}' "$work/sum" | head -n 1) != $(sha256sum <"$work/archive" | cut -d' ' -f1) ]]; then
    say "the project's archive does not have the checksum that is published with it: not taken"
    rm -rf "$work"
    return 1
  fi
  if tar -xzf "$work/archive" -C "$work"; then
    for program in "$@"; do
      found=$(find "$work" -type f -name "$program" | head -n 1)
      [[ -n $found ]] && install -m 755 "$found" "$tools/bin/$program"
    done
  fi
  rm -rf "$work"
}
