#!/usr/bin/env bash
# Makes sure of the wasm-bindgen command, of exactly the version that Cargo.lock names: the two
# sides of the glue have to agree.
source "$(dirname "$0")/common.sh"

version=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p}' "$root/Cargo.lock")

fits() { [[ $(wasm-bindgen --version 2>/dev/null) == "wasm-bindgen $version" ]]; }

if fits; then exit 0; fi
if have cargo-binstall; then
  say "fetching wasm-bindgen $version"
  cargo binstall --no-confirm --disable-strategies compile --root "$tools" "wasm-bindgen-cli@$version" >&2 || true
  if fits; then exit 0; fi
fi
say "building wasm-bindgen $version (3 minutes, once)"
# The tool's own lock may name releases that a registry mirror does not hold: then without it.
cargo_install --locked "wasm-bindgen-cli@$version" || cargo_install "wasm-bindgen-cli@$version" || true
fits || missing "wasm-bindgen $version" "cargo install wasm-bindgen-cli@$version"
