#!/usr/bin/env bash
# The Quickstart's six requests and one of every operation, against a mock server that validates them by the TIR document on its own.
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

configuration=${TIRGEN_CONFIGURATION:-Debug}
address="http://127.0.0.1:$port"
operations=$(grep -c '"operationId"' spec/tir-model-endpoints.openapi.json)
status=0
dotnet run --no-build -c "$configuration" --project samples/Quickstart -- --base-url "$address" || status=1
TIRGEN_MOCK_SERVER=$address dotnet run --no-build -c "$configuration" --project tests/TirGen.Client.Tests -- --filter-class '*MockServerTests' || status=1

# Six actions of the sample; of the operations, the one PUT stands for six.
accepted=$(grep -c 'The request passed the validation rules' "$log")
if ((accepted < 6 + operations + 5)) || grep -E 'did not pass the validation rules|Violation:' "$log"; then
    status=1
fi
echo "$accepted requests accepted; the document has $operations operations, one of them with six actions"
if ((status != 0)); then
    echo "The end of the server's log:"
    tail -n 60 "$log"
fi
exit "$status"
