#!/bin/sh
# Runs infra/local/commands/<command>.ts, or with `--stage` infra/aws/commands/<command>.ts, under a Node that can: the first
# one on the PATH that starts and is new enough.
# npm puts node_modules/.bin first, where Linux has the project's own Node; that binary needs glibc and fails on musl,
# and node cannot report that it does not start. So this is sh.
set -u

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || exit 1
command=${1:-}
commands=$here/commands
on_aws=${here%/*}/aws/commands
# What `#engine/` in package.json stands for.
engine=default
help=''
for word; do
  case $word in
    --stage | --stage=*) commands=$on_aws engine=aws ;;
    --help) help=yes ;;
  esac
done
# Only AWS has it: what it says of itself can be read without a stage.
if [ -n "$command" ] && [ ! -f "$commands/$command.ts" ] && [ -f "$on_aws/$command.ts" ]; then
  if [ -z "$help" ]; then
    echo "$command: It works on AWS only, so say which stage: npm run $command -- --stage NAME." >&2
    exit 1
  fi
  commands=$on_aws engine=aws
fi
if [ -z "$command" ] || [ ! -f "$commands/$command.ts" ]; then
  echo "There is no command '$command' in $commands." >&2
  exit 1
fi
shift

# 22.18 is the first that runs TypeScript and node:sqlite without a flag.
is_new_enough() {
  number=${1#v}
  major=${number%%.*}
  rest=${number#*.}
  minor=${rest%%.*}
  case "$major$minor" in '' | *[!0-9]*) return 1 ;; esac
  [ "$major" -gt 22 ] || { [ "$major" -eq 22 ] && [ "$minor" -ge 18 ]; }
}

found=''
# The colon at the end keeps an empty last entry (the current folder) of the PATH.
remaining=$PATH:
while [ -n "$remaining" ]; do
  folder=${remaining%%:*}
  remaining=${remaining#*:}
  node=${folder:-.}/node
  [ -f "$node" ] && [ -x "$node" ] || continue
  if ! version=$("$node" --version 2>/dev/null); then
    found="$found${found:+, }$node (does not start on this machine)"
  elif ! is_new_enough "$version"; then
    found="$found${found:+, }$node ($version)"
  else
    # What Node makes of the sources is kept for the next command: that one starts in half the time.
    NODE_COMPILE_CACHE=${NODE_COMPILE_CACHE-${here%/infra/local}/node_modules/.cache/node}
    export NODE_COMPILE_CACHE
    exec "$node" --disable-warning=ExperimentalWarning --conditions="$engine" "$commands/$command.ts" "$@"
  fi
done

echo "Comeback needs Node 22.18 or newer, and found ${found:-no node on the PATH}; install Node 24 from https://nodejs.org and try again." >&2
exit 1
