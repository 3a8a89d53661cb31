#!/usr/bin/env bash
# The TIR document against the OpenAPI linter; redocly.yaml in the root says which of its rules do not apply.
export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true
exec npx --yes @redocly/cli@2.77.0 lint spec/tir-model-endpoints.openapi.json
