#!/usr/bin/env bash
# A real Request Tracker 5 for the tests, on loopback only: installs, configures, seeds and starts it; each step only where needed.
# Made for a Debian 12 container, as root. Nothing outside its state folder is changed apart from the installed packages.
#   BUGBRIDGE_RT_HOME  all state: configuration, database, outbox, log   (default: bugbridge-rt-ci in the temporary folder)
#   BUGBRIDGE_RT_PORT  the port on 127.0.0.1                             (default: 8190)
#   BUGBRIDGE_RT_PANEL the port on 127.0.0.1 at which tickets look for BugBridge's panel (default: 402 more than the other)
# Prints addresses and credentials, and writes them to rt.env in the state folder, for shells and for the tests to read.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=${BUGBRIDGE_RT_HOME:-${TMPDIR:-/tmp}/bugbridge-rt-ci}
port=${BUGBRIDGE_RT_PORT:-8190}
panel=${BUGBRIDGE_RT_PANEL:-$((port + 402))}
url=http://127.0.0.1:$port
server=/usr/share/request-tracker5/libexec/rt-server

say() { printf '[rt] %s\n' "$*" >&2; }
fail() { say "$1"; [ -z "${2:-}" ] || tail -20 "$2" >&2; exit 1; }

[[ $port =~ ^[0-9]+$ ]] || fail "BUGBRIDGE_RT_PORT is not a number: $port"
[[ $panel =~ ^[0-9]+$ ]] || fail "BUGBRIDGE_RT_PANEL is not a number: $panel"
[[ $home =~ ^/[A-Za-z0-9._/-]+$ ]] || fail "BUGBRIDGE_RT_HOME has to be an absolute path of letters, digits, dots, dashes: $home"
mkdir -p "$home/conf.d" "$home/log" "$home/outbox" "$home/sessions"
chmod 700 "$home"
exec 9>"$home/.lock"
flock -w 900 9 || fail "another start-rt.sh holds $home"

install_packages() {
  local missing=()
  [ -f "$server" ] || missing+=(request-tracker5 rt5-db-sqlite)
  perl -e 'require Plack::Handler::Starlet' 2>/dev/null || missing+=(rt5-standalone)
  command -v curl >/dev/null || missing+=(curl)
  [ ${#missing[@]} -gt 0 ] || return 0
  [ "$(id -u)" = 0 ] || fail "${missing[*]} have to be installed, and that takes root"
  command -v apt-get >/dev/null || fail "${missing[*]} have to be installed, and there is no apt-get here (Debian 12 is meant)"
  say "installing ${missing[*]}"
  printf 'request-tracker5 request-tracker5/%s boolean false\n' dbconfig-install install-cronjobs | debconf-set-selections
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq >"$home/log/apt.log" 2>&1 || fail "apt-get update failed" "$home/log/apt.log"
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >>"$home/log/apt.log" 2>&1 \
    || fail "apt-get install failed" "$home/log/apt.log"
  [ -f "$server" ] || fail "the packages did not bring $server" "$home/log/apt.log"
}

secret() { # a name: a password of our own, made once
  [ -s "$home/$1" ] || od -An -N16 -tx1 /dev/urandom | tr -d ' \n' >"$home/$1"
  cat "$home/$1"
}

configure() {
  cat >"$home/outgoing-mail" <<E
#!/bin/sh
# Nothing leaves the machine: each mail becomes one file, complete at once.
part=\$(mktemp '$home/outbox/.XXXXXX') && cat >"\$part" && mv "\$part" '$home/outbox/'"\$(date +%s%N)-\$\$.eml"
E
  chmod 700 "$home/outgoing-mail"
  cat >"$home/RT_SiteConfig.pm" <<E
Set(\$rtname, 'bugbridge');
Set(\$Organization, 'bugbridge.test');
Set(\$Timezone, 'UTC');
Set(\$DatabaseType, 'SQLite');
Set(\$DatabaseName, '$home/rt.sqlite3');
Set(\$WebDomain, '127.0.0.1');
Set(\$WebPort, $port);
Set(\$WebBaseURL, '$url');
Set(\$WebPath, '');
Set(\$CorrespondAddress, 'support@bugbridge.test');
Set(\$CommentAddress, 'support-comment@bugbridge.test');
Set(\$MailCommand, 'sendmailpipe');
Set(\$SendmailPath, '$home/outgoing-mail');
Set(\$LogToSTDERR, 'warning');
Set(\$LogToSyslog, undef);
# Each call checks a password or token anew; the usual cost would make that most of the work of a test.
Set(\$BcryptCost, 4);
Set(\$WebSessionClass, 'Apache::Session::File');
Set(%WebSessionProperties, Directory => '$home/sessions', LockDirectory => '$home/sessions');
# The extension as 'bugbridge app request-tracker' writes it, in this folder instead of the system's.
\$RT::LocalPluginPath = '$home/plugins';
Plugin('RT::Extension::BugBridge');
Set(\$BugBridgeAddress, 'http://127.0.0.1:$panel/panel/frame/request-tracker');
Set(\$BugBridgeSecret, '$(secret frame.secret)');
1;
E
  local extension=$home/plugins/RT-Extension-BugBridge
  mkdir -p "$extension"
  cp -R "$here/../../src/BugBridge.Host/Apps/Files/request-tracker/." "$extension"
  sed -i "s|{{version}}|1.0.0|; s|{{address}}|http://127.0.0.1:$panel|" "$extension/lib/RT/Extension/BugBridge.pm"
  export RT_SITE_CONFIG=$home/RT_SiteConfig.pm RT_SITE_CONFIG_DIR=$home/conf.d
}

create_database() {
  [ ! -f "$home/.database-made" ] || return 0
  say "creating the database"
  rm -f "$home"/rt.sqlite3*
  rt-setup-database-5 --action init --skip-create </dev/null >"$home/log/database.log" 2>&1 \
    || fail "the database could not be made" "$home/log/database.log"
  # With a write-ahead log, readers do not wait for the writer.
  perl -MDBI -e 'DBI->connect("dbi:SQLite:$ARGV[0]", "", "", { RaiseError => 1 })->do("PRAGMA journal_mode=WAL")' "$home/rt.sqlite3"
  touch "$home/.database-made"
}

seed() {
  BUGBRIDGE_RT_TOKEN_FILE=$home/token BUGBRIDGE_RT_ROOT_PASSWORD=$(secret root.password) \
    BUGBRIDGE_RT_PASSWORD=$(secret people.password) \
    perl "$here/seed-rt.pl" >"$home/seed.env" 2>"$home/log/seed.log" || fail "seeding failed" "$home/log/seed.log"
}

answers() { curl -fsS -o /dev/null -m 10 -H "Authorization: token $(cat "$home/token")" "$url/REST/2.0/rt" 2>/dev/null; }

ours_runs() {
  local pid
  [ -f "$home/rt.pid" ] && pid=$(cat "$home/rt.pid") && [ -r "/proc/$pid/cmdline" ] \
    && tr '\0' ' ' <"/proc/$pid/cmdline" | grep -q "rt-server.*--port $port "
}

start_server() {
  if ours_runs && answers; then
    say "runs already, process $(cat "$home/rt.pid")"
    return 0
  fi
  ! ours_runs || BUGBRIDGE_RT_HOME=$home "$here/stop-rt.sh"
  ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || fail "port $port is in use; set BUGBRIDGE_RT_PORT to another"
  (cd / && exec setsid perl "$server" --host 127.0.0.1 --port "$port" --max-workers 3 \
    </dev/null >>"$home/log/server.log" 2>&1 9>&-) &
  echo $! >"$home/rt.pid"
  for _ in $(seq 1 240); do
    ! answers || { say "started, process $(cat "$home/rt.pid")"; return 0; }
    kill -0 "$(cat "$home/rt.pid")" 2>/dev/null || fail "the server ended at once" "$home/log/server.log"
    sleep 0.25
  done
  fail "no answer from $url within a minute" "$home/log/server.log"
}

install_packages
umask 077
configure
create_database
seed
start_server
{
  echo "RT_URL=$url"
  echo "RT_PID_FILE=$home/rt.pid"
  echo "RT_OUTBOX=$home/outbox"
  echo "RT_ROOT_PASSWORD=$(secret root.password)"
  echo "RT_PEOPLE_PASSWORD=$(secret people.password)"
  echo "RT_PANEL=http://127.0.0.1:$panel"
  echo "RT_FRAME_SECRET=$(secret frame.secret)"
  cat "$home/seed.env"
} >"$home/rt.env"
cat "$home/rt.env"
