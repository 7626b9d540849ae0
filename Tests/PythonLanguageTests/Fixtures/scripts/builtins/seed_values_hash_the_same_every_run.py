print(hash("abc"), hash(""), hash("é"), hash("☃ snow"), hash("a" * 20), hash(b"bytes"), hash(("a", 1)), hash(frozenset(["a", "b"])), hash(1.5), hash(3 + 4j), hash(range(3)), hash(True), hash(2**100))
