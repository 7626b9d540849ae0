import unicodedata as u
s = "Ślusàrski é"
print("".join(c for c in u.normalize("NFD", s) if u.category(c) != "Mn"), u.normalize("NFC", "e\u0301") == "é", len(u.normalize("NFD", "é")))
print([u.category(c) for c in "aA1 .,-_(+$\n"], u.name("é"), u.lookup("GREEK SMALL LETTER ALPHA"), u.numeric("½"), u.digit("5"), u.combining("\u0301"), u.normalize("NFKD", "ﬁ²"))
try: u.name("\n")
except ValueError as e: print(e)
