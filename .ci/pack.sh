#!/usr/bin/env bash
# pack.sh VERSION [LAST_TAG]: the packages of a release in artifacts/packages, in the version of the tag. Each is validated: its frameworks among each other,
# and against the last version, where there is one, so that nothing that was public is gone.
set -euo pipefail
cd "$(dirname "$0")/.."
version=${1:?pack.sh VERSION [LAST_TAG]}
arguments=(-c Release -o artifacts/packages -p:Version="$version" -p:EnablePackageValidation=true -v q -nologo)
[[ -z ${2:-} ]] || arguments+=(-p:PackageValidationBaselineVersion="${2#v}")
rm -rf artifacts/packages
for project in TirGen.Package TirGen.Autoscaling; do
    dotnet pack "src/$project" "${arguments[@]}"
done
# A tool has no API to compare.
dotnet pack src/TirGen.Tool -c Release -o artifacts/packages -p:Version="$version" -v q -nologo
ls artifacts/packages
