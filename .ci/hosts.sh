#!/usr/bin/env bash
# The tests of the generator and of the analyzers under every compiler that must load them: the floor, those between, and the
# SDK's own. Arguments name other ones. The products are built once, against the floor; only the tests are built for each leg.
set -uo pipefail
cd "$(dirname "$0")/.."

configuration=${TIRGEN_CONFIGURATION:-Debug}
legs=("$@")
[[ ${#legs[@]} -gt 0 ]] || legs=(4.8.0 4.14.0 5.0.0 sdk)
passed=0
failed=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT

for leg in "${legs[@]}"; do
    for project in TirGen.Generators.Tests TirGen.Analyzers.Tests; do
        printf -- '--- Roslyn %s: %s\n' "$leg" "$project"
        dotnet build "tests/$project" -c "$configuration" -p:RoslynTested="$leg" -v q --nologo >"$log" 2>&1 || {
            cat "$log"
            failed=$((failed + 1))
            continue
        }
        # The run lists every skipped test with its reason.
        dotnet "tests/$project/bin/roslyn-$leg/$configuration/net10.0/$project.dll" --no-ansi --progress off >"$log" 2>&1
        cat "$log"
        count() { sed -n "s/^ *$1: *\([0-9][0-9]*\)\$/\1/p" "$log" | tail -n 1; }
        succeeded=$(count succeeded)
        bad=$(count failed)
        passed=$((passed + ${succeeded:-0}))
        failed=$((failed + ${bad:-1}))
    done
done

echo "$passed $failed" >"${STAGE_COUNTS:-/dev/null}"
printf 'hosts: %s passed, %s failed\n' "$passed" "$failed"
[[ $failed -eq 0 ]]
