"""html.unescape knows every name of HTML 5, and what may stand without a semicolon."""
import html
from html.entities import codepoint2name, entitydefs, html5, name2codepoint

print(html.unescape("&amp &AMP; &notit; &notin; &lt;b&gt; &NotEqualTilde; &nbsp;&check;&star;&#x1F600; &bogus; &copyx"))
print(ascii(html.unescape("&#128;&#x9f;&#0;&#xD800;&#x110000;&#11;&acE;&zwnj;&hellip;&rarr;&nGt;&fjlig;")))
print(len(html5), html5["gt"], html5["gt;"], "check" in html5, name2codepoint["euro"], codepoint2name[0x20ac],
      entitydefs["hearts"])
print(html.escape("<a href='x'>\"&\"</a>"), html.escape("'\"", quote=False))

# expect: & & ¬it; ∉ <b> ≂̸  ✓☆😀 &bogus; ©x
# expect: '\u20ac\u0178\ufffd\ufffd\ufffd\u223e\u0333\u200c\u2026\u2192\u226b\u20d2fj'
# expect: 2231 > > False 8364 euro ♥
# expect: &lt;a href=&#x27;x&#x27;&gt;&quot;&amp;&quot;&lt;/a&gt; '"
