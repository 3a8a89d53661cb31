#!/usr/bin/env bash
# Documents broken at random, for some seconds (60 unless told) and from a seed of its own: each must be done in five seconds, and what is
# generated must compile. Runs what is built. Ends with how many were tried; a failure names its seed and its document.
set -euo pipefail
cd "$(dirname "$0")/.."

export TIRGEN_FUZZ_SECONDS=${1:-60}
dotnet run --no-build -c "${TIRGEN_CONFIGURATION:-Debug}" --project tests/TirGen.Generators.Tests -- \
    --filter-class '*.MutationTests' --show-live-output on --progress off --no-ansi
