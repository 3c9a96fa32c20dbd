#!/usr/bin/env bash
# Characters per second of our analyzer and of Lucene's in Java, one thread each, in turn on the same text.
#   analyzer-vs-java.sh [FILE] [ROUNDS]     FILE: articles (.jsonl) or plain lines; default the seed article. ROUNDS: default 5.
# Needs what tests/tools/java-tokens.sh needs.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
file=${1:-$here/../../seeds/000_07e7493005edd597.txt}
rounds=${2:-5}
passes=5
dotnet build "$here/Bot.Benchmarks.csproj" -c Release -v quiet --nologo
ours="$here/bin/Release/net10.0/Bot.Benchmarks"
lines=$(mktemp)
trap 'rm -f "$lines"' EXIT
"$ours" --lines "$file" >"$lines"
# A short text is repeated, so that a pass takes long enough to be timed.
while (($(wc -c <"$lines") < 1000000)); do cat "$lines" "$lines" >"$lines.twice" && mv "$lines.twice" "$lines"; done

median() { grep -oE 'chars/s=[0-9]+' | cut -d= -f2 | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
ratios=()
for ((round = 1; round <= rounds; round++)); do
  java=$("$here/../tools/java-tokens.sh" --bench "$lines" "$passes" | median)
  net=$("$ours" --bench "$lines" "$passes" | median)
  ratio=$(awk "BEGIN { printf \"%.2f\", $net / $java }")
  ratios+=("$ratio")
  echo "round $round: Java $java, ours $net characters/s, ratio $ratio"
done
printf '%s\n' "${ratios[@]}" | sort -n | awk '{ v[NR] = $1 } END { print "median ratio " v[int((NR + 1) / 2)] }'
"$ours" --bench "$lines" 1 | grep -oE 'bytes/char=.*'
