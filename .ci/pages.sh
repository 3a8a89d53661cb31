#!/usr/bin/env bash
# Does what the pages say, literally, in empty folders: files, commands, and what they print. The packages are packed as the first page says, from the
# configuration that was built (TIRGEN_CONFIGURATION). Nothing of the user's is touched: home, tools, package sources and packages are of this run.
set -euo pipefail
cd "$(dirname "$0")/.."
exec node .ci/pages.mjs README.md docs/getting-started.md docs/simulate.md docs/versions.md docs/testing.md
