b = b"a\xff\xc3\xa9\xe2\x82"
for h in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape"):
    try: print(h, ascii(b.decode("utf-8", h)))
    except UnicodeDecodeError as e: print(h, e, e.start, e.end)
print(b.decode("latin-1"), ascii(b"\xff\xfea\0".decode("utf-16")), b"abc".decode("ascii"))
try: b.decode("ascii")
except UnicodeDecodeError as e: print(e)
try: b"abc".decode("utf-16")
except UnicodeDecodeError as e: print(e)
