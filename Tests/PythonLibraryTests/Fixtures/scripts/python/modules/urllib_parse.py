from urllib.parse import quote, unquote, urlencode, urlparse, parse_qs, urljoin, urlsplit, quote_plus
print(quote("a b/ü?"), unquote("a%20b%C3%BC"), urlencode({"a": 1, "b": "x y"}), quote_plus("a b&c"), parse_qs("a=1&a=2&b=x+y"))
u = urlparse("https://user@host.com:80/p/a;q?x=1#f")
print(u, u.hostname, u.port, u.geturl(), urljoin("http://a/b/c", "../d"), urlsplit("http://x/y?z"))
