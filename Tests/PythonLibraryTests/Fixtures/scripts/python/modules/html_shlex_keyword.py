import html, shlex, keyword
print(html.escape("<a href='x'>&\"</a>"), html.unescape("&lt;p&gt; &amp; &#65; &#x42; &copy;"), shlex.split("a 'b c' \"d e\" f\\ g"), shlex.quote("it's"), keyword.iskeyword("for"), keyword.iskeyword("x"), len(keyword.kwlist))
