#!/usr/bin/env bash
# Runs a command beside a throw-away PostgreSQL, for the database tests:
#
#   scripts/with-postgres.sh cargo test -p backend
#
# The server listens on a socket in a folder of its own and on no network address, so it meets no
# other. Its address is in COUNTERPART_TEST_POSTGRES. Where that is set already, the command runs as
# it is. The server and its folder are gone when the command ends, however it ends.
set -euo pipefail

say() { echo "with-postgres: $*" >&2; }

[ $# -gt 0 ] || { say "usage: $0 COMMAND [ARGUMENT…]"; exit 64; }
if [ -n "${COUNTERPART_TEST_POSTGRES:-}" ]; then exec "$@"; fi

# The folder that holds all three programs, which Debian does not put on the path.
find_programs() {
  local folder
  for folder in "$(dirname "$(command -v initdb || echo /nowhere/initdb)")" \
    "$(pg_config --bindir 2>/dev/null || true)" \
    $(ls -d /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql*/bin \
      2>/dev/null | sort -rV); do
    if [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ] && [ -x "$folder/pg_isready" ]; then
      echo "$folder"
      return
    fi
  done
  return 1
}

install_programs() {
  local as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  if ! command -v apt-get >/dev/null || ! command -v "${as_root[0]:-env}" >/dev/null; then
    say "PostgreSQL is missing and cannot be installed from here: install the package" \
      "\`postgresql\` of your system, version 13 or later"
    exit 69
  fi
  say "PostgreSQL is missing: installing it with apt-get, a minute or two"
  # A package that starts a server of its own would be a surprise.
  "${as_root[@]}" mkdir -p /etc/postgresql-common/createcluster.d
  echo 'create_main_cluster = false' |
    "${as_root[@]}" tee /etc/postgresql-common/createcluster.d/counterpart.conf >/dev/null
  { "${as_root[@]}" apt-get update && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install --yes --no-install-recommends postgresql; } >&2
}

programs=$(find_programs) || { install_programs; programs=$(find_programs); } ||
  { say "PostgreSQL was installed, and initdb is still not to be found"; exit 69; }

# A socket's path may have no more than about 100 bytes: a short folder, whatever TMPDIR is.
folder=$(mktemp -d /tmp/counterpart-pg.XXXXXX)

# PostgreSQL refuses to run as root.
as_owner=()
if [ "$(id -u)" -eq 0 ]; then
  owner=postgres
  id -u postgres >/dev/null 2>&1 || owner=nobody
  chown "$owner" "$folder"
  as_owner=(setpriv --reuid "$owner" --regid "$(id -g "$owner")" --clear-groups)
fi

server=
command=
stop() {
  if [ -n "$command" ]; then kill -TERM "$command" 2>/dev/null && wait "$command" || true; fi
  if [ -n "$server" ]; then
    kill -INT "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

(cd "$folder" && exec "${as_owner[@]}" "$programs/initdb" --pgdata="$folder/data" \
  --username=counterpart --auth=trust --encoding=UTF8 --locale=C --no-sync) \
  >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log" >&2; exit 70; }

# A throw-away server may forget everything in a power cut; every test has connections of its own.
(cd "$folder" && exec "${as_owner[@]}" "$programs/postgres" -D "$folder/data" -k "$folder" -h '' \
  -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=300 \
  -c shared_buffers=64MB) >"$folder/server.log" 2>&1 &
server=$!

tries=300
until "$programs/pg_isready" -q -h "$folder"; do
  tries=$((tries - 1))
  if [ "$tries" -eq 0 ] || ! kill -0 "$server" 2>/dev/null; then
    cat "$folder/server.log" >&2
    exit 70
  fi
  sleep 0.1
done

export COUNTERPART_TEST_POSTGRES="postgres://counterpart@localhost/postgres?host=$folder"
# In the background, because bash answers to no signal while it runs something in the foreground.
"$@" <&0 &
command=$!
status=0
wait "$command" || status=$?
command=
exit "$status"
