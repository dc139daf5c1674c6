#!/usr/bin/env bash
# Makes sure of the wasm-bindgen command, of exactly the version that Cargo.lock names: the two
# sides of the glue have to agree.
source "$(dirname "$0")/common.sh"

version=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p}' "$root/Cargo.lock")

fits() { [[ $(wasm-bindgen --version 2>/dev/null) == "wasm-bindgen $version" ]]; }

if fits; then exit 0; fi
# The project names its builds for Arm by another C library.
if target=$(release_target gnu); then
  say "fetching wasm-bindgen $version (10 seconds)"
  archive="wasm-bindgen-$version-$target.tar.gz"
  fetch_release "https://github.com/wasm-bindgen/wasm-bindgen/releases/download/$version/$archive" .sha256sum wasm-bindgen || true
  if fits; then exit 0; fi
fi
say "building wasm-bindgen $version (3 minutes, once)"
cargo_install "wasm-bindgen-cli@$version" || true
fits || missing "wasm-bindgen $version" "cargo install wasm-bindgen-cli@$version"
