print(repr("  x ".strip()), repr("xxaxx".strip("x")), repr("  x ".lstrip()), repr("  x ".rstrip()), repr("abcba".strip("ab")), repr("\u3000 x\x1f".strip()))
print(repr("ab".center(7)), repr("ab".center(6, "*")), repr("abc".center(6, "*")), repr("ab".ljust(5, ".")), repr("ab".rjust(5)), repr("abc".ljust(2)))
print("42".zfill(5), "-42".zfill(5), "+7".zfill(4), "abc".zfill(2), "".zfill(3))
print(repr("a\tb\t\tc".expandtabs()), repr("a\tbc\td".expandtabs(4)), repr("\t".expandtabs(0)))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: "a".strip(1))
attempt(lambda: "a".center("x"))
attempt(lambda: "a".center(5, "xy"))
attempt(lambda: "a".ljust(5, 3))
attempt(lambda: "a".zfill("x"))
