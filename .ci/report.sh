#!/usr/bin/env bash
# The HTML report in a headless Chromium (CHROMIUM names another binary than chromium). Pages stay in artifacts/report.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v "${CHROMIUM:-chromium}" >/dev/null; then
    echo "No Chromium here, so the report was not opened. Install one, or name it in CHROMIUM."
    echo "0 0" >"${STAGE_COUNTS:-/dev/null}"
    exit 0
fi

configuration=${TIRGEN_CONFIGURATION:-Debug}
pages=artifacts/report
policies=tests/report/Policies
rm -rf "$pages"
mkdir -p "$pages"
dotnet build src/TirGen.Tool -c "$configuration" -v quiet --nologo
tirgen() { dotnet "src/TirGen.Tool/bin/$configuration/net10.0/TirGen.Tool.dll" "$@"; }

tirgen simulate --policy "$policies/default.json" --compare "$policies/eager.json" \
    --trace synthetic:bursts,rate=0.5,to=12,burst=60,interval=240,seconds=3600,service=exponential:2,seed=7 \
    --report "$pages/report.html" --json "$pages/report.json" >"$pages/report.txt"

# A whole day, from a file whose name would end the page's script.
hostile="$pages/<"
mkdir -p "$hostile"
cp "$policies/default.json" "$hostile/script><script>broken=1<"
tirgen simulate --policy "$hostile/script><script>broken=1<" --compare "$policies/eager.json" \
    --trace synthetic:diurnal,rate=4,seconds=86400,seed=7 --report "$pages/day.html" >"$pages/day.txt"

# Engines that batch, on a wall clock over more than a day, with what it costs.
tokens="$pages/tokens.csv"
awk 'BEGIN { print "timestamp,input_tokens,output_tokens"; for (i = 0; i < 4000; i++) { s = i * 30 + int(i % 7); printf "2026-03-0%dT%02d:%02d:%02dZ,%d,%d\n", 1 + int(s / 86400), int(s / 3600) % 24, int(s / 60) % 60, s % 60, 200 + (i * 37) % 1800, 40 + (i * 53) % 400 } }' >"$tokens"
tirgen simulate --policy "$policies/default.json" --trace "$tokens" --service-model batching:a=14ms,b=42us,c=60ns,seqs=8,tokens=2048 \
    --slo p95_ttft=200ms --price 2.5 --currency EUR --report "$pages/tokens.html" >"$pages/tokens.txt"

log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
REPORT="$PWD/$pages/report.html" HOSTILE="$PWD/$pages/day.html" TOKENS="$PWD/$pages/tokens.html" \
    node --test --test-reporter=tap tests/report/report.test.mjs | tee "$log" || status=$?
count() { sed -n "s/^# $1 \([0-9][0-9]*\)\$/\1/p" "$log"; }
echo "$(count pass) $(count fail)" >"${STAGE_COUNTS:-/dev/null}"
exit "$status"
