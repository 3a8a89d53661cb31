#!/usr/bin/env bash
# ship.sh VERSION: what a release changes in the repository, to be committed and tagged vVERSION. Public API and rules that were new are shipped from
# then on, so that a later change of them is an error of the build, and the changes get their date. The release workflow refuses a tag without this.
# ship.sh --check: whether everything is shipped.
set -euo pipefail
cd "${TIRGEN_ROOT:-$(dirname "$0")/..}"

apis=(src/TirGen src/TirGen.Autoscaling)
mapfile -t releases < <(find generators analyzers -name AnalyzerReleases.Unshipped.md -not -path '*/obj/*' -not -path '*/bin/*' | LC_ALL=C sort)

# What of a file says something: no header, comment or blank line.
content() { grep -vE '^(#nullable enable|;.*|\s*)$' "$1" || true; }

if [[ ${1:-} == --check ]]; then
    open=0
    for file in "${apis[@]/%//PublicAPI.Unshipped.txt}" "${releases[@]}"; do
        [[ -z $(content "$file") ]] || { echo "$file is not shipped; run .ci/ship.sh VERSION, commit and tag that." >&2; open=1; }
    done
    exit "$open"
fi

version=${1:?ship.sh VERSION}
grep -q "^## $version, not released\$" CHANGELOG.md || { echo "CHANGELOG.md has no \"## $version, not released\"." >&2; exit 1; }
sed -i "s/^## $version, not released\$/## $version, $(date -u +%F)/" CHANGELOG.md
for api in "${apis[@]}"; do
    shipped=$api/PublicAPI.Shipped.txt
    unshipped=$api/PublicAPI.Unshipped.txt
    # *REMOVED* takes a line away that was shipped before.
    {
        echo '#nullable enable'
        { content "$shipped"; content "$unshipped" | grep -v '^\*REMOVED\*' || true; } | LC_ALL=C sort -u |
            grep -vxFf <(content "$unshipped" | sed -n 's/^\*REMOVED\*//p'; echo '#nothing') || true
    } >"$shipped.new"
    mv "$shipped.new" "$shipped"
    echo '#nullable enable' >"$unshipped"
done
for unshipped in "${releases[@]}"; do
    [[ -n $(content "$unshipped") ]] || continue
    shipped=${unshipped/Unshipped/Shipped}
    { printf '\n## Release %s\n\n' "$version"; grep -v '^;' "$unshipped" | sed '/./,$!d'; } >>"$shipped"
    grep '^;' "$unshipped" >"$unshipped.new" || true
    mv "$unshipped.new" "$unshipped"
done
