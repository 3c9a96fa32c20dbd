#!/usr/bin/env bash
# Makes TraditionalToSimplified.txt and RegionalWords.txt from OpenCC's dictionaries (Apache-2.0, see NOTICE).
# Needs Debian's packages opencc, libopencc-data and python3. Usage: make-folding-data.sh [FOLDER OF THE .ocd2 FILES]
set -euo pipefail
cd "$(dirname "$0")"
source=${1:-/usr/share/opencc}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for name in TSCharacters TSPhrases TWPhrasesRev TWVariantsRev HKVariantsRev JPVariantsRev STCharacters; do
  opencc_dict -i "$source/$name.ocd2" -o "$work/$name.txt" -f ocd2 -t text
done
python3 - "$work" <<'PYTHON'
import sys
work = sys.argv[1]
def read(name):
    lines = (line.rstrip("\n").split("\t") for line in open(f"{work}/{name}.txt", encoding="utf-8"))
    return {key: values.split(" ")[0] for key, values in lines}
ts, simplified = read("TSCharacters"), set(read("STCharacters"))
one = lambda key, value: len(key) == len(value) == 1 and ord(key) < 0x10000 and ord(value) < 0x10000 and key != value
pairs = {key: value for key, value in ts.items() if one(key, value)}
# Variants of Taiwan, Hong Kong and Japan, by way of the Traditional character, where Simplified does not use the variant itself.
for name in ("TWVariantsRev", "HKVariantsRev", "JPVariantsRev"):
    for key, value in read(name).items():
        value = ts.get(value, value)
        if one(key, value) and key not in pairs and key not in simplified and key not in ts.values():
            pairs[key] = value
for key in list(pairs):  # one step is enough for every character
    while pairs[key] in pairs and pairs[pairs[key]] != key:
        pairs[key] = pairs[pairs[key]]
for key in "乾予抬欠浜疏缶著薹醋":  # Simplified uses these itself (著名, 乾隆, 予以), so they stay
    pairs.pop(key, None)
with open("TraditionalToSimplified.txt", "w", encoding="utf-8") as out:
    out.writelines(f"{key}{pairs[key]}\n" for key in sorted(pairs))
simple = lambda word: "".join(pairs.get(c, c) for c in word)
words = {}
for key, value in read("TWPhrasesRev").items():
    if len(key) > 1 and simple(key) != simple(value):
        words[key] = simple(value)
with open("RegionalWords.txt", "w", encoding="utf-8") as out:
    out.writelines(f"{key}\t{words[key]}\n" for key in sorted(words))
print(len(pairs), "characters,", len(words), "words")
PYTHON
