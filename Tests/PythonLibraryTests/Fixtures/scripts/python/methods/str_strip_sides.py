print(repr("  a b ".strip()))
print(repr("xxaxx".strip("x")))
print(repr("abcba".lstrip("ab")))
print(repr("abcba".rstrip("ab")))
print(repr("\t\n a".lstrip()))
try:
    print("a".strip(1))
except Exception as e:
    print(type(e).__name__, e)
