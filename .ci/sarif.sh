#!/usr/bin/env bash
# The SARIF that tirgen writes, against the validator of the format's own tools: no error and no warning.
set -euo pipefail
cd "$(dirname "$0")/.."
tool="$PWD/src/TirGen.Tool/bin/${TIRGEN_CONFIGURATION:-Debug}/net10.0/TirGen.Tool.dll"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp spec/tir-model-endpoints.openapi.json "$folder/old.json"
sed 's/"max_replicas"/"largest_replicas"/' "$folder/old.json" >"$folder/new.json"
cd "$folder"
mkdir "policies of chat"
echo '{"action":"update_auto_scale","auto_scale_policy":{"min_replicas":1,"max_replicas":8,"rules":[{"metric":"concurrency","value":20}]}}' >"policies of chat/good.json"
echo '{"action":"update_auto_scale","auto_scale_policy":{"min_replicas":3,"max_replicas":2,"rules":[{"metric":"concurrency","value":1,"window":60}]}}' >"policies of chat/wrong.json"
echo '{"action":"restart"}' >"policies of chat/restart.json"
dotnet "$tool" check "policies of chat" --format sarif >check.sarif || [[ $? -eq 1 ]]
dotnet "$tool" check "policies of chat/good.json" --format sarif >good.sarif
dotnet "$tool" diff old.json new.json --format sarif >diff.sarif || [[ $? -eq 1 ]]
npx --yes @microsoft/sarif-multitool@5.7.0 validate check.sarif good.sarif diff.sarif | tee report.txt
! grep -E '(error|warning) SARIF[0-9]+' report.txt
