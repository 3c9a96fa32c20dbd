#!/usr/bin/env bash
# Makes Pinyin.txt and LookAlikes.txt from the Unihan database (Unicode licence, see NOTICE).
# Needs Debian's packages unicode-data and python3. Usage: make-slip-data.sh [FOLDER OF THE Unihan_*.txt.bz2 FILES]
set -euo pipefail
cd "$(dirname "$0")"
python3 - "${1:-/usr/share/unicode}" <<'PYTHON'
import bz2, collections, re, sys, unicodedata
folder = sys.argv[1]
field = collections.defaultdict(dict)
for name in ("Readings", "DictionaryLikeData", "IRGSources"):
    for line in bz2.open(f"{folder}/Unihan_{name}.txt.bz2", "rt", encoding="utf-8"):
        if line.startswith("U+"):
            code, key, value = line.rstrip("\n").split("\t")
            field[key][chr(int(code[2:], 16))] = value
def toneless(syllable):
    plain = "".join(c for c in unicodedata.normalize("NFD", syllable.replace("ü", "v")) if not unicodedata.combining(c) or c == "\u0308")
    return unicodedata.normalize("NFC", plain).replace("ü", "v")
# The characters of the Table of General Standard Characters (2013), with their readings there.
readings = {c: {toneless(r) for r in re.findall(r":([^ ]+)", v) for r in r.split(",")} for c, v in field["kTGHZ2013"].items() if ord(c) < 0x10000}
for c in readings:
    readings[c] |= {toneless(r) for r in field["kMandarin"].get(c, "").split()}
counts = {c: sum(map(int, re.findall(r"\((\d+)\)", v))) for c, v in field["kHanyuPinlu"].items()}
common = lambda c: (-counts.get(c, 0), c)
syllables = collections.defaultdict(set)
for c, all_ in readings.items():
    for r in all_:
        syllables[r].add(c)
with open("Pinyin.txt", "w", encoding="utf-8") as out:
    out.write("# Characters by their toneless reading, the common ones first. Made by make-slip-data.sh from Unihan, see NOTICE.\n")
    for r in sorted(syllables):
        out.write(r + " " + "".join(sorted(syllables[r], key=common)) + "\n")
# Look-alikes among the characters that are read often: one stroke key of Cangjie apart, or of one four-corner code.
often = [c for c in readings if c in counts]
strokes = {c: int(field["kTotalStrokes"][c].split()[0]) for c in often}
alike = collections.defaultdict(set)
def pair(group, most):
    for a in group:
        for b in group:
            if a != b and abs(strokes[a] - strokes[b]) <= most:
                alike[a].add(b)
keys = collections.defaultdict(list)
for c in often:
    code = field["kCangjie"].get(c, "")
    if len(code) >= 3:
        for i in range(len(code)):
            keys[code[:i] + "?" + code[i + 1:]].append(c)
for group in keys.values():
    pair(group, 2)
corners = collections.defaultdict(list)
for c in often:
    for code in field["kFourCornerCode"].get(c, "").split():
        corners[code].append(c)
for group in corners.values():
    pair(group, 1)
with open("LookAlikes.txt", "w", encoding="utf-8") as out:
    out.write("# A character and those that look like it, the common ones first. Made by make-slip-data.sh from Unihan, see NOTICE.\n")
    for c in sorted(alike):
        out.write(c + "".join(sorted(alike[c], key=common)) + "\n")
print(len(syllables), "syllables,", len(readings), "characters,", len(alike), "look-alikes,", sum(map(len, alike.values())), "pairs")
PYTHON
