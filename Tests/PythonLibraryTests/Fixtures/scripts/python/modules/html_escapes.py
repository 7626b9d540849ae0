import html
print(html.escape("<a href='x'>\"&</a>"), html.escape("'\"", quote=False), html.unescape("&lt;&#65;&#x42;&amp;&eacute;&nbsp;&unknown;"))
