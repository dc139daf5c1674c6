#!/usr/bin/env bash
# Makes sure of cargo-deny, which checks licences, sources and advisories of the crates we use.
source "$(dirname "$0")/common.sh"

version=0.20.2

if have cargo-deny; then exit 0; fi
if target=$(release_target musl); then
  say "fetching cargo-deny $version (10 seconds)"
  archive="cargo-deny-$version-$target.tar.gz"
  fetch_release "https://github.com/EmbarkStudios/cargo-deny/releases/download/$version/$archive" .sha256 cargo-deny || true
  if have cargo-deny; then exit 0; fi
fi
say "building cargo-deny (3 to 5 minutes, once)"
cargo_install cargo-deny || true
have cargo-deny || missing "cargo-deny" "cargo install cargo-deny"
