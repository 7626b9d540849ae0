import unicodedata as u
print(u.name("é"), u.lookup("GREEK SMALL LETTER ALPHA"), u.category("A"), u.normalize("NFD", "é") == "e\u0301", u.normalize("NFC", "e\u0301") == "é", u.decimal("٣"), u.numeric("½"), u.combining("\u0301"), u.name("\x00", "none"), u.is_normalized("NFC", "é"), u.normalize("NFKC", "ﬁ²"))
for f in (lambda: u.name("\x00"),
          lambda: u.lookup("nothing"),
          lambda: u.decimal("a"),
          lambda: u.normalize("X", "a")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
