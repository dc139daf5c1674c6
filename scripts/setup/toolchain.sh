#!/usr/bin/env bash
# Makes sure that Rust can build for the server and for the browser (wasm32-unknown-unknown).
#
# Where rustup cannot fetch the browser target (a closed network), Debian's packages of rustc are
# taken instead; they carry the sources of the standard library, from which it is built once.
# SETUP_TOOLCHAIN=debian takes that way at once. The choice is written to .tools/toolchain.
source "$(dirname "$0")/common.sh"

target=wasm32-unknown-unknown
debian=counterpart-web
wanted=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' "$root/Cargo.toml")

# Whether a rustc (named with its arguments) is new enough and has the browser's standard library.
serves() {
  local version
  version=$("$@" --version 2>/dev/null | cut -d' ' -f2) || return 1
  [[ -n $version && $(printf '%s\n' "$wanted" "$version" | sort -V | head -1) == "$wanted" ]] || return 1
  compgen -G "$("$@" --print target-libdir --target "$target")/libcore-*.rlib" >/dev/null
}

by_rustup() {
  have rustup || return 1
  say "adding the target $target to the Rust toolchain (20 seconds)"
  rustup target add "$target" >&2 || return 1
  serves rustc
}

by_debian() {
  have rustup && have apt-get || return 1
  say "rustup cannot be used for the browser target: taking Debian's Rust instead (3 minutes)"
  local llvm
  llvm=$(apt-cache depends rust-web-llvm | sed -n 's/.*Depends: llvm-\([0-9]*\)$/\1/p' | head -1)
  [[ -n $llvm ]] || return 1
  apt_install rustc-web cargo-web rust-web-src rust-web-llvm rust-web-clippy rustfmt-web "lld-$llvm" || return 1
  rustup toolchain link "$debian" /usr || return 1
  serves rustc "+$debian" || build_standard_library || return 1
  echo "$debian" >"$tools/toolchain"
}

# Compiles an empty library for the browser, and its standard library with it, then keeps the latter.
build_standard_library() {
  say "building the standard library for $target (a minute)"
  local work
  work=$(mktemp -d)
  mkdir "$work/src"
  : >"$work/src/lib.rs"
  printf '[package]\nname = "empty"\nedition = "2021"\n[lib]\ncrate-type = ["cdylib"]\n' >"$work/Cargo.toml"
  (cd "$work" && RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR="$work/target" cargo "+$debian" build --quiet \
    --release -Zbuild-std=std,panic_abort --target "$target") || return 1
  local into
  into=$(rustc "+$debian" --print target-libdir --target "$target")
  as_root mkdir -p "$into"
  as_root cp "$work/target/$target/release/deps/"lib*.rlib "$into/"
  rm -rf "$work"
  serves rustc "+$debian"
}

have cc || missing "a C compiler (cc is not on the path)" \
  "Debian: apt-get install gcc libc6-dev; Fedora: dnf install gcc; Arch: pacman -S gcc; macOS: xcode-select --install"
if [[ -s $tools/toolchain ]] && serves rustc "+$(<"$tools/toolchain")"; then exit 0; fi
rm -f "$tools/toolchain"
have cargo || missing "Rust (cargo is not on the path)" \
  "install it from https://rustup.rs, or your system's packages of Rust $wanted or newer"
if [[ ${SETUP_TOOLCHAIN:-} != debian ]]; then
  if serves rustc || by_rustup; then exit 0; fi
fi
if by_debian; then exit 0; fi
missing "a Rust of $wanted or newer with the target $target" \
  "with rustup: rustup update && rustup target add $target" \
  "from packages: the one that holds the standard library for $target" \
  "(Fedora: rust-std-static-$target, Arch: rust-wasm, Debian: rustc-web with rustup, see docs/OPERATIONS.md)"
