# Case methods of ASCII, Latin, Greek, Cyrillic and mixed texts, short and long.
texts = ["", "a", "Hello wORLD, it's 3RD-rate", "straße ǅ ŉ ﬁ", "ΑΣ ΣΑΣ Σ ασς", "Привет МИР ёЁ", "ÿµß éÉ", "İıIi", "x\x00Y\x7f"]
for text in texts:
    for times in (1, 40):
        for method in (str.lower, str.upper, str.casefold, str.capitalize, str.title, str.swapcase):
            result = method(text * times)
            print(len(result), ascii(result[:40]), ascii(result[-10:]))
