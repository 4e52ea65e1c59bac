#!/usr/bin/env bash
# Stops the Request Tracker that start-rt.sh started in the same BUGBRIDGE_RT_HOME, and no other. --purge deletes its state as well.
set -euo pipefail

home=${BUGBRIDGE_RT_HOME:-${TMPDIR:-/tmp}/bugbridge-rt-ci}
say() { printf '[rt] %s\n' "$*" >&2; }

is_ours() { [ -r "/proc/$1/cmdline" ] && tr '\0' ' ' <"/proc/$1/cmdline" | grep -q rt-server; }

if [ ! -f "$home/rt.pid" ]; then
  say "does not run (no $home/rt.pid)"
elif pid=$(cat "$home/rt.pid") && is_ours "$pid"; then
  kill "$pid"
  for _ in $(seq 1 40); do is_ours "$pid" || break; sleep 0.25; done
  ! is_ours "$pid" || kill -9 "$pid"
  say "stopped process $pid"
else
  say "process $pid ended before"
fi
rm -f "$home/rt.pid"

if [ "${1:-}" = --purge ]; then
  rm -rf "$home"
  say "its state is deleted"
fi
