#!/usr/bin/env bash
# saved-page.sh > tests/data/summit-saved-page.html: the seed article on a news site's page whose script writes it, as Chromium has it when the page is saved.
# Needs chromium and python3.
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 - "$here"/seeds/*.txt >"$work/page.html" <<'PYTHON'
import json, re, sys
first, *paragraphs = [line.strip() for line in open(sys.argv[1], encoding="utf-8-sig") if line.strip()]
title = re.sub(r"^date \S+ ", "", first)
print(f"""<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>{title} - 每日新闻网</title>
<meta property="article:published_time" content="2025-12-20T09:00:00+06:00"><style>.x{{display:none}}</style></head><body>
<header><nav><ul><li><a href="/">首页</a></li><li><a href="/world">国际</a></li><li><a href="/money">财经</a></li></ul></nav></header>
<main><article><h1>{title}</h1><div id="body"></div></article>
<section class="related"><h2>相关新闻</h2><ul><li><a href="/1">另一条新闻的标题在这里</a></li><li><a href="/2">还有一条新闻的标题</a></li></ul></section></main>
<aside class="x">看不见的广告文字，谁也看不见，所以不应该读进来。</aside><footer><p>版权所有 每日新闻网 未经许可不得转载</p></footer>
<script>const text = {json.dumps(paragraphs)};
for (const line of text) {{ const p = document.createElement("p"); p.textContent = line; document.getElementById("body").append(p); }}</script></body></html>""")
PYTHON
chromium --headless --no-sandbox --disable-gpu --user-data-dir="$work/profile" --dump-dom "file://$work/page.html" 2>/dev/null
