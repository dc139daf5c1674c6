#!/usr/bin/env bash
# Installs the npm packages of a folder (default: the repository's root) as its lockfile has them.
source "$(dirname "$0")/common.sh"

folder="$root/${1:-}"
stamp="$folder/node_modules/.installed"

have node || missing "Node.js 20 or newer" "install it from https://nodejs.org or your system's packages"
have npm || missing "npm" "it comes with Node.js from https://nodejs.org; some systems have a package npm"
(($(node --print 'process.versions.node.split(".")[0]') >= 20)) || missing "Node.js 20 or newer (this is $(node --version))"

if [[ -e $stamp ]] && cmp --silent "$folder/package-lock.json" "$stamp"; then exit 0; fi
say "installing npm packages${1:+ of $1} (10 seconds)"
npm ci --prefix "$folder" --no-fund --no-audit --ignore-scripts --loglevel=error >&2 \
  || missing "npm packages${1:+ of $1}" "npm ci has to reach a registry; see its message above"
cp "$folder/package-lock.json" "$stamp"
