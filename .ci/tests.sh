#!/usr/bin/env bash
# Runs every test project and reports how many tests passed and failed. A test project that broke off counts as one failure.
set -uo pipefail

log=$(mktemp)
trap 'rm -f "$log"' EXIT

# Each of them compiled; the inner loop tries fewer.
export TIRGEN_MUTATIONS=${TIRGEN_MUTATIONS:-500}
dotnet test --no-build -c "${TIRGEN_CONFIGURATION:-Debug}" --no-progress --no-ansi | tee "$log"
status=${PIPESTATUS[0]}

# The summary closes the output: "  total: 503", "  failed: 14", "  succeeded: 489", and "  error: 2" only when there are any.
count() { sed -n "s/^ *$1: *\([0-9][0-9]*\)\$/\1/p" "$log" | tail -n 1; }
succeeded=$(count succeeded)
failed=$(count failed)
broken=$(count error)
echo "${succeeded:-0} $((${failed:-0} + ${broken:-0}))" >"${STAGE_COUNTS:-/dev/null}"
exit "$status"
