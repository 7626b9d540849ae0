for e in [ValueError("a"), KeyError("k"), KeyError(1, 2), IndexError(), TypeError("x", 5), OSError("no"), StopIteration(7), ZeroDivisionError("z")]:
    print(repr(e), str(e), e.args, type(e).__name__)
