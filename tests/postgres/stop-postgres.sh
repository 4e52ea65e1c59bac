#!/usr/bin/env bash
# Stops the PostgreSQL that start-postgres.sh started in the same BUGBRIDGE_POSTGRES_HOME, and no other. --purge deletes its state as well.
set -euo pipefail

home=${BUGBRIDGE_POSTGRES_HOME:-${TMPDIR:-/tmp}/bugbridge-postgres-ci}
say() { printf '[postgres] %s\n' "$*" >&2; }
as_owner() {
  if [ "$(id -u)" = 0 ]; then (cd / && exec setpriv --reuid=postgres --regid=postgres --init-groups -- "$@"); else "$@"; fi
}

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
if [ -z "$bin" ] || ! as_owner "$bin/pg_ctl" --pgdata="$home/data" status >/dev/null 2>&1; then
  say "does not run"
else
  as_owner "$bin/pg_ctl" --pgdata="$home/data" --mode=immediate --wait stop >/dev/null
  say "stopped"
fi
rm -f "$home/postgres.env"

if [ "${1:-}" = --purge ]; then
  rm -rf "$home"
  say "its state is deleted"
fi
