#!/usr/bin/env bash
# The smoke program by the native compiler, warnings as errors: it runs, its size is that on record, and its first call is fast.
set -euo pipefail
cd "$(dirname "$0")/.."

output=$(mktemp -d)
trap 'rm -rf "$output"' EXIT
linker=()
command -v clang >/dev/null || linker=(-p:CppCompilerAndLinker=gcc)

project=tests/TirGen.AotSmoke
dotnet publish "$project" -c Release -r linux-x64 "${linker[@]}" -o "$output/native" -v quiet --nologo
# A project for the native compiler gets its run-time switches from the JIT, too.
dotnet build "$project" --no-restore -c Release -p:PublishAot=false -o "$output/jit" -v quiet --nologo
"$output/native/TirGen.AotSmoke" benchmarks/baselines/aot-size.json

# least COMMAND…: the shortest of nine fresh processes, in nanoseconds.
least() {
    local name=$1
    shift
    for ((run = 0; run < 9; run++)); do
        "$@" first-call | sed -n "s/^$name //p"
    done | sort -n | head -n 1
}

native=$(least builder "$output/native/TirGen.AotSmoke")
jit=$(least builder dotnet "$output/jit/TirGen.AotSmoke.dll")
other=$(least fast-path dotnet "$output/jit/TirGen.AotSmoke.dll")
echo "first update_auto_scale of a process: $native ns native (goal 20000), $jit ns under the JIT; System.Text.Json's fast path $other ns under the JIT"

status=0
if ((native > 20000 * 10 / 6)); then
    echo "The native first call is far above its goal."
    status=1
fi
if ((other < 5 * native)); then
    echo "The native first call is not 5 times faster than the fast path."
    status=1
fi
exit "$status"
