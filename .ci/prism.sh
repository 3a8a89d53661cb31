#!/usr/bin/env bash
# The Quickstart's six requests against a mock server that validates them by the TIR document on its own.
set -uo pipefail

port=4711
log=$(mktemp)
setsid npx --yes @stoplight/prism-cli@5.16.0 mock --port "$port" spec/tir-model-endpoints.openapi.json >"$log" 2>&1 &
prism=$!
trap 'kill -- "-$prism" 2>/dev/null; rm -f "$log"' EXIT

for ((second = 0; second < 120; second++)); do
    grep -q 'Prism is listening' "$log" && break
    kill -0 "$prism" 2>/dev/null || break
    sleep 1
done

dotnet run --no-build -c "${TIRGEN_CONFIGURATION:-Debug}" --project samples/Quickstart -- --base-url "http://127.0.0.1:$port"
status=$?

accepted=$(grep -c 'The request passed the validation rules' "$log")
if ((accepted < 6)) || grep -E 'did not pass the validation rules|Violation:' "$log"; then
    status=1
fi
if ((status != 0)); then
    echo "$accepted requests accepted. The end of the server's log:"
    tail -n 60 "$log"
fi
exit "$status"
