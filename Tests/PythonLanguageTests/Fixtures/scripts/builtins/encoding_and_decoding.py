s = "héllo ☃ \U0001f600"
b = s.encode()
print(b, b.decode() == s, s.encode("utf-16-le")[:6], "é".encode("latin-1"), "abc".encode("ascii"))
print(s.encode("ascii", "ignore"), s.encode("ascii", "replace"), s.encode("ascii", "backslashreplace"), s.encode("ascii", "xmlcharrefreplace"))
print(b"caf\xe9".decode("latin-1"), b"caf\xe9!".decode("utf-8", "replace"), b"a\xffb".decode("utf-8", "ignore"), b"\xff".decode("utf8", "backslashreplace"))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: "é".encode("ascii"))
attempt(lambda: "aéé".encode("ascii"))
attempt(lambda: "☃".encode("latin-1"))
attempt(lambda: "\ud800".encode())
attempt(lambda: b"\xff".decode())
attempt(lambda: b"ab\xe2\x82".decode())
attempt(lambda: b"\xc3(".decode())
attempt(lambda: b"\x80".decode("ascii"))
attempt(lambda: "a".encode("nope"))
attempt(lambda: "é".encode("ascii", "nope"))
attempt(lambda: str(b"abc", "utf-8"))
attempt(lambda: str(b"abc"))
