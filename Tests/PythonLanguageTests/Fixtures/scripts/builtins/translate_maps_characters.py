t = str.maketrans("abc", "xyz", "-")
print("a-b-c-d".translate(t), str.maketrans({"a": "AA", "b": None, 99: 100}), "abcd".translate(str.maketrans({"a": "AA", "b": None, "c": 0x2603})))
class Table:
    def __getitem__(self, c):
        if c == ord("a"): return "1"
        raise LookupError
print("banana".translate(Table()))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: str.maketrans("ab", "c"))
attempt(lambda: str.maketrans("ab"))
attempt(lambda: str.maketrans({"ab": 1}))
attempt(lambda: "a".translate({97: 1.5}))
