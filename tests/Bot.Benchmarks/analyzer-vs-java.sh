#!/usr/bin/env bash
# Characters per second of our analyzer and of Lucene's in Java, one thread each, in turn on the same text, by the wall
# clock and per second of processor time (the latter is steadier where others use the machine).
#   analyzer-vs-java.sh [FILE] [ROUNDS]     FILE: articles (.jsonl) or plain lines; default the seed article. ROUNDS: default 5.
# Needs what tests/tools/java-tokens.sh needs.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
file=${1:-$here/../../seeds/000_07e7493005edd597.txt}
rounds=${2:-5}
passes=5
dotnet build "$here/Bot.Benchmarks.csproj" -c Release -v quiet --nologo -clp:ErrorsOnly
ours="$here/bin/Release/net10.0/Bot.Benchmarks"
lines=$(mktemp)
trap 'rm -f "$lines"' EXIT
"$ours" --lines "$file" >"$lines"
# A short text is repeated, so that a pass takes long enough to be timed.
while (($(wc -c <"$lines") < 1000000)); do cat "$lines" "$lines" >"$lines.twice" && mv "$lines.twice" "$lines"; done

middle() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
median() { grep -oE "$1=[0-9]+" <<<"$2" | cut -d= -f2 | middle; }
wall_ratios=() cpu_ratios=()
for ((round = 1; round <= rounds; round++)); do
  java=$("$here/../tools/java-tokens.sh" --bench "$lines" "$passes")
  net=$("$ours" --bench "$lines" "$passes")
  for unit in chars/s chars/cpu-s; do
    a=$(median "$unit" "$java") b=$(median "$unit" "$net")
    ratio=$(awk "BEGIN { printf \"%.2f\", $b / $a }")
    echo "round $round: $unit Java $a, ours $b, ratio $ratio"
    if [[ $unit == chars/s ]]; then wall_ratios+=("$ratio"); else cpu_ratios+=("$ratio"); fi
  done
done
echo "median ratio $(printf '%s\n' "${wall_ratios[@]}" | middle) by the wall clock, $(printf '%s\n' "${cpu_ratios[@]}" | middle) by processor time"
"$ours" --bench "$lines" 1 | grep -oE 'bytes/char=.*'
