#!/usr/bin/env bash
# Installs what is missing, builds the release and starts Loopscope with the given arguments.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")

if [ $# -eq 0 ] && [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
    echo "loopscope: there is no display to open a window on. These commands need none: run, trace, scene, check, shot," \
         "lessons. For example: ./app/run.sh run FILE.py" >&2
    exit 2
fi

. "$here/packages.sh"
# shellcheck disable=SC2086 # a list of words
ensure_packages $build_packages

build="$root/.build/release"
log="$root/.build/build.log"
mkdir -p "$build"
if ! { [ -f "$build/build.ninja" ] || (cd "$root" && cmake --preset release); } >"$log" 2>&1 ||
    ! cmake --build "$build" --target loopscope >>"$log" 2>&1; then
    cat "$log" >&2
    echo "loopscope: the build failed; its output is above and in $log" >&2
    exit 1
fi
exec "$build/app/loopscope" "$@"
