t = "aé€😀"
for h in ("strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace", "surrogateescape", "nothing"):
    try: print(h, t.encode("ascii", h))
    except Exception as e: print(h, type(e).__name__, e)
print(t.encode("latin-1", "ignore"), t.encode("utf-16-le"), t.encode("utf-32-be")[:8], t.encode("cp1252", "replace"), "ab".encode("utf-16"))
try: "a".encode("nope")
except LookupError as e: print(e)
try: "\ud800".encode()
except UnicodeEncodeError as e: print(e, e.start, e.end, e.reason, e.object == "\ud800", e.encoding)
