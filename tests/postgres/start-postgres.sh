#!/usr/bin/env bash
# A real PostgreSQL for the tests, on loopback only: installs, makes and starts it; each step only where needed. Made for a Debian 12 container, as root;
# where PostgreSQL is installed, any account can start it. Nothing outside its state folder is changed apart from the installed packages.
#   BUGBRIDGE_POSTGRES_HOME  all state: the cluster, its password, the log  (default: bugbridge-postgres-ci in the temporary folder)
#   BUGBRIDGE_POSTGRES_PORT  the port on 127.0.0.1                          (default: 8194)
# Prints how to connect, and writes it to postgres.env in the state folder, for the tests to read. The cluster is fast and forgets all after a power cut.
set -euo pipefail

home=${BUGBRIDGE_POSTGRES_HOME:-${TMPDIR:-/tmp}/bugbridge-postgres-ci}
port=${BUGBRIDGE_POSTGRES_PORT:-8194}

say() { printf '[postgres] %s\n' "$*" >&2; }
fail() { say "$1"; [ -z "${2:-}" ] || tail -20 "$2" >&2; exit 1; }

[[ $port =~ ^[0-9]+$ ]] || fail "BUGBRIDGE_POSTGRES_PORT is not a number: $port"
[[ $home =~ ^/[A-Za-z0-9._/-]+$ ]] || fail "BUGBRIDGE_POSTGRES_HOME has to be an absolute path of letters, digits, dots, dashes: $home"
mkdir -p "$home"
exec 9>"$home/.lock"
flock -w 300 9 || fail "another start-postgres.sh holds $home"

programs() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1; }

install_packages() {
  [ -z "$(programs)" ] || return 0
  [ "$(id -u)" = 0 ] || fail "PostgreSQL has to be installed, and that takes root"
  command -v apt-get >/dev/null || fail "PostgreSQL has to be installed, and there is no apt-get here (Debian 12 is meant)"
  say "installing postgresql"
  export DEBIAN_FRONTEND=noninteractive
  # The package would make and start a cluster of its own at the usual port.
  mkdir -p /etc/postgresql-common
  [ -f /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
  apt-get update -qq >"$home/apt.log" 2>&1 || fail "apt-get update failed" "$home/apt.log"
  apt-get install -y -qq --no-install-recommends postgresql >>"$home/apt.log" 2>&1 || fail "apt-get install failed" "$home/apt.log"
}

# PostgreSQL refuses to run as root.
as_owner() {
  if [ "$(id -u)" = 0 ]; then (cd / && exec setpriv --reuid=postgres --regid=postgres --init-groups -- env HOME="$home" "$@" 9>&-); else "$@" 9>&-; fi
}

create_cluster() {
  [ ! -f "$home/data/PG_VERSION" ] || return 0
  say "making a cluster"
  mkdir -p "$home/data"
  (umask 077 && od -An -N16 -tx1 /dev/urandom | tr -d ' \n' >"$home/password")
  [ "$(id -u)" != 0 ] || chown postgres: "$home" "$home/data" "$home/password"
  # A language's own order of letters: the program must not depend on it.
  as_owner "$bin/initdb" --pgdata="$home/data" --username=bugbridge --pwfile="$home/password" --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 \
    --locale-provider=icu --icu-locale=en-US --no-sync >"$home/initdb.log" 2>&1 || fail "the cluster could not be made" "$home/initdb.log"
  cat >>"$home/data/postgresql.conf" <<C
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = ''
max_connections = 400
shared_buffers = '64MB'
fsync = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
autovacuum = off
C
}

answers() { PGPASSWORD=$(cat "$home/password") PGCONNECT_TIMEOUT=5 "$bin/psql" -h 127.0.0.1 -p "$port" -U bugbridge -d postgres -qAtc 'SELECT 1' >/dev/null 2>&1; }

start_server() {
  if as_owner "$bin/pg_ctl" --pgdata="$home/data" status >/dev/null 2>&1 && answers; then
    say "runs already"
    return 0
  fi
  as_owner "$bin/pg_ctl" --pgdata="$home/data" --log="$home/data/server.log" --wait --timeout=60 start >"$home/start.log" 2>&1 \
    || fail "the server could not be started; is port $port in use? BUGBRIDGE_POSTGRES_PORT sets another" "$home/data/server.log"
  answers || fail "no answer at port $port" "$home/data/server.log"
  say "started"
}

install_packages
bin=$(programs)
create_cluster
port=$(sed -n 's/^port = //p' "$home/data/postgresql.conf" | tail -1)
start_server
(umask 077 && {
  echo "POSTGRES_CONNECTION=Host=127.0.0.1;Port=$port;Username=bugbridge;Password=$(cat "$home/password")"
  echo "POSTGRES_DATA=$home/data"
} >"$home/postgres.env")
cat "$home/postgres.env"
