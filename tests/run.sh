#!/usr/bin/env bash
# Builds the release and runs every test; the last lines are ctest's summary and the status says the result.
# Arguments go to ctest: ./tests/run.sh -R programs
set -euo pipefail
cd "$(dirname "$0")/.."
. app/packages.sh
# shellcheck disable=SC2086 # lists of words
ensure_packages $build_packages $test_packages

mkdir -p .build
cmake --preset release >.build/cmake.log 2>&1 || { cat .build/cmake.log; exit 1; }
cmake --build --preset release
exec ctest --test-dir .build/release --output-on-failure -j "$(nproc)" "$@"
