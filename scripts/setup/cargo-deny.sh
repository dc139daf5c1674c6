#!/usr/bin/env bash
# Makes sure of cargo-deny, which checks licences, sources and advisories of the crates we use.
source "$(dirname "$0")/common.sh"

if have cargo-deny; then exit 0; fi
if have cargo-binstall; then
  say "fetching cargo-deny"
  cargo binstall --no-confirm --disable-strategies compile --root "$tools" cargo-deny >&2 || true
  if have cargo-deny; then exit 0; fi
fi
say "building cargo-deny (3 to 5 minutes, once)"
cargo_install --locked cargo-deny || cargo_install cargo-deny || true
have cargo-deny || missing "cargo-deny" "cargo install cargo-deny"
