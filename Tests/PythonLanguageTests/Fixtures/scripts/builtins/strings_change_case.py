for s in ["hello World", "STRASSE", "straße", "ǆ ΑΣ Σ", "ﬁne", "123abc def's", "İ"]:
    print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold(), sep="|")
print("Hello World".istitle(), "hello".islower(), "HELLO1".isupper(), "".islower(), "1".isupper())
