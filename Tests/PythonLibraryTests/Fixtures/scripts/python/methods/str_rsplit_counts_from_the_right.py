print("a b c d".rsplit(None, 2), "a,b,c".rsplit(",", 1), "  a  b ".rsplit(maxsplit=1), "abc".rsplit("b"), "".rsplit(), "".rsplit(","))
print("a--b--c".rpartition("--"), "abc".rpartition("x"))
